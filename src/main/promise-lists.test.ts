import { sync } from 'node-ical';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { aMunicipality } from '../slices/municipalities/factory.server.ts';
import { recordMunicipality } from '../slices/municipalities/index.server.ts';
import { asInstallation } from './facts.ts';
import { beginRegister, growRegister } from './growing-register.testing.ts';
import { type Address, loadPage, ORIGIN } from './page-loaders.testing.ts';
import { readPage } from './pages-as-read.testing.tsx';

const PAGES = 'slices/commitments/pages/';
const TIE: Address = { path: 'partnerships/tie-1/commitments', id: 'tie-1' };
const TOWN: Address = { path: 'municipalities/hub/commitments', id: 'hub' };
const RESULTS: Address = { path: 'municipalities/hub/results', id: 'hub' };
/** The day on which the growing register is read, by the calendar of Moscow. */
const TODAY = '2026-01-02';

describeOnOneEngine('lists of promises', (store) => {
  beforeAll(async () => {
    const { db } = store();
    await beginRegister(db);
    await growRegister(db, 1);
    await growRegister(db, 2);
  });

  const read = (file: string, address: Address) => readPage(store().db, `${PAGES}${file}`, address);
  const asked = (address: Address, query: string): Address => ({ ...address, path: `${address.path}?${query}` });
  const load = (file: string, address: Address) => loadPage(store().db, `${PAGES}${file}`, address);
  /** The links to promises, in their order. */
  const promises = (html: string) => [...html.matchAll(/href="\/(?:ru|en)\/commitments\/([\w-]+)"/g)].map(([, id]) => id);
  const links = (html: string) => [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

  describe('of a tie', () => {
    it('show what is open first, and as a board by how they stand', async () => {
      const { html } = await read('tie-commitments.tsx', TIE);
      expect(promises(html)).toEqual(['promise-1', 'kept-1', 'kept-2']);
      const board = await read('tie-commitments.tsx', asked(TIE, 'view=board'));
      expect(promises(board.html)).toEqual(['promise-1', 'kept-1', 'kept-2']);
      expect([...board.html.matchAll(/<h2 id="board-(\w+)"/g)].map(([, state]) => state)).toEqual(['agreed', 'confirmed']);
      expect(board.html).not.toContain('<table');
    });

    it('are narrowed in their address, which leads on to the other views and files', async () => {
      const { html } = await read('tie-commitments.tsx', asked(TIE, 'state=kept&owner=municipality:hub'));
      expect(promises(html)).toEqual(['kept-1', 'kept-2']);
      const base = '/ru/partnerships/tie-1/commitments';
      expect(links(html)).toEqual(
        expect.arrayContaining([
          `${base}?view=board&state=kept&owner=municipality%3Ahub`,
          `${base}/export?state=kept&owner=municipality%3Ahub&format=xlsx`,
          `${base}?day=${TODAY}&state=kept&owner=municipality%3Ahub`,
          `${base}.ics`,
          base,
        ]),
      );
    });

    it('stand as they stood on a day, which the page says', async () => {
      const { html, head } = await read('tie-commitments.tsx', asked(TIE, 'day=2025-12-31'));
      expect(html).toContain('Так было на 31\u00a0декабря\u00a02025');
      expect(promises(html)).toEqual([]);
      expect(head).toContain('commitments?day=2025-12-31');
      expect((await read('tie-commitments.tsx', asked(TIE, `day=${TODAY}`))).html).not.toContain('Так было');
    });

    it.each(['day=2026-01-03', 'day=2025-02-30', 'state=lost', 'owner=somebody', 'page=0', 'x=1'])(
      'are not there for «%s»',
      async (query) => {
        await expect(load('tie-commitments.tsx', asked(TIE, query))).rejects.toMatchObject({ init: { status: 400 } });
      },
    );

    it('are not there for a tie that is not, or past the last page', async () => {
      await expect(load('tie-commitments.tsx', { path: 'partnerships/x/commitments', id: 'x' })).rejects.toMatchObject({
        init: { status: 404 },
      });
      await expect(load('tie-commitments.tsx', asked(TIE, 'page=2'))).rejects.toMatchObject({ init: { status: 404 } });
    });
  });

  describe('of a town', () => {
    it('tell what it promised from what was promised to it', async () => {
      const { html } = await read('town-commitments.tsx', TOWN);
      expect(promises(html)).toEqual(['promise-1', 'promise-2', 'kept-1', 'kept-2']);
      expect(html).toMatch(/Сам муниципалитет<span class="count">4<\/span>/);
      expect(html).toMatch(/Его партнёры<span class="count">2<\/span>/);
      expect(promises((await read('town-commitments.tsx', asked(TOWN, 'owner=partners&tie=tie-2'))).html)).toEqual(['promise-2']);
    });

    it('stand in numbers on its page, each leading to the list of it', async () => {
      const { html } = await readPage(store().db, 'slices/municipalities/pages/municipality.tsx', {
        path: 'municipalities/hub',
        id: 'hub',
      });
      const base = '/ru/municipalities/hub';
      expect(links(html)).toEqual(
        expect.arrayContaining([`${base}/commitments?owner=own`, `${base}/commitments?state=overdue`, `${base}/results`]),
      );
      expect(html).toContain('4, сдержано 2');
    });
  });

  describe('of the register', () => {
    it('have the latest first, are found by words, and say what is overdue', async () => {
      expect(promises((await read('all-commitments.tsx', { path: 'commitments' })).html)).toHaveLength(4);
      expect(promises((await read('all-commitments.tsx', { path: 'commitments?state=overdue' })).html)).toEqual(['promise-1', 'promise-2']);
      expect(promises((await read('all-commitments.tsx', { path: 'commitments?q=дорожная' })).html)).toHaveLength(4);
      const { html } = await read('all-commitments.tsx', { path: 'commitments?q=никто', lang: 'en' });
      expect(html).toContain('There are no such promises.');
    });
  });

  describe('what a friendship gave a town', () => {
    it('is what was kept and what sources tell, with its sums and sources', async () => {
      const { html } = await read('results.tsx', RESULTS);
      expect(html).toContain('Что дружба дала городу');
      expect(promises(html).toSorted()).toEqual(['kept-1', 'kept-2']);
      expect(html).toMatch(/2\s000\s₽ <a href="\/ru\/municipalities\/hub\/commitments\?state=kept">в 2\u00a0обещаниях/u);
      expect(links(html)).toEqual(
        expect.arrayContaining(['/ru/partnerships/tie-1#entry-effect-1', '/ru/partnerships/tie-2#entry-effect-2']),
      );
      expect(html).toContain('Подписали.');
    });

    it('is told by tie or by year, what has no year at the end', async () => {
      const headings = async (query: string) =>
        [...(await read('results.tsx', asked(RESULTS, query))).html.matchAll(/<h2 id="group-([\w-]+)"/g)].map(([, key]) => key);
      expect((await headings('by=tie')).toSorted()).toEqual(['tie-1', 'tie-2']);
      expect(await headings('by=year')).toEqual(['2024', 'none']);
    });

    it('is honestly nothing where nothing is proved', async () => {
      const acting = asInstallation(store().db, { now: () => new Date(`${TODAY}T09:00:00Z`) });
      await recordMunicipality(acting, aMunicipality({ id: 'lonely', kind: 'okrug', name: { ru: 'Одинокий', en: 'Lonely' } }));
      const { html } = await read('results.tsx', { path: 'municipalities/lonely/results', id: 'lonely' });
      expect(html).toContain('Что дружба дала округу');
      expect(html).toContain('Подтверждённых результатов пока нет.');
      expect(html).not.toContain('<h2');
    });
  });

  describe('for calendars', () => {
    const calendarOf = async (file: string, address: Address) => {
      const response = (await load(file, address)) as Response;
      expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
      expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; .*\.ics$/);
      return Object.values(sync.parseICS(await response.text())).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));
    };

    it('have the due dates of a tie, of a town and of one promise', async () => {
      expect(await calendarOf('tie-calendar.ts', TIE)).toHaveLength(3);
      expect(await calendarOf('town-calendar.ts', TOWN)).toHaveLength(4);
      const [only, ...more] = await calendarOf('commitment-calendar.ts', { path: 'commitments/promise-1.ics', id: 'promise-1' });
      expect(more).toEqual([]);
      expect(only).toMatchObject({ uid: `commitment-promise-1@${new URL(ORIGIN).hostname}`, datetype: 'date' });
      expect(only?.start.toDateString()).toBe('Mon Jun 30 2025');
    });

    it('are not there for what is not there', async () => {
      for (const file of ['tie-calendar.ts', 'town-calendar.ts', 'commitment-calendar.ts'])
        await expect(load(file, { path: '', id: 'nobody' }), file).rejects.toMatchObject({ init: { status: 404 } });
    });
  });

  it('of a tie are a file, also as they stood on a day', async () => {
    const rowsOf = async (query: string) => ((await load('export-tie-commitments.ts', asked(TIE, query))) as Response).json();
    const rows = (await rowsOf('format=json')) as { record: string; overdue: string }[];
    expect(rows.map(({ record, overdue }) => [record, overdue])).toEqual([
      [`${ORIGIN}/ru/commitments/promise-1`, 'true'],
      [`${ORIGIN}/ru/commitments/kept-1`, 'false'],
      [`${ORIGIN}/ru/commitments/kept-2`, 'false'],
    ]);
    expect(await rowsOf('format=json&day=2025-12-31')).toEqual([]);
  });

  it('of the workspace are what one’s own body promised, and what one waits for', async () => {
    const mine = async (query: string) =>
      ((await load('my-commitments.tsx', { path: `work/commitments?${query}` })) as { list: { rows: { id: string }[] } }).list;
    expect((await mine('')).rows.map(({ id }) => id)).toEqual(['promise-1', 'promise-2', 'kept-1', 'kept-2']);
    expect((await mine('state=overdue&sort=latest')).rows.map(({ id }) => id).toSorted()).toEqual(['promise-1', 'promise-2']);
    expect((await mine('which=waiting')).rows).toEqual([]);
  });
});
