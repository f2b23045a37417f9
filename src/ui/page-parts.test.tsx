import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BEAD_KINDS, beadName } from './bead-kinds.ts';
import { EyesightPanel, eyesightAttributes, USUAL_LOOK } from './eyesight-panel.tsx';
import { Footnotes } from './footnotes.tsx';
import { ThreadMap } from './map/thread-map.tsx';
import { PageShell } from './page-shell.tsx';
import { pageNumbers } from './pagination.tsx';
import { Table } from './table.tsx';
import { aheadLast, ThreadHeading, tellingBeads } from './thread-heading.tsx';
import { threadPiece } from './thread-shape.ts';
import { Timeline } from './timeline.tsx';
import { longestPiece, nameFit } from './type-fit.ts';

describe('the page around', () => {
  const html = renderToStaticMarkup(
    <PageShell
      lang="ru"
      homeHref="/ru"
      nav={[{ href: '/ru/partnerships', label: 'Партнёрства', current: true }]}
      languageHref="/en"
      eyesightPanel={<EyesightPanel lang="ru" action="/eyesight" back="/ru" choices={{ ...USUAL_LOOK, size: '200' }} />}
      footerText="Текст"
      footerMotto="Слова"
      footerLinks={[]}
    >
      <h1>Город</h1>
    </PageShell>,
  );

  it('leads past the header, to the sections at the foot and to the panel', () => {
    for (const target of ['main', 'sections', 'eyesight']) {
      expect(html).toContain(`href="#${target}"`);
      expect(html).toContain(`id="${target}"`);
    }
    expect(html).toContain('aria-current="page"');
  });

  it('sends the choices as a plain form', () => {
    expect(html).toContain('method="post"');
    expect(html).toMatch(/name="size"[^>]*checked=""[^>]*value="200"|name="size" checked="" value="200"|value="200"[^>]*checked=""/);
    expect(html).toContain('name="reset"');
    expect(eyesightAttributes({ ...USUAL_LOOK, theme: 'white-on-black', pictures: 'off' })).toEqual({
      'data-theme': 'white-on-black',
      'data-pictures': 'off',
    });
  });
});

