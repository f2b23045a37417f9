import { beforeAll, describe, expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { officer, officerOfMinsk } from '../../platform/actors.testing.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { readScopeOf } from '../../platform/http/kept-list.ts';
import type { Outcome } from '../../platform/values/outcome.ts';
import { actingAs } from '../partnerships/acting-together.testing.ts';
import { recordExampleRegister } from '../partnerships/example-register.testing.ts';
import { recordCommitment } from './actions/record-commitment.server.ts';
import { sayOfCommitment } from './actions/say-of-commitment.server.ts';
import { takeBackSaying } from './actions/take-back-saying.server.ts';
import { boardOf, countOf, listOf, withState } from './commitments-list.server.ts';
import { aCommitment, aSaying } from './factory.server.ts';
import type { CommitmentInput, SayingInput } from './input.ts';
import { type CommitmentsFilter, commitmentIds, commitmentIdsPage, countBySide, countCommitments, moneyOf } from './list-queries.server.ts';
import { STATE_KINDS, type StateAsked } from './list-wishes.ts';
import { listOnDay, viewsOnDay } from './on-day-queries.server.ts';
import { withWords } from './register-list.server.ts';

const TODAY = '2026-06-15';
const SOCHI = 'sochi-administration';
const MINSK = 'minsk-administration';
const TIE = { partnership: 'sochi-minsk' };
const { owners: ofSochi, cites } = aCommitment();
const ofMinsk = [{ municipality: 'minsk', body: null, person: null, asWritten: null }];
const roubles = (amount: string) => ({ money: { amount, currency: 'RUB', cites } });

describeOnEachEngine('lists of promises', (store) => {
  const on = (day: string) => clockStoppedAt(`${day}T09:00:00Z`);
  const sochi = (day: string) => ({ ...actingAs(store().db, officer, SOCHI), clock: on(day) });
  const minsk = (day: string) => ({ ...actingAs(store().db, officerOfMinsk, MINSK), clock: on(day) });
  const must = async (outcome: Promise<Outcome<unknown, string>>) => expect(await outcome).toMatchObject({ ok: true });
  const promise = (day: string, given: Partial<CommitmentInput>) => must(recordCommitment(sochi(day), aCommitment(given)));
  const say = (day: string, given: Partial<SayingInput>) => must(sayOfCommitment(sochi(day), aSaying(given)));

  beforeAll(async () => {
    await recordExampleRegister(installation(store().db));
    await promise('2026-01-10', { id: 'late', due: '2026-03', direction: 'culture', text: { ru: 'Построить мост', en: 'Build a bridge' } });
    await promise('2026-01-10', { id: 'soon', due: '2026-06-20', owners: ofMinsk, toldAs: 'in_progress' });
    await promise('2026-01-10', { id: 'both', owners: [...ofSochi, ...ofMinsk], direction: 'sport' });
    await promise('2026-02-10', { id: 'nobody', owners: [], toldAs: 'proposed' });
    await promise('2026-02-10', { id: 'claimed', ...roubles('500') });
    await say('2026-03-01', { id: 'says-claimed', commitment: 'claimed' });
    await promise('2026-02-10', { id: 'kept', due: '2026-02-20', ...roubles('1000.50') });
    await say('2026-03-01', { id: 'says-kept', commitment: 'kept', happenedOn: '2026-02-15' });
    await must(sayOfCommitment(minsk('2026-04-01'), aSaying({ id: 'confirms', commitment: 'kept', move: 'confirm' })));
    await promise('2026-02-10', { id: 'dropped' });
    await say('2026-05-01', { id: 'drops', commitment: 'dropped', move: 'drop', reason: { ru: 'Передумали', en: null } });
    await promise('2026-02-10', { id: 'wavering', due: '2026-08' });
    await say('2026-03-01', { id: 'hasty', commitment: 'wavering' });
    await must(takeBackSaying(sochi('2026-03-20'), 'hasty'));
    await promise('2026-06-10', { id: 'new', due: '2027' });
  });

  const idsOf = (filter: CommitmentsFilter) => commitmentIds(store().db, filter, { limit: 50 });

  it('have what is open first, within that what is due soonest', async () => {
    expect(await idsOf(TIE)).toEqual(['late', 'soon', 'wavering', 'new', 'both', 'nobody', 'claimed', 'kept', 'dropped']);
    expect(await commitmentIds(store().db, TIE, { limit: 2, order: 'latest' })).toEqual(['new', 'dropped']);
    expect((await commitmentIds(store().db, { ...TIE, hasDue: true }, { limit: 50, order: 'furthest' })).at(0)).toBe('new');
  });

  it('are narrowed by how it stands, and count as many as they show', async () => {
    const counts = await countCommitments(store().db, TIE, TODAY);
    const stands = async (state: StateAsked) => idsOf({ ...TIE, ...withState(state, TODAY) });
    expect(await stands('overdue')).toEqual(['late']);
    expect(await stands('kept')).toEqual(['kept']);
    expect(await stands('open')).toEqual(['late', 'soon', 'wavering', 'new', 'both', 'claimed']);
    expect(await stands('proposed')).toEqual(['nobody']);
    for (const state of [...STATE_KINDS, 'proposed', 'agreed', 'in_progress', 'done', 'confirmed', 'dropped'] as const)
      expect(countOf(counts, state), state).toBe((await stands(state)).length);
  });

  it('are narrowed by who promised, on either side or on none', async () => {
    const by = (whose: 'own' | 'partners') => idsOf({ municipality: 'sochi', by: { municipality: 'sochi', whose } });
    expect(await by('partners')).toEqual(['soon', 'both']);
    expect(await by('own')).not.toContain('soon');
    expect(await by('own')).toContain('both');
    expect(await idsOf({ ...TIE, side: { municipality: 'minsk', body: null } })).toEqual(['soon', 'both']);
    expect(await idsOf({ ...TIE, withoutOwner: true })).toEqual(['nobody']);
    expect(await countBySide(store().db, 'sochi')).toEqual({ own: 7, partners: 2, nobody: 1 });
    expect(await countBySide(store().db, 'minsk')).toEqual({ own: 2, partners: 7, nobody: 1 });
  });

  it('have of a town what it promised outside of any tie, too', async () => {
    const [yolkino] = ofSochi.map((owner) => ({ ...owner, municipality: 'yolkino' }));
    const outside = {
      id: 'outside',
      partnership: null,
      towards: { ru: 'города', en: null },
      owners: yolkino === undefined ? [] : [yolkino],
    };
    await must(recordCommitment(installation(store().db), aCommitment(outside)));
    expect(await idsOf({ municipality: 'yolkino' })).toEqual(['outside']);
    expect(await idsOf({ municipality: 'sochi' })).not.toContain('outside');
  });

  it('have for an officer what is theirs, and what they wait for', async () => {
    const scope = readScopeOf(officer) ?? { bodies: [], municipalities: [] };
    expect(await idsOf({ ownedBy: scope, state: 'agreed' })).toEqual(['late', 'wavering', 'new', 'both']);
    expect(await idsOf({ waitedForBy: scope })).toEqual(['soon', 'claimed']);
    expect(await idsOf({ concerns: scope })).toHaveLength(9);
    expect(await idsOf({ concerns: { bodies: ['nobody'], municipalities: [] } })).toEqual([]);
  });

  it('are found by words of the text, and of the tie', async () => {
    const found = async (q: string) => idsOf({ ...TIE, ...(await withWords(store().db, q)) });
    expect(await found('мосты')).toEqual(['late']);
    expect(await found('Минске')).toHaveLength(9);
    expect(await found('–')).toEqual([]);
    expect(await idsOf({ country: 'BY', direction: 'sport' })).toEqual(['both']);
    expect(await idsOf({ ...TIE, updatedSince: '2026-06-01T00:00:00Z' })).toEqual(['new']);
  });

  it('add money up by currency, what was kept apart from what is open', async () => {
    expect(await moneyOf(store().db, { ...TIE, isKept: true })).toEqual([{ amount: '1000.50', currency: 'RUB', promises: 1 }]);
    expect(await moneyOf(store().db, { ...TIE, isOpen: true })).toEqual([{ amount: '500', currency: 'RUB', promises: 1 }]);
  });

  it('are walked in the order of their ids', async () => {
    const all = await commitmentIdsPage(store().db, TIE, { limit: 50 });
    expect(all).toEqual(all.toSorted());
    expect(await commitmentIdsPage(store().db, TIE, { after: all[3], limit: 2 })).toEqual(all.slice(4, 6));
  });

  it('have their pages, and as a board the first of each state', async () => {
    const board = await boardOf(store().db, TIE, { state: undefined, today: TODAY });
    expect(new Set(board.rows.map(({ id }) => id))).toEqual(new Set(await idsOf(TIE)));
    const page = { state: undefined, today: TODAY, page: 2 };
    await expect(listOf(store().db, TIE, page)).rejects.toMatchObject({ init: { status: 404 } });
  });

  describe('on a day that has passed', () => {
    const stood = async (day: string) => {
      const views = await viewsOnDay(store().db, TIE, { day, state: undefined });
      return Object.fromEntries(views.map(({ id, state, isOverdue }) => [id, isOverdue ? 'overdue' : state]));
    };

    it('have what had been recorded by then, as it stood', async () => {
      expect(await stood('2026-01-09')).toEqual({});
      expect(await stood('2026-01-10')).toEqual({ late: 'agreed', soon: 'in_progress', both: 'agreed' });
      expect(await stood('2026-02-25')).toMatchObject({ kept: 'overdue', claimed: 'agreed', dropped: 'agreed', wavering: 'agreed' });
      expect(await stood('2026-03-15')).toMatchObject({ kept: 'done', claimed: 'done', wavering: 'done', late: 'agreed' });
      expect(await stood('2026-04-01')).toMatchObject({ kept: 'confirmed', wavering: 'agreed', dropped: 'agreed', late: 'overdue' });
      expect(await stood('2026-06-15')).toEqual({
        ...Object.fromEntries(
          (await listOf(store().db, TIE, { state: undefined, today: TODAY, page: 1 })).rows.map((row) => [row.id, row.state]),
        ),
        late: 'overdue',
      });
    });

    it('are narrowed and counted by how it stood then', async () => {
      const on = (state: StateAsked | undefined, asBoard = false) =>
        listOnDay(store().db, TIE, { day: '2026-03-15', state, page: 1, asBoard });
      expect((await on('done')).rows.map(({ id }) => id)).toEqual(['kept', 'wavering', 'claimed']);
      expect((await on(undefined)).counts).toMatchObject({ total: 8, overdue: 0, kept: 0, byState: { done: 3, dropped: 0 } });
      expect((await on(undefined, true)).rows).toHaveLength(8);
      expect((await on('confirmed')).rows).toEqual([]);
    });

    it('show nothing of what was said later', async () => {
      const [kept] = (await viewsOnDay(store().db, TIE, { day: '2026-03-15', state: 'done' })).filter(({ id }) => id === 'kept');
      expect(kept).toMatchObject({ doneOn: '2026-02-15', said: [{ id: 'says-kept' }] });
    });
  });
});
