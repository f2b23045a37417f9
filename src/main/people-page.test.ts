import { beforeAll, expect, it } from 'vitest';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import type { AccountActor } from '../platform/values/actor.ts';
import { type Asker, actorOf, makeWorld, NOW } from './access-world.testing.ts';
import { openPage, sendPage } from './work-pages.testing.tsx';

const FILES = 'slices/accounts/pages';

describeOnOneEngine('people and roles', (store) => {
  const by = (asker: Asker, query = '') => ({
    db: store().db,
    actor: actorOf(asker) as AccountActor,
    file: `${FILES}/people.tsx`,
    path: `work/people${query}`,
  });
  const ending = (asker: Asker, id: string) => ({ ...by(asker), file: `${FILES}/end-role.tsx`, path: `work/roles/${id}/end`, id });
  const invited = async (email: string) =>
    (await store().pool.query('select body_id, role from invitation where email = $1', [email])).rows;

  beforeAll(async () => {
    await makeWorld(store());
    for (const role of ['officer', 'specialist'])
      await store().pool.query(`insert into role_grant (id, account_id, role, body_id, granted_at)
        values ('${role}-role', 'account-${role}', '${role}', 'ours-administration', '${NOW}')`);
  });

  it('shows the officer whose role is theirs to end: their helpers’ and their own, not the head’s', async () => {
    const { html } = await openPage(by('officer'));
    expect(html).toContain('mayor');
    expect([...html.matchAll(/work\/roles\/([a-z-]+)\/end/g)].map(([, id]) => id).sort()).toEqual(['officer-role', 'specialist-role']);
    expect(html).not.toContain('value="officer">');
    for (const act of [openPage(ending('officer', 'ours-head-role')), sendPage(ending('officer', 'ours-head-role'), {})])
      expect((await act).status).toBe(403);
  });

  it('asks first, with what is lost and what is begun, and takes it back by one press', async () => {
    const asked = await openPage(ending('head', 'officer-role'));
    expect(asked.html.replaceAll('\u00a0', ' ')).toMatch(
      /Закончить роль: officer[\s\S]*Вести записи[\s\S]*1 запрос ждёт ответа[\s\S]*Оставить как есть/,
    );
    expect((await openPage(by('head'))).html).toContain('officer-role/end');
    const ended = await sendPage(ending('head', 'officer-role'), {});
    expect(ended.location).toBe('/ru/work/people?ended=officer-role');
    const list = await openPage(by('head', '?ended=officer-role'));
    expect(list.html).toContain('Роль закончена: officer');
    expect(list.html).not.toContain('officer-role/end');
    expect((await sendPage(ending('head', 'officer-role'), {})).location).toBe('/ru/work/people?ended=officer-role');
    expect((await sendPage(by('head'), { do: 'give-back', id: 'officer-role' })).location).toBe('/ru/work/people?done=given-back');
    expect((await openPage(by('head'))).html).toMatch(/>officer<[\s\S]*сотрудник по внешним связям/);
    expect((await sendPage(by('head'), { do: 'give-back', id: 'officer-role' })).status).toBe(422);
  });

  it('lets the administrator name a body in words, and asks which one where several are called so', async () => {
    const form = { do: 'invite', role: 'specialist', lang: 'ru' };
    expect((await sendPage(by('administrator'), { ...form, email: 'one@x.example', body: 'council theirs' })).status).toBe(303);
    expect(await invited('one@x.example')).toEqual([{ body_id: 'theirs-council', role: 'specialist' }]);
    const which = await sendPage(by('administrator'), { ...form, email: 'two@x.example', body: 'administration' });
    expect(which.status).toBe(422);
    expect(which.html).toMatch(
      /value="ours-administration"[\s\S]*administration ours|administration ours[\s\S]*value="ours-administration"/,
    );
    const chosen = { body: 'administration', 'body.for': 'administration', 'body.id': 'ours-administration' };
    expect((await sendPage(by('administrator'), { ...form, email: 'two@x.example', ...chosen })).status).toBe(303);
    expect(await invited('two@x.example')).toEqual([{ body_id: 'ours-administration', role: 'specialist' }]);
    const nowhere = await sendPage(by('administrator'), { ...form, email: 'three@x.example', body: 'Китеж-град' });
    expect([nowhere.status, await invited('three@x.example')]).toEqual([422, []]);
  });
});