describe('the thread', () => {
  const bead = (key: string, kind: (typeof BEAD_KINDS)[number]) => ({ key, kind, date: '2023', label: key });

  it('keeps both names in the heading and says each bead in words', () => {
    const html = renderToStaticMarkup(
      <ThreadHeading
        parties={[{ name: 'Сочи' }, { name: 'Минск' }]}
        life={null}
        beads={[bead('подписано', 'agreement_signed')]}
        chainLabel="Что было"
      />,
    );
    expect(html.replace(/<[^>]+>/g, '')).toContain('Сочи – Минск');
    expect(html).toContain('подписано');
    expect(html).toContain('life-unknown');
  });

  it('thins many beads to those that tell most and draws what is ahead last', () => {
    const beads = [
      ...Array.from({ length: 9 }, (_, index) => bead(`p${index}`, 'promise')),
      bead('signed', 'agreement_signed'),
      bead('visit', 'visit'),
    ];
    const kept = tellingBeads(beads, 4).map(({ key }) => key);
    expect(kept).toContain('signed');
    expect(kept).toContain('visit');
    expect(kept).toHaveLength(4);
    expect(aheadLast([bead('a', 'promise'), bead('b', 'visit')]).map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('chooses its shape by the length of the names', () => {
    expect(nameFit(['Сочи', 'Минск'])).toBe('huge');
    expect(nameFit(['Южно-Сахалинск', 'Благовещенск'])).toBe('medium');
    expect(nameFit(['Бердянский муниципальный округ', 'Южноуральск'])).toBe('stacked');
    expect(nameFit(['Губкин', 'Дорогобуж', 'Фонд'])).toBe('stacked');
    expect(longestPiece('Южно-Сахалинск')).toBe(10);
  });

  it('hangs in pieces that meet', () => {
    expect(threadPiece(0, 0.5, 100, 20)).toBe('M0 0Q25 20 50 20');
    expect(threadPiece(0.5, 1, 100, 20)).toBe('M50 20Q75 20 100 0');
    expect(threadPiece(0, 1, 100, 0, 5)).toBe('M0 5L100 5');
  });

  it('has a name for every bead in both languages', () => {
    for (const kind of BEAD_KINDS) expect([beadName(kind, 'ru'), beadName(kind, 'en')].every((name) => name.length > 3)).toBe(true);
  });
});

describe('lists', () => {
  it('say what kind of entry each is to those who hear it, and that it has no date', () => {
    const html = renderToStaticMarkup(
      <Timeline lang="ru" life={null} entries={[{ key: 'a', kind: 'visit', date: null, title: 'Гости из Сочи' }]} />,
    );
    expect(html).toContain('дата не указана');
    expect(html).toContain('<h3><span class="visually-hidden">визит: </span>Гости из Сочи</h3>');
  });

  it('mark today where what is ahead meets what was', () => {
    const entries = [
      { key: 'a', kind: 'promise' as const, date: null, title: 'Обещание' },
      { key: 'b', kind: 'visit' as const, date: '2023', title: 'Визит' },
    ];
    const html = renderToStaticMarkup(<Timeline lang="ru" life={null} today="сегодня" entries={entries} />);
    expect(html.indexOf('Обещание')).toBeLessThan(html.indexOf('сегодня'));
    expect(html.indexOf('сегодня')).toBeLessThan(html.indexOf('Визит'));
  });

  it('stay tables for those who hear them', () => {
    const html = renderToStaticMarkup(
      <Table
        caption="Города"
        columns={[
          { key: 'a', head: 'Кто', phone: 'title' },
          { key: 'b', head: 'Когда' },
        ]}
        rows={[{ key: '1', cells: { a: 'Сочи', b: '2023' } }]}
      />,
    );
    expect(html).toContain('<th role="rowheader" scope="row"');
    expect(html).toContain('role="columnheader"');
    expect(html).toContain('<caption');
  });

  it('lead from a note back to its fact', () => {
    const html = renderToStaticMarkup(
      <Footnotes
        lang="ru"
        notes={[{ n: 1, title: 'Новость', date: null, quotes: [{ text: '«Слова» и дело', id: 'q', backHref: '#f' }] }]}
      />,
    );
    expect(html).toContain('id="source-1"');
    expect(html).toContain('<q>„Слова“ и дело</q>');
    expect(html).toContain('href="#f"');
    expect(html).toContain('без даты');
  });

  it('number their pages with gaps', () => {
    expect(pageNumbers(7, 522)).toEqual([1, 2, null, 6, 7, 8, null, 521, 522]);
    expect(pageNumbers(1, 3)).toEqual([1, 2, 3]);
  });
});

describe('the map', () => {
  it('is drawn with nothing on it', () => {
    expect(renderToStaticMarkup(<ThreadMap lang="ru" label="Карта" places={[]} emphasised={[]} />)).toContain('map-land');
  });

  it('names threads and places as links', () => {
    const places = [
      { key: 'a', name: 'Сочи', lon: 39.7, lat: 43.6, href: '/a' },
      { key: 'b', name: 'Минск', lon: 27.6, lat: 53.9, href: '/b' },
    ];
    const html = renderToStaticMarkup(
      <ThreadMap
        lang="ru"
        label="Карта"
        places={places}
        emphasised={[{ key: 't', from: 'a', to: 'b', life: 'alive', name: 'Сочи – Минск, живёт', href: '/t' }]}
      />,
    );
    expect(html).toContain('aria-label="Сочи – Минск, живёт"');
    expect(html).toContain('href="/b"');
    expect(html.length).toBeLessThan(80_000);
  });
});
