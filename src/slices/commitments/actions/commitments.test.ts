import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import type { Acting } from '../../../platform/acting.ts';
import {
  anAccount,
  head,
  officer,
  officerOfMinsk,
  operator,
  pressEditor,
  secretary,
  specialist,
} from '../../../platform/actors.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import type { Actor } from '../../../platform/values/actor.ts';
import { historyOf } from '../../history/index.server.ts';
import { actingAs } from '../../partnerships/acting-together.testing.ts';
import { recordExampleRegister } from '../../partnerships/example-register.testing.ts';
import { commitmentById } from '../commitment-view.server.ts';
import { aCommitment, aSaying } from '../factory.server.ts';
import { keptCommitment } from '../kept-queries.server.ts';
import { editCommitment } from './edit-commitment.server.ts';
import { recordCommitment } from './record-commitment.server.ts';
import { sayOfCommitment } from './say-of-commitment.server.ts';
import { takeBackSaying } from './take-back-saying.server.ts';
import { withdrawCommitment } from './withdraw-commitment.server.ts';

const TODAY = '2026-02-03';
const SOCHI = 'sochi-administration';
const MINSK = 'minsk-administration';

describeOnEachEngine('promises', (store) => {
  beforeAll(() => recordExampleRegister(installation(store().db)));

  const as = (actor: Actor, body: string | null): Acting => actingAs(store().db, actor, body);
  const sochi = () => as(officer, SOCHI);
  const minsk = () => as(officerOfMinsk, MINSK);
  const look = async (id: string) => {
    const found = await commitmentById(store().db, id, TODAY);
    if (found === null) throw new Error(`no ${id}`);
    return found;
  };
  const record = async (given: Parameters<typeof aCommitment>[0]) => {
    const input = aCommitment(given);
    expect(await recordCommitment(sochi(), input)).toEqual({ ok: true, value: input.id });
    return input;
  };

  it('keep what their source tells: nobody named, no date, its own words', async () => {
    const input = await record({
      id: 'as-told',
      owners: [],
      dueText: { ru: 'вскоре', en: null },
      money: { amount: '17000000', currency: 'RUB', cites: aCommitment().cites },
      milestones: [{ text: { ru: 'Черновик', en: null }, due: '2026-05', doneOn: null }],
      originEntry: 'entry-of-sochi-minsk',
    });
    expect((await keptCommitment(store().db, 'as-told'))?.input).toEqual(input);
    expect(await look('as-told')).toMatchObject({
      owners: [],
      due: null,
      dueText: { ru: 'вскоре', en: null },
      state: 'agreed',
      isOverdue: false,
      money: { amount: '17000000', currency: 'RUB', cites: [{ quote: 'Вскоре будет готова дорожная карта.' }] },
      originEntry: { id: 'entry-of-sochi-minsk', name: { ru: 'Визит' } },
      cites: [{ quote: 'Вскоре будет готова дорожная карта.' }],
    });
  });

  it('may be made to nobody whom the source names, by a town', async () => {
    const acting = as(operator, null);
    const input = aCommitment({ id: 'to-somebody', partnership: null, towards: { ru: 'города Беларуси', en: null } });
    expect(await recordCommitment({ ...acting, recordsWrittenBy: installation(store().db).recordsWrittenBy }, input)).toMatchObject({
      ok: true,
    });
    expect(await look('to-somebody')).toMatchObject({ partnership: null, towards: { ru: 'города Беларуси', en: null } });
  });

  describe('are refused', () => {
    it.each([
      ['to a visitor', 'not-allowed', () => visitor(store().db), {}],
      ['to a press editor', 'not-allowed', () => as(pressEditor, SOCHI), {}],
      ['to a head, who reads and signs', 'not-allowed', () => as(head, SOCHI), {}],
      ['to the council’s secretary, whose tie it is not', 'not-allowed', () => as(secretary, 'sochi-council'), {}],
      ['in a tie that is not there', 'no-such-partnership', sochi, { partnership: 'nowhere' }],
      ['by a source that is not there', 'no-such-source', sochi, { cites: [{ source: 'nowhere', quote: null }] }],
      ['of a town that is not there', 'no-such-municipality', sochi, { owners: [{ ...aCommitment().owners[0], municipality: 'nowhere' }] }],
      ['of a body that is not there', 'no-such-body', sochi, { owners: [{ ...aCommitment().owners[0], body: 'nowhere' }] }],
      [
        'of another town’s body',
        'body-of-another-municipality',
        sochi,
        { owners: [{ ...aCommitment().owners[0], body: 'minsk-council' }] },
      ],
      ['of a person who is not there', 'no-such-person', sochi, { owners: [{ ...aCommitment().owners[0], person: 'nobody' }] }],
      ['of a town that is no side', 'owner-of-no-side', sochi, { owners: [{ ...aCommitment().owners[0], municipality: 'yolkino' }] }],
      ['at a meeting that is not there', 'no-such-entry', sochi, { originEntry: 'nowhere' }],
      ['made on a day to come', 'date-ahead', sochi, { madeOn: '2027' }],
    ] as const)('%s', async (_what, refusal, acting, given) => {
      const input = aCommitment({ id: 'refused', ...(given as object) });
      await expectRefusal(store().db, refusal, () => recordCommitment(acting(), input));
    });

    it.each([
      ['no-source-given', { cites: [] }],
      ['due-before-start', { start: '2026-05', due: '2026-04' }],
      ['due-before-start', { madeOn: '2026-01', due: '2020' }],
      ['not-a-date', { due: '0000' }],
      ['not-a-date', { due: '9999' }],
      ['not-a-sum', { money: { amount: '1,5', currency: 'RUB', cites: aCommitment().cites } }],
      ['nobody-s-promise', { partnership: null, owners: [] }],
      ['towards-a-tie', { towards: { ru: 'всем', en: null } }],
    ])('as unusable: %s', async (problem, given) => {
      await expectUnusable(store().db, problem, () => recordCommitment(sochi(), aCommitment({ id: 'unusable', ...given })));
    });
  });

  it('are written down by a specialist, and edited by the body that keeps them, seen as they were', async () => {
    const id = 'edited';
    expect(await recordCommitment(as(specialist, SOCHI), aCommitment({ id }))).toMatchObject({ ok: true });
    const input = aCommitment({ id, due: '2026-01', owners: [] });
    await expectRefusal(store().db, 'not-allowed', () => editCommitment(minsk(), { input, revision: 1, reason: null }));
    expect(await editCommitment(sochi(), { input, revision: 1, reason: 'срок' })).toMatchObject({ ok: true });
    expect(await look(id)).toMatchObject({ due: '2026-01', isOverdue: true, owners: [] });
    await expectRefusal(store().db, 'changed-meanwhile', () => editCommitment(sochi(), { input, revision: 1, reason: null }));
    const changes = await historyOf(store().db, { kind: 'commitment', id });
    expect(changes.map(({ deed, reason }) => [deed, reason])).toEqual([
      ['edited', 'срок'],
      ['recorded', null],
    ]);
    expect(Object.keys(changes[0]?.fields ?? {}).toSorted()).toEqual(['due', 'owners']);
  });

  it('are done when the other side says so: who claimed and who confirmed stays to be seen', async () => {
    const id = 'done';
    await record({ id });
    const say = (acting: Acting, move: 'report_done' | 'confirm', given = {}) =>
      sayOfCommitment(acting, aSaying({ commitment: id, move, ...given }));
    expect(await say(sochi(), 'report_done', { happenedOn: '2026-01-20' })).toMatchObject({ ok: true });
    await expectRefusal(store().db, 'own-word', () => say(sochi(), 'confirm'));
    await expectRefusal(store().db, 'no-side', () => say(as(operator, null), 'confirm'));
    expect(await say(minsk(), 'confirm')).toMatchObject({ ok: true });
    expect(await look(id)).toMatchObject({
      state: 'confirmed',
      doneOn: '2026-01-20',
      said: [
        { move: 'report_done', side: { id: 'sochi' }, way: 'account' },
        { move: 'confirm', side: { id: 'minsk' }, way: 'account' },
      ],
    });
  });

  it('are confirmed by the other side’s letter that this side has filed', async () => {
    const id = 'by-letter';
    await record({ id });
    await sayOfCommitment(sochi(), aSaying({ commitment: id }));
    const paper = { letter: null, named: 'письмо № 12 от 3 января 2026', by: 'И. О. Петров' };
    expect(await sayOfCommitment(sochi(), aSaying({ commitment: id, move: 'confirm', paper }))).toMatchObject({ ok: true });
    const { said, state } = await look(id);
    expect(state).toBe('confirmed');
    expect(said.at(-1)).toMatchObject({ side: { id: 'minsk' }, way: 'letter', paper: paper.named });
    expect(JSON.stringify(said)).not.toContain('Петров');
  });

  it('are kept when they are done and shown, and need something to show', async () => {
    const id = 'shown';
    await record({ id });
    await expectRefusal(store().db, 'nothing-to-show', () =>
      sayOfCommitment(sochi(), aSaying({ commitment: id, move: 'attach_evidence' })),
    );
    const link = { kind: 'link', title: { ru: 'Репортаж', en: null }, url: 'https://gazette.example/1', file: null, letter: null } as const;
    expect(await sayOfCommitment(sochi(), aSaying({ commitment: id, evidence: [link] }))).toMatchObject({ ok: true });
    expect(await look(id)).toMatchObject({ state: 'done', hasEvidence: true, evidence: [{ kind: 'link', url: link.url }] });
  });

  it.each([
    ['a head', head, SOCHI, 'report_done', 'not-allowed'],
    ['a specialist, who only works on it', specialist, SOCHI, 'drop', 'not-allowed'],
    ['somebody of another town', anAccount(['officer', 'fund']), 'fund', 'report_done', 'not-allowed'],
  ] as const)('are not spoken of by %s', async (_who, actor, body, move, refusal) => {
    const id = `unspoken-${actor.id}`.slice(0, 60);
    await record({ id });
    const reason = { ru: 'передумали', en: null };
    await expectRefusal(store().db, refusal, () => sayOfCommitment(as(actor, body), aSaying({ commitment: id, move, reason })));
  });

  it('have one outcome when one side confirms while the other drops them, and the second is told what stands', async () => {
    for (const round of [1, 2, 3]) {
      const id = `race-${round}`;
      await record({ id });
      await sayOfCommitment(sochi(), aSaying({ commitment: id }));
      const outcomes = await Promise.all([
        sayOfCommitment(minsk(), aSaying({ commitment: id, move: 'confirm' })),
        sayOfCommitment(sochi(), aSaying({ commitment: id, move: 'drop', reason: { ru: 'передумали', en: null } })),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      const { state, said } = await look(id);
      expect(['confirmed', 'dropped']).toContain(state);
      expect(said).toHaveLength(2);
      const refused = outcomes.find(({ ok }) => !ok);
      expect(refused).toEqual({ ok: false, refusal: state === 'confirmed' ? 'already-confirmed' : 'already-dropped' });
    }
  });

  it('let one’s own last word be taken back, and nobody else’s', async () => {
    const id = 'slip';
    await record({ id });
    await sayOfCommitment(sochi(), aSaying({ commitment: id, id: 'slip-done' }));
    for (const other of [minsk(), as(operator, null)])
      await expectRefusal(store().db, 'not-allowed', () => takeBackSaying(other, 'slip-done'));
    await sayOfCommitment(minsk(), aSaying({ commitment: id, id: 'slip-confirm', move: 'confirm' }));
    await expectRefusal(store().db, 'not-the-last-word', () => takeBackSaying(sochi(), 'slip-done'));
    expect(await takeBackSaying(minsk(), 'slip-confirm')).toEqual({ ok: true, value: id });
    expect(await look(id)).toMatchObject({ state: 'done', said: [{ isTakenBack: false }, { isTakenBack: true }] });
    expect(await takeBackSaying(sochi(), 'slip-done')).toEqual({ ok: true, value: id });
    expect(await look(id)).toMatchObject({ state: 'agreed', doneOn: null });
  });

  it('go on naming the meeting at which they were made, when that is taken out of the register', async () => {
    const input = await record({ id: 'meeting-gone', originEntry: 'entry-of-sochi-minsk' });
    await store().pool.query("update commitment set origin_entry_id = 'gone' where id = 'meeting-gone'");
    const gone = { ...input, originEntry: 'gone', due: '2030' };
    expect(await editCommitment(sochi(), { input: gone, revision: 1, reason: null })).toMatchObject({ ok: true });
    await expectRefusal(store().db, 'no-such-entry', () =>
      editCommitment(sochi(), { input: { ...gone, originEntry: 'another' }, revision: 2, reason: null }),
    );
  });

  it('are taken out while nothing was said of them, and dropped with a reason afterwards', async () => {
    await record({ id: 'mistake' });
    expect(await withdrawCommitment(sochi(), { id: 'mistake', revision: 1, reason: null })).toMatchObject({ ok: true });
    expect(await keptCommitment(store().db, 'mistake')).toBeNull();
    await record({ id: 'spoken-of' });
    await sayOfCommitment(sochi(), aSaying({ commitment: 'spoken-of', move: 'begin' }));
    await expectRefusal(store().db, 'still-needed', () => withdrawCommitment(sochi(), { id: 'spoken-of', revision: 1, reason: null }));
  });

  it('keep what was said when they are edited, and refuse a beginning from which it does not follow', async () => {
    const id = 'began-otherwise';
    await record({ id, toldAs: 'proposed' });
    await sayOfCommitment(minsk(), aSaying({ commitment: id, move: 'agree' }));
    expect(
      await editCommitment(sochi(), { input: aCommitment({ id, toldAs: 'proposed', due: '2030' }), revision: 1, reason: null }),
    ).toMatchObject({
      ok: true,
    });
    expect(await look(id)).toMatchObject({ state: 'agreed', due: '2030' });
    const input = aCommitment({ id, toldAs: 'in_progress' });
    await expectRefusal(store().db, 'said-otherwise', () => editCommitment(sochi(), { input, revision: 2, reason: null }));
  });
});
