import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { numberCitations } from '../sources/index.parts.ts';
import { MOST_ENTRIES } from './rules.ts';
import { TimelineSection } from './timeline-section.tsx';
import type { EntryView } from './views.ts';

const entry = (n: number): EntryView => ({
  id: `visit-${n}`,
  kind: 'visit',
  date: '2023',
  endDate: null,
  knownBy: null,
  title: { ru: 'Визит', en: 'A visit' },
  text: null,
  cites: [],
  updatedAt: '2026-01-01T00:00:00.000Z',
});

it('a timeline that was cut says so', () => {
  const read = (count: number, lang: 'ru' | 'en' = 'ru') =>
    renderToStaticMarkup(
      <TimelineSection lang={lang} entries={Array.from({ length: count }, (_, n) => entry(n))} notes={numberCitations([])} />,
    );
  expect(read(MOST_ENTRIES)).toContain('Показаны 500 последних событий.');
  expect(read(MOST_ENTRIES, 'en')).toContain('The latest 500 events are shown.');
  expect(read(2)).not.toContain('последних событий');
});
