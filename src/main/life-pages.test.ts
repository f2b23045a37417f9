import { beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { aBody } from '../slices/municipalities/factory.server.ts';
import { recordBody } from '../slices/municipalities/index.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { recordEntry } from '../slices/timeline/index.server.ts';
import { actorOf, makeWorld } from './access-world.testing.ts';
import { asInstallation } from './facts.ts';
import { openPage, sendPage } from './workspace-pages.testing.ts';

const PARTNER = { id: 'partner-administration', kind: 'administration', municipality: 'partner' } as const;
const TIE = 'slices/partnerships/pages/partnership.tsx';
const REPLY = 'slices/commitments/pages/life-reply.tsx';
const REGISTER = 'slices/partnerships/pages/register.tsx';

interface TiePage {
  readonly parts: {
    readonly life: {
      readonly shown: {
        readonly state: string;
        readonly asOf: string;
        readonly replies: readonly { readonly text: unknown; readonly by: { readonly ru: string } | null }[];
      };
      readonly isNoDate: boolean;
      readonly waiting: { readonly state: string; readonly until: string } | null;
      readonly next: { readonly code: string } | null;
      readonly mayAnswer: boolean;
    };
  };
}

describeOnOneEngine('a state that looks bad', (store) => {
  beforeAll(async () => {
    await makeWorld(store());
    await store().pool.query(`insert into role_grant (id, account_id, role, body_id, granted_at)
      values ('officer', 'account-officer', 'officer', 'ours-administration', '2026-01-01T00:00:00Z')`);
    const acting = asInstallation(store().db, clockStoppedAt('2026-05-01T09:00:00Z'));
    await recordBody(acting, aBody({ ...PARTNER, name: { ru: 'Администрация партнёра', en: null } }));
    const signed = anEntry({
      id: 'signed',
      kind: 'agreement_signed',
      date: '2011',
      knownBy: null,
      subjects: [{ kind: 'partnership', id: 'ours-tie' }],
    });
    expect(await recordEntry(acting, signed)).toMatchObject({ ok: true });
  });

  const on = (day: string, actor = actorOf('officer')) => ({ params: { id: 'ours-tie' }, actor: actor as never, at: `${day}T09:00:00Z` });
  const tie = async (day: string, actor = actorOf('officer'), query = '') =>
    (await openPage<TiePage>(store().db, TIE, { path: `partnerships/ours-tie${query}`, ...on(day, actor) })).parts.life;
  const send = (day: string, fields: Record<string, string>, actor = actorOf('officer')) =>
    sendPage(store().db, REPLY, { path: 'work/partnerships/ours-tie/life', ...on(day, actor) }, fields);

  it('is told to those who keep the tie, once, seen by whoever reads for a side, and shown to nobody else', async () => {
    const { rows } = await store().pool.query("select account_id as who, path from notification where kind = 'life-reply-asked'");
    expect(rows).toEqual([{ who: 'account-officer', path: 'work/partnerships/ours-tie/life' }]);
    const theirs = await tie('2026-05-02');
    expect([theirs.shown.state, theirs.waiting, theirs.next?.code]).toMatchObject([
      'not_enough_data',
      { state: 'on_paper', until: '2026-05-15' },
      'answer',
    ]);
    for (const reader of [actorOf('head'), actorOf('guest'), actorOf('specialist')]) {
      const { waiting, mayAnswer, next } = await tie('2026-05-02', reader);
      expect([waiting?.state, waiting?.until, mayAnswer]).toEqual(['on_paper', '2026-05-15', false]);
      expect(next?.code).not.toBe('answer');
    }
    for (const reader of [actorOf('visitor'), actorOf('secretary')]) {
      const others = await tie('2026-05-02', reader);
      expect([others.shown.state, others.waiting, others.mayAnswer]).toEqual(['not_enough_data', null, false]);
      expect(others.next?.code).not.toBe('answer');
    }
  });

  it('is answered by them alone, and the answer says something', async () => {
    expect(await send('2026-05-03', {})).toMatchObject({
      status: 422,
      data: { errors: [{ field: 'reply.ru', code: 'no-language-given' }] },
    });
    expect((await send('2026-05-03', { 'reply.ru': 'Нас не спросили.' }, actorOf('guest'))).status).toBe(403);
    const sent = await send('2026-05-03', { 'reply.ru': 'Едем в июле.' });
    expect(sent).toMatchObject({ status: 303, leadsTo: '/ru/work/partnerships/ours-tie/life?saved' });
    expect((await send('2026-05-04', { 'reply.ru': 'Едем в августе.' })).status).toBe(303);
    const { rows } = await store().pool.query(
      "select actor_id, for_body, content from change where subject_kind = 'tie_life' order by seq",
    );
    expect(rows.map(({ actor_id, for_body }) => [actor_id, for_body])).toEqual([
      ['account-officer', 'ours-administration'],
      ['account-officer', 'ours-administration'],
    ]);
    expect(rows[1].content).toContain('Едем в августе.');
    expect((await tie('2026-05-15', actorOf('visitor'))).shown).toMatchObject({ state: 'not_enough_data', replies: [] });
  });

  it('is public the day after the period with the answer beside it, and what was public before can be seen', async () => {
    const replies = [{ text: { ru: 'Едем в августе.', en: null }, state: 'on_paper', on: '2026-05-04' }];
    expect((await tie('2026-05-16', actorOf('visitor'))).shown).toMatchObject({ state: 'on_paper', replies });
    expect((await tie('2026-06-01', actorOf('visitor'), '?day=2026-05-15')).shown).toMatchObject({ state: 'not_enough_data', replies: [] });
    expect((await tie('2026-06-01', actorOf('visitor'), '?day=2026-05-16')).shown).toMatchObject({ state: 'on_paper', replies });
    expect((await tie('2026-06-01', actorOf('visitor'), '?day=2030-01-01')).shown.state).toBe('on_paper');
  });

  it('is not mistaken for that of a day that never was', async () => {
    const asked = async (day: string) => (await tie('2026-06-01', actorOf('visitor'), `?day=${day}`)).isNoDate;
    expect(await Promise.all(['2026-02-30', 'вчера', '2026-05', '2026-05-16', '', '2030-01-01'].map(asked))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('narrows the register', async () => {
    const found = async (life: string, day: string) => {
      const page = { path: `partnerships?life=${life}`, actor: actorOf('officer') as never, at: `${day}T09:00:00Z` };
      const { rows, total } = await openPage<{ rows: readonly { id: string }[]; total: number }>(store().db, REGISTER, page);
      expect(total).toBe(rows.length);
      return rows.map(({ id }) => id);
    };
    expect([await found('on_paper', '2026-05-15'), await found('on_paper', '2026-05-16')]).toEqual([[], ['ours-tie']]);
    expect(await found('not_enough_data', '2026-05-15')).toContain('ours-tie');
    expect(await found('not_enough_data', '2026-05-16')).not.toContain('ours-tie');
    expect(await found('not_enough_data', '2026-05-16')).toContain('theirs-tie');
  });

  it('bears an answer of each side, the latest, and says whose it is', async () => {
    const partner = { ...actorOf('officer'), id: 'account-partner', grants: [{ role: 'officer', body: PARTNER }] } as never;
    expect(await send('2026-05-20', { 'reply.ru': 'Ждём в гости.' }, partner)).toMatchObject({ status: 303 });
    const { replies, state } = (await tie('2026-05-21', actorOf('visitor'))).shown;
    expect([state, replies.map(({ by, text }) => [by?.ru, text])]).toEqual([
      'on_paper',
      [
        ['Город ours', { ru: 'Едем в августе.', en: null }],
        ['Дальний', { ru: 'Ждём в гости.', en: null }],
      ],
    ]);
    expect((await tie('2026-05-21', actorOf('visitor'), '?day=2026-05-16')).shown.replies).toHaveLength(1);
  });

  it('is answered no more when it is good again', async () => {
    const acting = asInstallation(store().db, clockStoppedAt('2026-06-10T09:00:00Z'));
    for (const [id, kind, date] of [
      ['visit', 'visit', '2026-03-10'],
      ['festival', 'effect', '2025-09-01'],
      ['second', 'visit', '2024-10-01'],
    ] as const)
      await recordEntry(acting, anEntry({ id, kind, date, knownBy: null, subjects: [{ kind: 'partnership', id: 'ours-tie' }] }));
    expect((await tie('2026-06-10', actorOf('visitor'))).shown).toMatchObject({ state: 'alive', replies: [] });
    expect(await send('2026-06-11', { 'reply.ru': 'Спасибо.' })).toMatchObject({
      status: 422,
      data: { errors: [{ code: 'nothing-to-answer' }] },
    });
  });
});
