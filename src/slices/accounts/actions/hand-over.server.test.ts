import { expect, it, vi } from 'vitest';
import { ACTED_AT, expectRefusal, installation } from '../../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../../platform/clock.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { followHandover, keepDraft } from '../../drafts/index.server.ts';
import { draft } from '../../drafts/index.tables.ts';
import { accountHolder } from '../account-queries.server.ts';
import { acceptance, actingAs, anInvitation, aPerson, bodyOf } from '../example-accounts.testing.ts';
import { acceptInvitation } from './accept-invitation.server.ts';
import { handOver } from './hand-over.server.ts';
import { invitePerson } from './invite-person.server.ts';

const NOW = new Date('2026-01-03T00:00:00Z');
const body = 'sochi-administration';

describeOnEachEngine('handing over', (store) => {
  it('ends the leaver’s roles in the body, gives them to the successor and passes on what was begun', async () => {
    const { db } = store();
    const [from, to] = [await aPerson(db, { email: 'from@x.example' }), await aPerson(db, { email: 'to@x.example', role: 'specialist' })];
    const began = (id: string, form: string, value: string) =>
      keepDraft(actingAs(db, id, 'officer', body), { form, title: form, revision: null, fields: [['title', value]] });
    await began(from, 'work/partnerships/new', 'начатое');
    await began(from, 'work/sources/new', 'его');
    await began(to, 'work/sources/new', 'её');
    const publish = vi.fn(async (tx, fact) => followHandover(tx, fact));
    expect(await handOver(actingAs(db, from, 'officer', body, { publish }), { from, to, body })).toEqual({ ok: true, value: to });
    expect(publish.mock.calls[0]?.[1]).toEqual({ name: 'handed-over', from, to, body, leaves: true, by: from, at: ACTED_AT });
    expect((await accountHolder(db, from, NOW))?.grants).toEqual([]);
    expect((await accountHolder(db, to, NOW))?.grants.map(({ role }) => role).sort()).toEqual(['officer', 'specialist']);
    const drafts = (await db.select().from(draft)).map((one) => [one.accountId === to ? 'to' : 'from', one.form, one.fields[0]?.[1]]);
    expect(drafts.toSorted()).toEqual([
      ['from', 'work/sources/new', 'его'],
      ['to', 'work/partnerships/new', 'начатое'],
      ['to', 'work/sources/new', 'её'],
    ]);
  });

  it('passes a role on to a successor whose own of that name has run out', async () => {
    const { db } = store();
    const [from, to] = [
      await aPerson(db, { email: 'goes@x.example' }),
      await aPerson(db, { email: 'comes@x.example', until: '2026-01-03' }),
    ];
    const heir = anInvitation({ email: 'comes@x.example', role: 'specialist' });
    const invited = await invitePerson(installation(db), heir, { body: bodyOf(heir), origin: null });
    if (!invited.ok) throw new Error(invited.refusal);
    await acceptInvitation(actingAs(db, to, 'officer', body), { ...acceptance(invited.value.token), person: null });
    const later = { clock: clockStoppedAt('2026-01-05T00:00:00Z') };
    expect(await handOver(actingAs(db, from, 'officer', body, later), { from, to, body })).toEqual({ ok: true, value: to });
    expect((await accountHolder(db, to, later.clock.now()))?.grants.map(({ role }) => role).sort()).toEqual(['officer', 'specialist']);
  });

  it('is refused to whoever has nothing to do with it, and to a successor from elsewhere, a guest, or oneself', async () => {
    const { db } = store();
    const from = await aPerson(db, { email: 'leaver@x.example' });
    const elsewhere = await aPerson(db, { email: 'elsewhere@x.example', role: 'secretary', body: 'sochi-council' });
    const guest = await aPerson(db, { email: 'guest@x.example', role: 'guest', until: '2026-12-31' });
    const self = actingAs(db, from, 'officer', body);
    await expectRefusal(db, 'not-allowed', () =>
      handOver(actingAs(db, elsewhere, 'secretary', 'sochi-council'), { from, to: elsewhere, body }),
    );
    await expectRefusal(db, 'same-person', () => handOver(self, { from, to: from, body }));
    for (const to of [elsewhere, guest, 'nobody']) await expectRefusal(db, 'no-such-successor', () => handOver(self, { from, to, body }));
    await expectRefusal(db, 'no-role-here', () => handOver(installation(db), { from: elsewhere, to: from, body }));
  });
});
