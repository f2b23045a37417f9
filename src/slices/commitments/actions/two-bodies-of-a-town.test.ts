import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, installation } from '../../../platform/acting.testing.ts';
import { officer, officerOfMinsk, secretary } from '../../../platform/actors.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import type { Actor } from '../../../platform/values/actor.ts';
import { recordBody } from '../../municipalities/index.server.ts';
import { actingAs } from '../../partnerships/acting-together.testing.ts';
import { recordExampleRegister } from '../../partnerships/example-register.testing.ts';
import { recordPartnership } from '../../partnerships/index.server.ts';
import { commitmentById } from '../commitment-view.server.ts';
import { aCommitment, aSaying } from '../factory.server.ts';
import { recordCommitment } from './record-commitment.server.ts';
import { sayOfCommitment } from './say-of-commitment.server.ts';

const TIE = 'two-of-sochi';
const { cites } = aCommitment();

describeOnEachEngine('a promise in a tie of two bodies of one town', (store) => {
  beforeAll(async () => {
    await recordExampleRegister(installation(store().db));
    const hall = { id: 'sochi-administration', kind: 'administration' as const, municipality: 'sochi' };
    await recordBody(installation(store().db), { ...hall, name: { ru: 'Администрация Сочи', en: null }, cites });
    const party = (municipality: string | null, body: string | null) => ({
      role: 'party' as const,
      municipality,
      body,
      asWritten: null,
      cites,
    });
    const parties = [party(null, 'sochi-administration'), party(null, 'sochi-council'), party('minsk', null)];
    const rest = { since: null, why: null, whyCites: [], directions: [], standings: [], cites };
    expect(await recordPartnership(installation(store().db), { id: TIE, kind: 'cooperation', parties, ...rest })).toMatchObject({
      ok: true,
    });
  });

  const as = (actor: Actor, body: string) => actingAs(store().db, actor, body);
  const made = async (id: string) => {
    const owners = [{ municipality: null, body: 'sochi-administration', person: null, asWritten: null }];
    expect(await recordCommitment(as(officer, 'sochi-administration'), aCommitment({ id, partnership: TIE, owners }))).toMatchObject({
      ok: true,
    });
    expect(await sayOfCommitment(as(officer, 'sochi-administration'), aSaying({ commitment: id }))).toMatchObject({ ok: true });
  };

  it('is not confirmed by the town’s other body, and is by the other town', async () => {
    await made('one-town');
    const confirm = aSaying({ commitment: 'one-town', move: 'confirm' });
    await expectRefusal(store().db, 'own-word', () => sayOfCommitment(as(secretary, 'sochi-council'), confirm));
    expect(await sayOfCommitment(as(officerOfMinsk, 'minsk-administration'), confirm)).toMatchObject({ ok: true });
    expect((await commitmentById(store().db, 'one-town', '2026-02-03'))?.said.map(({ side }) => side?.id)).toEqual([
      'sochi-administration',
      'minsk',
    ]);
  });

  it('has one other side, whose filed letter counts as its word', async () => {
    await made('by-letter');
    const paper = { letter: null, named: '№ 12', by: null };
    const filed = aSaying({ commitment: 'by-letter', move: 'confirm', paper });
    expect(await sayOfCommitment(as(secretary, 'sochi-council'), filed)).toMatchObject({ ok: true });
    expect((await commitmentById(store().db, 'by-letter', '2026-02-03'))?.said.at(-1)?.side?.id).toBe('minsk');
  });
});
