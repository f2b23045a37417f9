import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, installation } from '../../../platform/acting.testing.ts';
import { officer, officerOfMinsk } from '../../../platform/actors.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { actingAs } from '../../partnerships/acting-together.testing.ts';
import { recordExampleRegister } from '../../partnerships/example-register.testing.ts';
import { aCommitment, aSaying } from '../factory.server.ts';
import { editCommitment } from './edit-commitment.server.ts';
import { recordCommitment } from './record-commitment.server.ts';
import { sayOfCommitment } from './say-of-commitment.server.ts';

describeOnEachEngine('promises that are confirmed', (store) => {
  beforeAll(() => recordExampleRegister(installation(store().db)));

  const sochi = () => actingAs(store().db, officer, 'sochi-administration');
  const minsk = () => actingAs(store().db, officerOfMinsk, 'minsk-administration');

  it('stay what the other side confirmed: only what it never saw may still be written', async () => {
    const id = 'confirmed-as-it-was';
    const input = aCommitment({ id, text: { ru: 'Провести турнир', en: null } });
    expect(await recordCommitment(sochi(), input)).toMatchObject({ ok: true });
    for (const [acting, move] of [
      [sochi(), 'report_done'],
      [minsk(), 'confirm'],
    ] as const) {
      await sayOfCommitment(acting, aSaying({ commitment: id, move }));
    }
    const edit = (given: Partial<typeof input>) => editCommitment(sochi(), { input: { ...input, ...given }, revision: 1, reason: null });
    for (const given of [
      { text: { ru: 'Купить яхту', en: null } },
      { owners: [] },
      { due: '2031' },
      { money: { amount: '5', currency: 'RUB', cites: input.cites } },
    ]) {
      await expectRefusal(store().db, 'already-confirmed', () => edit(given));
    }
    expect(await edit({ text: { ru: 'Провести турнир', en: 'Hold a tournament' }, direction: 'sport' })).toMatchObject({ ok: true });
  });
});
