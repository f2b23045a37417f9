import { beforeAll, describe, expect, it } from 'vitest';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { readScopeOf } from '../platform/http/kept-list.ts';
import { type AccountActor, BODY_ROLES } from '../platform/values/actor.ts';
import { actorOf, makeWorld } from './access-world.testing.ts';
import { LIST_KINDS } from './record-list-kinds.ts';
import { openPage } from './work-pages.testing.tsx';
import { openPage as loadPage } from './workspace-pages.testing.ts';

const at = (role: (typeof BODY_ROLES)[number], body: string, kind: string): AccountActor => ({
  kind: 'account',
  id: `account-${role.replace('_', '-')}`,
  grants: [{ role, body: { id: body, kind, municipality: 'ours' } }],
  platform: [],
  scopes: null,
});

describe('what a person reads in the workspace', () => {
  it.each(BODY_ROLES.filter((role) => role !== 'secretary' && role !== 'institution'))(
    'as %s: what the body keeps, and the town where the body is its administration',
    (role) => {
      expect(readScopeOf(at(role, 'ours-administration', 'administration'))).toEqual({
        bodies: ['ours-administration'],
        municipalities: ['ours'],
      });
      expect(readScopeOf(at(role, 'ours-council', 'council'))).toEqual({ bodies: ['ours-council'], municipalities: [] });
    },
  );

  it('is all of the register for its operator, and nothing without a role', () => {
    expect(readScopeOf(actorOf('operator'))).toBe(null);
    expect(readScopeOf({ ...at('head', 'x', 'council'), grants: [] })).toEqual({ bodies: [], municipalities: [] });
  });
});

describeOnOneEngine('the workspace of a head', (store) => {
  beforeAll(() => makeWorld(store()));
  const open = (actor: AccountActor, file: string, path: string, id?: string) =>
    openPage({ db: store().db, actor, file, path, ...(id === undefined ? {} : { id }) });
  const head = at('head', 'ours-administration', 'administration');
  const officer = at('officer', 'ours-administration', 'administration');
  const recordsIn = (html: string) => [...html.matchAll(/class="plain-link" href="\/ru\/([^"]+)"/g)].map(([, path]) => path);
  const WRITES = /\/edit"|\/new"|<button(?![^>]*button--quiet)(?=[^>]*type="submit")(?![^>]*>Показать)|method="post"/;

  it.each(LIST_KINDS)('lists the %s that its officer keeps, with their history and nothing that writes', async (kind) => {
    const list = (actor: AccountActor) => open(actor, 'main/pages/records.tsx', `work/records?kind=${kind}`);
    const [seen, kept] = [await list(head), await list(officer)];
    expect(recordsIn(kept.html).length).toBeGreaterThan(0);
    expect(recordsIn(seen.html)).toEqual(recordsIn(kept.html));
    expect(kept.html).toMatch(/\/edit"/);
    expect(seen.html).toContain('/work/history/');
    expect(seen.html).not.toMatch(WRITES);
    const council = await list(at('head', 'ours-council', 'council'));
    expect(recordsIn(council.html)).not.toContain('partnerships/ours-tie');
  });

  it.each([
    ['my day', 'main/pages/my-day.tsx', 'work', undefined, 'О дне города'],
    ['the books', 'slices/letters/pages/letters.tsx', 'work/letters', undefined, 'О дне города'],
    ['a letter', 'slices/letters/pages/letter.tsx', 'work/letters/ours-letter', 'ours-letter', 'О дне города'],
    ['a series', 'slices/letters/pages/series.tsx', 'work/letters/series/ours-series', 'ours-series', 'С Новым годом'],
    ['the requests', 'slices/confirmations/pages/requests.tsx', 'work/requests', undefined, 'Мэр'],
    ['a request', 'slices/confirmations/pages/request.tsx', 'work/requests/ours-request', 'ours-request', 'Мэр'],
    ['the imports', 'slices/imports/pages/imports.tsx', 'work/imports', undefined, 'Партнёры.xlsx'],
    ['an import', 'slices/imports/pages/import.tsx', 'work/imports/ours-import', 'ours-import', 'Партнёры.xlsx'],
    ['contacts', 'slices/municipalities/pages/contacts.tsx', 'work/bodies/ours-administration/contacts', 'ours-administration', 'Дежурная'],
  ])('shows %s, with nothing that writes', async (_, file, path, id, shown) => {
    const page = await open(head, file, path, id);
    expect(page.status).toBe(200);
    expect(page.html.replaceAll('\u00a0', ' ')).toContain(shown);
    expect(page.html).not.toMatch(WRITES);
  });

  it('shows the history of a tie that nobody here keeps, where the head’s town is a side, and not the council’s head', async () => {
    await store().pool.query(`update partnership set kept_by = null where id = 'ours-tie'`);
    const asked = { path: 'work/history/partnership/ours-tie', params: { kind: 'partnership', id: 'ours-tie' } };
    const history = (actor: AccountActor) => loadPage(store().db, 'slices/history/pages/history.tsx', { ...asked, actor });
    expect(await history(head)).toMatchObject({ id: 'ours-tie', mayEdit: false });
    await expect(history(at('head', 'ours-council', 'council'))).rejects.toMatchObject({ init: { status: 403 } });
  });
});
