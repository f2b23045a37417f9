import { beforeAll, expect, it } from 'vitest';
import type { Acting } from '../platform/acting.ts';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { anIncoming } from '../slices/letters/factory.server.ts';
import { partnershipRecordKinds } from '../slices/partnerships/index.server.ts';
import { sourceRecordKinds } from '../slices/sources/index.server.ts';
import { type Asker, actorOf, makeWorld, NOW } from './access-world.testing.ts';
import { asInstallation, wiring } from './facts.ts';
import { tellOfTheDay } from './tell-of-the-day.ts';
import { sendPage } from './workspace-pages.testing.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Days after the moment of the world. */
const later = (days: number) => new Date(Date.parse(NOW) + days * DAY_MS).toISOString();
const KEPT = `'${NOW}', '${NOW}', 1`;

describeOnEachEngine('people are told', (store) => {
  const acting = (asker: Asker, forBody: string | null): Acting => ({
    ...asInstallation(store().db, clockStoppedAt(NOW)),
    actor: actorOf(asker),
    forBody,
  });
  const query = async (text: string) => (await store().pool.query(text)).rows;
  /** Who was told what, and where it leads. */
  const told = async () =>
    (await query('select account_id as who, kind, path from notification order by 1, 2, 3')).map(
      ({ who, kind, path }) => `${who} ${kind} ${path}`,
    );
  const forget = () => query('delete from notification');

  beforeAll(async () => {
    await makeWorld(store());
    for (const [account, role, body] of [
      ['account-officer', 'officer', 'ours-administration'],
      ['account-secretary', 'secretary', 'ours-council'],
      ['account-guest', 'guest', 'ours-administration'],
    ])
      await query(
        `insert into role_grant (id, account_id, role, body_id, granted_at) values ('${role}', '${account}', '${role}', '${body}', '${NOW}')`,
      );
  });

  it('once of an answer that is late, a link that ran out, a contact that grew stale: those who keep the body, and nobody else', async () => {
    const letter = (id: string, body: string, replyBy: string) =>
      query(`insert into letter (id, body_id, direction, status, number, registered_on, subject, lang, with_municipality_id, reply_by, created_at, updated_at, revision, kept_by)
        values ('${id}', '${body}', 'incoming', 'registered', '${id}', '2026-01-02', 'О визите', 'ru', 'partner', '${replyBy}', ${KEPT}, '${body}')`);
    await letter('late', 'ours-administration', '2026-04-01');
    await letter('late-at-the-council', 'ours-council', '2026-04-01');
    await letter('years-ago', 'ours-administration', '2020-01-01');
    await letter('in-time', 'ours-administration', '2027-01-01');
    const on = (day: string) => tellOfTheDay(store().db, clockStoppedAt(`${day}T05:00:00Z`));
    await on('2026-04-01');
    expect(await told()).toEqual([]);
    await on('2026-04-05');
    await on('2026-04-06');
    expect(await told()).toEqual([
      'account-officer letter-overdue work/letters/late',
      'account-officer request-expired work/requests/ours-request',
      'account-secretary letter-overdue work/letters/late-at-the-council',
    ]);
    await forget();
    await tellOfTheDay(store().db, clockStoppedAt(later(179)));
    expect(await told()).toEqual([]);
    await tellOfTheDay(store().db, clockStoppedAt(later(181)));
    expect(await told()).toEqual(['account-officer contact-unconfirmed work/bodies/ours-administration/contacts#contact-ours-contact']);
    await query(`update contact set confirmed_at = '${later(190)}'`);
    await tellOfTheDay(store().db, clockStoppedAt(later(371)));
    expect(await told()).toHaveLength(2);
    await forget();
  });

  it('of an edit of what they keep, by somebody from elsewhere and not by themselves', async () => {
    const source = sourceRecordKinds.find(({ kind }) => kind === 'source');
    const tie = partnershipRecordKinds.find(({ kind }) => kind === 'partnership');
    const edit = async (of: typeof source, id: string, by: Acting, change: object) => {
      const kept = await of?.kept(store().db, id);
      if (kept == null) throw new Error(id);
      const { revision } = kept;
      expect(await of?.edit(by, { input: { ...kept.input, ...change }, revision, reason: null })).toMatchObject({ ok: true });
    };
    await edit(source, 'ours-source', acting('officer', 'ours-administration'), { title: 'Письмо мэрии' });
    expect(await told()).toEqual([]);
    await edit(source, 'ours-source', acting('operator', null), { title: 'Ы'.repeat(500) });
    await edit(tie, 'ours-tie', acting('operator', null), { since: '2001' });
    expect(await told()).toEqual([
      'account-officer record-changed partnerships/ours-tie',
      'account-officer record-changed sources/ours-source',
    ]);
    const [long] = await query("select about->>'ru' as ru, about->>'by' as by from notification where path = 'sources/ours-source'");
    expect([long.ru.length, long.by]).toEqual([300, 'operator']);
    await forget();
  });

  it('of a letter that became theirs, by the name on it', async () => {
    await query("update account set name = 'Ольга Петрова' where id = 'account-officer'");
    await query(
      `insert into account (id, name, email, created_at, updated_at) values ('colleague', 'Пётр Лозовой', 'p@example.org', '${NOW}', '${NOW}')`,
    );
    await query(
      `insert into role_grant (id, account_id, role, body_id, granted_at) values ('c', 'colleague', 'officer', 'ours-administration', '${NOW}')`,
    );
    const page = { path: 'work/letters/new?direction=incoming', actor: actorOf('officer') as never, at: NOW };
    const form = { withWritten: 'Горисполком', subject: anIncoming().subject, lang: 'ru' };
    const send = (id: string, executor: string) =>
      sendPage(store().db, 'slices/letters/pages/new-letter.tsx', page, { ...form, id, executor });
    expect((await send('own', 'Ольга Петрова')).status).toBe(303);
    expect((await send('nobodys', 'Кто-то Другой')).status).toBe(303);
    expect(await told()).toEqual([]);
    expect((await send('his', ' пётр  Лозовой')).status).toBe(303);
    expect(await told()).toEqual(['colleague letter-assigned work/letters/his']);
    await forget();
  });

  it('of a role that somebody took from them, by its name and its body', async () => {
    const fact = { name: 'role-ended', account: 'account-guest', role: 'guest', body: 'ours-administration', at: NOW } as const;
    await wiring.publish(store().db, fact);
    expect(await told()).toEqual(['account-guest role-ended account']);
    const [{ ru }] = await query("select about->>'ru' as ru from notification");
    expect(ru).toBe('гость, administration ours');
    await forget();
  });
});
