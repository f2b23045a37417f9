import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { bringIndexUpToDate } from '../slices/search/index.server.ts';
import { ACCESS } from './access-rules.testing.ts';
import { ASKERS, actorOf, makeWorld, TOWNS } from './access-world.testing.ts';
import { findEverywhere } from './search.server.ts';
import { searchables } from './searchables.server.ts';
import { suggestions } from './suggestions.server.ts';

/** Records that are not for everybody: what is typed for them, and the page whose rule says who may have them. */
const PRIVATE = [
  ['letter', 'О дне города', 'work/letters/:id'],
  ['letter_series', 'С Новым годом', 'work/letters/series/:id'],
  ['contact', 'Дежурная', 'work/bodies/:id/contacts/:contact'],
  ['confirmation_request', 'Письмо мэр', 'work/requests/:id'],
] as const;
const ID_OF = { letter: 'letter', letter_series: 'series', contact: 'contact', confirmation_request: 'request' } as const;

describeOnEachEngine('the search of the workspace', (store) => {
  beforeAll(async () => {
    await makeWorld(store());
    await bringIndexUpToDate(store().db, searchables);
  });

  const idsFor = async (actor: ReturnType<typeof actorOf> | null, q: string, kind: string) =>
    (await findEverywhere(store().db, { q, actor })).groups
      .find((group) => group.kind === kind)
      ?.hits.map(({ id }) => id)
      .sort() ?? [];

  describe.each(ASKERS.filter((asker) => asker !== 'visitor'))('for %s', (asker) => {
    it.each(PRIVATE)('has of each %s what its page is for, and nothing else', async (kind, q, page) => {
      const rule = ACCESS[page];
      const theirs = TOWNS.filter((town) => rule?.get(actorOf(asker), town) === true).map((town) => `${town}-${ID_OF[kind]}`);
      expect(await idsFor(actorOf(asker), q, kind)).toEqual(theirs.sort());
    });
  });

  it.each(PRIVATE)('readers of the public pages find no %s', async (kind, q) => {
    expect(await idsFor(null, q, kind)).toEqual([]);
    const url = `https://x.example/ru/search/suggest?q=${encodeURIComponent(q)}`;
    const suggested = await suggestions({ db: store().db, lang: 'ru', url, actor: null });
    expect(suggested.filter(({ href }) => href.includes('/work/'))).toEqual([]);
  });

  it('corrects nobody’s slip into a word of others’ letters', async () => {
    const { db, pool } = store();
    await pool.query(`update letter set text = 'Приедет Колмогорцев' where id = 'ours-letter'`);
    await pool.query(`delete from search_progress`);
    await bringIndexUpToDate(db, searchables);
    const shownTo = async (actor: ReturnType<typeof actorOf> | null) => (await findEverywhere(db, { q: 'Колмогопцев', actor })).instead;
    expect(await shownTo(actorOf('officer'))).toBe('колмогорцев');
    for (const actor of [null, actorOf('specialist'), actorOf('operator'), actorOf('secretary')]) expect(await shownTo(actor)).toBeNull();
  });

  it('has drafts for whoever wrote them', async () => {
    await store().pool.query(`insert into draft (id, account_id, form, title, fields, updated_at)
      values ('d', 'account-officer', 'work/bodies/new', 'Новый орган', '[["name.ru","Пчеловодческий союз"]]', '2026-01-01T00:00:00Z')`);
    expect(await idsFor(actorOf('officer'), 'пчеловодческого союза', 'draft')).toEqual(['work/bodies/new']);
    for (const actor of [null, actorOf('specialist'), actorOf('operator')])
      expect(await idsFor(actor, 'пчеловодческого союза', 'draft')).toEqual([]);
  });

  it('shows a contact to readers once it is public', async () => {
    const { db, pool } = store();
    await pool.query(`update contact set is_public = true where id = 'ours-contact'`);
    await pool.query(`delete from search_progress`);
    await bringIndexUpToDate(db, searchables);
    expect(await idsFor(null, 'Дежурная', 'contact')).toEqual(['ours-contact']);
  });
});
