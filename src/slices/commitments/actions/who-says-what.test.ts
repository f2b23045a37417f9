import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, installation } from '../../../platform/acting.testing.ts';
import type { Acting } from '../../../platform/acting.ts';
import { officer, officerOfMinsk, operator } from '../../../platform/actors.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { actingAs } from '../../partnerships/acting-together.testing.ts';
import { recordExampleRegister } from '../../partnerships/example-register.testing.ts';
import { commitmentById } from '../commitment-view.server.ts';
import { aCommitment, aSaying } from '../factory.server.ts';
import { fileOfEvidence } from '../kept-queries.server.ts';
import { editCommitment } from './edit-commitment.server.ts';
import { recordCommitment } from './record-commitment.server.ts';
import { sayOfCommitment } from './say-of-commitment.server.ts';
import { takeBackSaying } from './take-back-saying.server.ts';

const reason = { ru: 'Передумали', en: null };

describeOnEachEngine('what is said of a promise', (store) => {
  beforeAll(() => recordExampleRegister(installation(store().db)));

  const sochi = (): Acting => actingAs(store().db, officer, 'sochi-administration');
  const minsk = (): Acting => actingAs(store().db, officerOfMinsk, 'minsk-administration');
  const look = async (id: string) => {
    const found = await commitmentById(store().db, id, '2026-02-03');
    if (found === null) throw new Error(id);
    return found;
  };
  const made = async (id: string) => expect(await recordCommitment(sochi(), aCommitment({ id }))).toMatchObject({ ok: true });

  it('is refused where its text was changed since the person read it', async () => {
    await made('read');
    const input = aCommitment({ id: 'read', text: { ru: 'Построить дорогу', en: null } });
    expect(await editCommitment(sochi(), { input, revision: 1, reason: null })).toMatchObject({ ok: true });
    await expectRefusal(store().db, 'changed-meanwhile', () => sayOfCommitment(minsk(), aSaying({ commitment: 'read', move: 'begin' }), 1));
    expect(await sayOfCommitment(sochi(), aSaying({ commitment: 'read', move: 'begin' }), 2)).toMatchObject({ ok: true });
  });

  it('is not that it is dropped, by the other side, once it is said to be done; before that they let go of it', async () => {
    await made('claimed');
    await sayOfCommitment(sochi(), aSaying({ commitment: 'claimed' }));
    const drop = () => aSaying({ commitment: 'claimed', move: 'drop', reason });
    await expectRefusal(store().db, 'not-theirs-to-drop', () => sayOfCommitment(minsk(), drop()));
    expect(await sayOfCommitment(sochi(), drop())).toMatchObject({ ok: true });
    await made('let-go');
    expect(await sayOfCommitment(minsk(), aSaying({ commitment: 'let-go', move: 'drop', reason }))).toMatchObject({ ok: true });
  });

  it('keeps the promise in the tie of those who said it', async () => {
    await made('spoken');
    await sayOfCommitment(minsk(), aSaying({ commitment: 'spoken', move: 'begin' }));
    const acting = actingAs(store().db, operator, null);
    const input = aCommitment({ id: 'spoken', partnership: 'sochi-yolkino' });
    const outcome = await editCommitment(
      { ...acting, forBody: 'sochi-administration', actor: officer },
      { input, revision: 1, reason: null },
    );
    expect(outcome).toEqual({ ok: false, refusal: 'said-by-other-sides' });
  });

  it('stays with what it showed when it is taken back, but shows nothing any more', async () => {
    await made('slip');
    const link = { kind: 'link', title: { ru: 'Репортаж', en: null }, url: 'https://gazette.example/1', file: null, letter: null } as const;
    await sayOfCommitment(sochi(), aSaying({ id: 'slip-shown', commitment: 'slip', evidence: [link] }));
    expect(await look('slip')).toMatchObject({ hasEvidence: true, evidence: [{ url: link.url }], evidenceTakenBack: [] });
    expect(await takeBackSaying(sochi(), 'slip-shown')).toMatchObject({ ok: true });
    const { hasEvidence, evidence, evidenceTakenBack } = await look('slip');
    expect([hasEvidence, evidence, evidenceTakenBack.map(({ title, saidId }) => [title.ru, saidId])]).toEqual([
      false,
      [],
      [['Репортаж', 'slip-shown']],
    ]);
    expect(await fileOfEvidence(store().db, { commitment: 'slip', evidence: evidenceTakenBack[0]?.id ?? '' })).toBeNull();
  });
});
