import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type Clock, clockStoppedAt } from '../platform/clock.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import {
  allowPartnerReminders,
  commitmentKind,
  keptCommitment,
  remindOfPromises,
  stopPartnerReminders,
} from '../slices/commitments/index.server.ts';
import type { CommitmentInput } from '../slices/commitments/index.ts';
import { answerRequest } from '../slices/confirmations/index.server.ts';
import { asInstallation } from './facts.ts';
import { people } from './people.server.ts';
import { actingAs, beginTie, makePromise, must, say, saying } from './promises.testing.ts';
import { remindPartnersByLink } from './remind-partners-by-link.ts';

const ORIGIN = 'https://pobratim.example';
const DAY_MS = 24 * 3600 * 1000;
const morningOf = (day: string, later = 0): Clock =>
  clockStoppedAt(new Date(Date.parse(`${day}T05:00:00Z`) + later * DAY_MS).toISOString());
const owner = (town: string, body: string | null = `${town}-hall`) => ({ municipality: town, body, person: null, asWritten: null });

describeOnEachEngine('promises remind of themselves', (store, engine) => {
  beforeAll(() => beginTie(store(), { withSouth: false }));
  beforeEach(async () => {
    for (const table of ['commitment_reminder', 'notification', 'mail', 'confirmation_request']) await query(`delete from ${table}`);
    await query("update commitment set state = 'dropped'");
  });

  const query = async (text: string, values: readonly unknown[] = []) => (await store().pool.query(text, [...values])).rows;
  const told = async () =>
    (
      await query(
        "select account_id as who, kind, created_at at time zone 'UTC' as at, about->>'role' as role, path from notification where kind like 'promise-%due' order by created_at, who, path",
      )
    ).map(
      ({ who, at, kind, role, path }) =>
        `${at.toISOString().slice(0, 10)} ${who} ${kind}${role === 'head' ? ' head' : ''} ${path.split('/')[1]}`,
    );
  const run = (clock: Clock) => remindOfPromises(store().db, clock, people);
  const change = async (id: string, given: Partial<CommitmentInput>) => {
    const kept = await keptCommitment(store().db, id);
    if (kept === null) throw new Error(id);
    must(
      await commitmentKind.edit(actingAs(store(), 'anna'), { input: { ...kept.input, ...given }, revision: kept.revision, reason: null }),
    );
  };

  it('each day of a year: its owners at 90, 30 and 7 days and when it is overdue, its head a week later; nobody twice', async () => {
    const due = '2026-06-30';
    await makePromise(store(), { id: 'exact', due });
    // A month means its last day; a town as a whole is its administration.
    await makePromise(store(), { id: 'month', due: '2026-06', owners: [owner('north', null)] });
    await makePromise(store(), { id: 'undated' });
    await makePromise(store(), { id: 'proposed', due, toldAs: 'proposed' });
    await makePromise(store(), { id: 'finished', due });
    // PGlite takes its time: the days around each step tell the same.
    const near = [90, 30, 7, 0, -1, -8].flatMap((left) => [left + 1, left, left - 1]);
    const wanted = (left: number) => engine === 'PostgreSQL' || near.includes(left);
    for (let left = 120; left >= -60; left--) {
      if (left === 20) must(await say(store(), 'anna', saying('finished', 'report_done')));
      if (wanted(left)) await run(morningOf(due, -left));
      if (left % 9 === 0) await run(morningOf(due, -left));
    }
    const at = (day: string, ...ids: string[]) => ['anna', 'boris'].flatMap((who) => ids.map((id) => `${day} ${who} promise-due ${id}`));
    expect(await told()).toEqual([
      ...at('2026-04-01', 'exact', 'finished', 'month'),
      ...at('2026-05-31', 'exact', 'finished', 'month'),
      ...at('2026-06-23', 'exact', 'month'),
      ...['anna', 'boris'].flatMap((who) => ['exact', 'month'].map((id) => `2026-07-01 ${who} promise-overdue ${id}`)),
      ...['exact', 'month'].map((id) => `2026-07-08 galina promise-overdue head ${id}`),
    ]);
  });

  it('a late run tells of the nearest step alone, another due date is told of anew, and what is long past is no news', async () => {
    const id = await makePromise(store(), { id: 'late', due: '2026-06-30' });
    await run(morningOf('2026-06-25'));
    expect(await told()).toEqual(['2026-06-25 anna promise-due late', '2026-06-25 boris promise-due late']);
    await change(id, { due: '2026-07-01' });
    await run(morningOf('2026-06-26'));
    expect(await told()).toHaveLength(4);
    await run(morningOf('2026-09-30'));
    expect(await told()).toHaveLength(4);
  });

  it('where the owner keeps nothing here, or nobody is named, those who wrote it down are told', async () => {
    await makePromise(store(), { id: 'of-south', due: '2026-06-30', owners: [owner('south')] });
    await makePromise(store(), { id: 'of-nobody', due: '2026-06-30', owners: [] });
    await run(morningOf('2026-06-23'));
    expect((await told()).filter((one) => one.includes('anna'))).toEqual([
      '2026-06-23 anna promise-due of-nobody',
      '2026-06-23 anna promise-due of-south',
    ]);
  });

  it('a server that dies while it tells has told nothing, and tells it once when it is back', async () => {
    await makePromise(store(), { id: 'crash', due: '2026-06-30' });
    await query(`create function die() returns trigger language plpgsql as $$ begin
      if new.account_id = 'boris' then raise exception 'killed'; end if; return new; end $$`);
    await query('create trigger die before insert on notification for each row execute function die()');
    await expect(run(morningOf('2026-06-23'))).rejects.toThrow();
    expect(await told()).toEqual([]);
    expect(await query('select 1 from commitment_reminder')).toEqual([]);
    await query('drop trigger die on notification');
    await Promise.all([run(morningOf('2026-06-23')), run(morningOf('2026-06-23'))]);
    await run(morningOf('2026-06-24'));
    expect(await told()).toEqual(['2026-06-23 anna promise-due crash', '2026-06-23 boris promise-due crash']);
    await query('drop function die');
  });

  it('a partner without an account is asked by a link, at each step once, as long as that is wanted; the answer comes to those who asked', async () => {
    const id = await makePromise(store(), { id: 'theirs', due: '2026-06-30', owners: [owner('south')] });
    const mails = async () =>
      (await query('select to_address, lang, subject, text from mail order by created_at')) as readonly Record<string, string>[];
    const remind = (day: string) => remindPartnersByLink(store().db, morningOf(day), ORIGIN);
    await remind('2026-04-01');
    expect(await mails()).toEqual([]);
    const partner = { commitment: id, recipientName: 'Юрий, мэр', recipientEmail: 'mayor@south.example', lang: 'en' as const };
    must(await allowPartnerReminders(actingAs(store(), 'anna'), partner));
    for (const day of ['2026-04-01', '2026-04-02', '2026-05-31', '2026-05-31']) await remind(day);
    const [first] = await mails();
    expect(await mails()).toHaveLength(2);
    expect(first).toMatchObject({ to_address: 'mayor@south.example', lang: 'en', subject: 'A question: Открыть школу theirs' });
    expect(first?.['text']).toContain(
      'It is due on 30 June 2026. How do things stand?'.replaceAll(' 2026', '\u00a02026').replace('30 June', '30\u00a0June'),
    );
    const token = /en\/answer\/([\w-]{43})/.exec((await mails())[1]?.['text'] ?? '')?.[1] ?? '';
    const answer = { answer: 'confirmed' as const, corrections: {}, remark: 'We will make it', name: 'Yuri', office: 'mayor' };
    const visitor = { ...asInstallation(store().db, morningOf('2026-06-02')), actor: { kind: 'visitor' as const } };
    must(await answerRequest(visitor, { token, lang: 'en', answer }, people));
    expect(await query("select account_id from notification where kind = 'request-answered' order by 1")).toEqual([
      { account_id: 'anna' },
      { account_id: 'boris' },
    ]);
    expect(await query("select state from commitment where id = 'theirs'")).toEqual([{ state: 'agreed' }]);

    // Who allowed it has left: a colleague asks in the same name.
    await query("update role_grant set ended_at = now() where account_id = 'anna'");
    await remind('2026-06-23');
    expect(await mails()).toHaveLength(3);
    expect((await query('select asked_by, body_id from confirmation_request order by asked_at')).at(-1)).toEqual({
      asked_by: 'boris',
      body_id: 'north-hall',
    });
    must(await stopPartnerReminders(actingAs(store(), 'boris'), id));
    await remind('2026-07-01');
    expect(await mails()).toHaveLength(3);
    expect(await query('select recipient_email from commitment_partner_reminder')).toEqual([{ recipient_email: null }]);
    const marks = JSON.stringify(await query('select to_whom from commitment_reminder'));
    expect(marks).toContain('mailto:');
    expect(marks).not.toContain('south.example');
    // The same person, allowed again, was told of this step already.
    must(await allowPartnerReminders(actingAs(store(), 'boris'), { ...partner, recipientEmail: 'Mayor@south.example' }));
    await remind('2026-06-24');
    expect(await mails()).toHaveLength(3);
    await query("update role_grant set ended_at = null where account_id = 'anna'");
    const kept = JSON.stringify(await query("select content from change where subject_kind = 'commitment_partner_reminder'"));
    expect(kept).toContain('Юрий, мэр');
    expect(kept).not.toContain('south.example');
  });

  it('those who keep the body are told of what was promised for it by somebody else, also when it is named later', async () => {
    await makePromise(store(), { id: 'for-nobody-yet', owners: [] });
    await makePromise(store(), { id: 'own' });
    const made = () =>
      query("select account_id as who, path, about->>'byRu' as by from notification where kind = 'promise-made' order by 1, 2");
    expect(await made()).toEqual([]);
    await query(
      "insert into account (id, name, email, created_at, updated_at) values ('vera', 'Вера', 'v@example.org', now(), now()) on conflict do nothing",
    );
    await query(
      "insert into role_grant (id, account_id, role, body_id, granted_at) values ('vera', 'vera', 'officer', 'south-hall', now())",
    );
    await change('for-nobody-yet', { owners: [owner('south')] });
    await change('for-nobody-yet', { owners: [owner('south')], due: '2027' });
    expect(await made()).toEqual([{ who: 'vera', path: 'commitments/for-nobody-yet', by: 'anna' }]);
    // An owner that is only named by its town is its administration's business.
    const town = { municipality: 'south', body: null, person: null, asWritten: null };
    await makePromise(store(), { id: 'by-the-town', owners: [town] });
    await change('for-nobody-yet', { owners: [town], due: '2028' });
    expect((await made()).map(({ path }) => path)).toEqual(['commitments/by-the-town', 'commitments/for-nobody-yet']);
    await query("delete from role_grant where id = 'vera'");
  });
});
