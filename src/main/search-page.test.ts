import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { loadSamplePlaces } from '../slices/places/factory.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { recordEntry } from '../slices/timeline/index.server.ts';
import { loadExampleRegister, RECORDED_AT } from './example-register.testing.ts';
import { asInstallation } from './facts.ts';
import { readPage } from './pages-as-read.testing.tsx';
import { searchSight } from './search-loader.server.ts';
import { suggestions } from './suggestions.server.ts';

describeOnOneEngine('the page of the search', (store) => {
  beforeAll(async () => {
    await loadExampleRegister(store());
    await loadSamplePlaces(store().db);
  });

  const read = async (query: string, lang = 'ru') => {
    const { html } = await readPage(store().db, 'main/pages/search.tsx', { path: `search?${query}`, lang });
    return html.replaceAll('\u00a0', ' ');
  };
  const q = (typed: string) => `q=${encodeURIComponent(typed)}`;

  it('marks the words that were found, in names and in texts', async () => {
    const html = await read(q('библиотечный вечер'));
    expect(html).toContain('<mark>библиотечные</mark> <mark>вечера</mark>');
    expect(await read(q('в Могилёве'))).toContain('<mark>Могилёв</mark>');
  });

  it('says what it looked for instead, and how to look for what was typed', async () => {
    const html = await read(q('vbycr'));
    expect(html).toContain('Показано для «минск».');
    expect(html).toContain('href="/ru/search?q=vbycr&amp;as=typed"');
    expect(html).toContain('href="/ru/municipalities/minsk"');
    const typed = await read(`${q('vbycr')}&as=typed`);
    expect(typed).not.toContain('municipalities/minsk');
    expect(typed).toContain('href="/ru/search?q=vbycr"');
    expect(await read(q('Миснк'))).toContain('Показано для «минск».');
    expect(await read(q('Минск'))).not.toContain('Показано для');
  });

  it('leads to all of one kind, page by page', async () => {
    const acting = asInstallation(store().db, clockStoppedAt(RECORDED_AT));
    const cites = [{ source: 'sochi-minsk-2023', quote: 'Сочи и Минск официально стали городами-побратимами' }];
    for (let n = 1; n <= 23; n += 1)
      await recordEntry(acting, anEntry({ id: `feast-${n}`, title: { ru: `Ледовый праздник ${n}`, en: null }, cites }));
    const all = await read(q('ледовые праздники'));
    expect(all).toMatch(/href="\/ru\/search\?q=[^"]+&amp;in=timeline_entry">Показать все 23</);
    const only = await read(`${q('ледовые праздники')}&in=timeline_entry`);
    expect(only.match(/<li><a class="plain-link"/g)?.length).toBe(20);
    expect(only).toMatch(/in=timeline_entry&amp;page=2/);
    const second = await read(`${q('ледовые праздники')}&in=timeline_entry&page=2`);
    expect(second.match(/<li><a class="plain-link"/g)?.length).toBe(3);
    expect(second).toContain('Ко всему, что нашлось');
    await expect(read(`${q('ледовые праздники')}&in=timeline_entry&page=99`)).rejects.toMatchObject({ init: { status: 404 } });
  });

  it('is in English, too', async () => {
    const html = await read(q('roadmaps promised'), 'en');
    expect(html).toContain('A <mark>roadmap</mark> of the partnership was <mark>promised</mark>');
    expect(await read(q('ьштыл'), 'en')).toContain('Showing results for “minsk”.');
  });

  it('shows what was typed as text, not as markup', async () => {
    expect(await read(q('<img src=x onerror=alert(1)>'))).not.toContain('<img');
  });

  it('stands whatever is typed', async () => {
    const url = (typed: string, more = '') => `https://x.example/ru/search?${q(typed)}${more}`;
    const ask = async (typed: string) => {
      const { db } = store();
      const given = { db, lang: 'ru' as const, actor: null };
      for (const answer of [
        searchSight({ ...given, url: url(typed) }),
        searchSight({ ...given, url: url(typed, '&in=partnership') }),
        suggestions({ ...given, url: url(typed) }),
      ])
        await answer.catch((thrown: unknown) => {
          // An address that nobody can have meant, or one with an empty field.
          const status = thrown instanceof Response ? thrown.status : (thrown as { init?: { status?: number } }).init?.status;
          expect([303, 400]).toContain(status);
        });
    };
    for (const typed of [
      "'",
      '"',
      '%',
      '\\',
      '\u0000',
      '🙂',
      '🇷🇺 Минск',
      '()',
      "'; drop table search_word; --",
      'й'.repeat(200),
      `${'а '.repeat(99)}`,
      '№',
      '#215р',
      '~letter',
      '+минск',
      "минск' | 'сочи",
      ':*',
      '&',
      '\u200d',
      '٣٤',
      'ﬁ',
      'İ',
    ])
      await ask(typed);
    const strings = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'минскsochi12/-.№«»\'"%\\ '), maxLength: 40 }),
    );
    await fc.assert(fc.asyncProperty(strings, ask), { numRuns: 60 });
  });
});
