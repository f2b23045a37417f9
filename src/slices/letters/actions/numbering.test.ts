import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../../platform/acting.testing.ts';
import type { Acting } from '../../../platform/acting.ts';
import { clockStoppedAt } from '../../../platform/clock.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { rowCounts } from '../../../platform/db/row-counts.testing.ts';
import { refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { recordBody, recordMunicipality } from '../../municipalities/index.server.ts';
import { loadGazetteer } from '../../places/index.server.ts';
import { recordExampleGazetteer } from '../../sources/example-source.testing.ts';
import { as, OUR_BODY, recordExampleBooks } from '../books.testing.ts';
import { aLetterhead, anIncoming, anOutgoing } from '../factory.server.ts';
import type { LetterheadInput } from '../input.ts';
import { keptLetter } from '../kept-queries.server.ts';
import { lastNumber, letterheadRevision } from '../letterhead-queries.server.ts';
import { draftOutgoing } from './draft-outgoing.server.ts';
import { keepLetterhead } from './keep-letterhead.server.ts';
import { registerIncoming } from './register-incoming.server.ts';
import { registerOutgoing } from './register-outgoing.server.ts';

const MANY = 50;
/** The last minute of 2026 in Moscow, and the first of 2027: in Greenwich both are in 2026. */
const OLD_YEAR = '2026-12-31T20:59:30Z';
const NEW_YEAR = '2026-12-31T21:00:30Z';

async function keep(acting: Acting, input: LetterheadInput) {
  const revision = await letterheadRevision(acting.db, acting.forBody ?? '');
  expect(await keepLetterhead(acting, { input, revision })).toEqual({ ok: true, value: null });
}

function numbersUpTo(n: number, written: (n: number) => string): string[] {
  return Array.from({ length: n }, (_, at) => written(at + 1)).sort();
}

describeOnEachEngine('numbers of letters', (store) => {
  beforeAll(async () => {
    await recordExampleBooks(store().db);
  });

  it('have neither gaps nor doubles when fifty letters are registered at once around New Year, and some are refused', async () => {
    const { db } = store();
    const outcomes = await Promise.all(
      Array.from({ length: MANY }, (_, at) => {
        const acting = as(db, 'officer', { now: at % 2 === 0 ? OLD_YEAR : NEW_YEAR });
        // Every fifth is refused only after its number was given: its id is taken by the one before it.
        const id = at % 5 === 4 ? 'in-taken' : `in-${at}`;
        return registerIncoming(acting, anIncoming({ id }));
      }),
    );
    const registered = await Promise.all(
      Array.from({ length: MANY }, (_, at) => `in-${at}`)
        .concat('in-taken')
        .map((id) => keptLetter(db, id)),
    );
    const letters = registered.filter((one) => one !== null);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(letters.length);
    expect(letters).toHaveLength(MANY - MANY / 5 + 1);
    for (const year of [2026, 2027]) {
      const ofYear = letters.filter(({ registeredOn }) => registeredOn?.startsWith(String(year)));
      expect(ofYear.map(({ number }) => number ?? '').sort()).toEqual(numbersUpTo(ofYear.length, (n) => `вх-${n}`));
      expect(await lastNumber(db, OUR_BODY, 'incoming', year)).toBe(ofYear.length);
    }
  });

  it('have neither gaps nor doubles when drafts are registered at once, each by two people', async () => {
    const { db } = store();
    const ids = Array.from({ length: MANY / 2 }, (_, at) => `draft-${at}`);
    for (const id of ids) await draftOutgoing(as(db, 'officer'), anOutgoing({ id }));
    const outcomes = await Promise.all([...ids, ...ids].map((id) => registerOutgoing(as(db, 'secretary'), { id, revision: 1 })));
    const given = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.number] : []));
    expect(given.toSorted()).toEqual(numbersUpTo(ids.length, String));
    expect(await lastNumber(db, OUR_BODY, 'outgoing', 2026)).toBe(ids.length);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))).toEqual(ids.map(() => 'changed-meanwhile'));
  });

  it('are counted for each body, direction and year apart', async () => {
    const { db } = store();
    const theirs = as(db, 'officer', { body: 'fund', now: NEW_YEAR });
    await registerIncoming(theirs, anIncoming({ id: 'fund-in' }));
    await draftOutgoing(theirs, anOutgoing({ id: 'fund-out' }));
    await registerOutgoing(theirs, { id: 'fund-out', revision: 1 });
    expect(await keptLetter(db, 'fund-in')).toMatchObject({ number: 'вх-1', registeredOn: '2027-01-01' });
    expect(await keptLetter(db, 'fund-out')).toMatchObject({ number: '1', registeredOn: '2027-01-01' });
  });

  it('are given back when the transaction around the registration is refused', async () => {
    const { db } = store();
    const acting = as(db, 'officer', { now: '2028-05-05T09:00:00Z' });
    const before = await rowCounts(db);
    await changing(acting, async (tx, ledger) => {
      const outcome = await registerIncoming({ ...acting, db: tx, ledger }, anIncoming({ id: 'taken-back' }));
      expect(outcome.ok).toBe(true);
      return refused('something-else');
    });
    expect(await rowCounts(db)).toEqual(before);
    expect(await lastNumber(db, OUR_BODY, 'incoming', 2028)).toBeNull();
  });

  it('follow the pattern of the letterhead, and go on from the last number on paper', async () => {
    const { db } = store();
    const acting = as(db, 'officer', { now: '2029-03-01T09:00:00Z' });
    await keep(acting, aLetterhead({ outgoingPattern: '01-12/{n}-{yy}', outgoingBefore: 152, incomingPattern: '{yyyy}/{n}' }));
    await draftOutgoing(acting, anOutgoing({ id: 'after-paper' }));
    await registerOutgoing(acting, { id: 'after-paper', revision: 1 });
    await registerIncoming(acting, anIncoming({ id: 'in-2029' }));
    expect(await keptLetter(db, 'after-paper')).toMatchObject({ number: '01-12/153-29', registeredOn: '2029-03-01', status: 'registered' });
    expect(await keptLetter(db, 'in-2029')).toMatchObject({ number: '2029/1' });
  });

  it('that a changed pattern gives a second time are refused, and none is lost', async () => {
    const { db } = store();
    const acting = as(db, 'officer', { now: '2030-03-01T09:00:00Z' });
    await keep(acting, aLetterhead({ incomingPattern: '{n}' }));
    for (const id of ['n-1', 'n-2']) await registerIncoming(acting, anIncoming({ id }));
    await registerIncoming(acting, anIncoming({ id: 'n-3' }));
    await keep(acting, aLetterhead({ incomingPattern: '4{n}' }));
    await registerIncoming(acting, anIncoming({ id: 'n-44' }));
    await keep(acting, aLetterhead({ incomingPattern: '{n}' }));
    for (let n = 5; n <= 43; n += 1) await registerIncoming(acting, anIncoming({ id: `m-${n}` }));
    expect(await registerIncoming(acting, anIncoming({ id: 'clash' }))).toEqual({ ok: false, refusal: 'number-taken' });
    expect(await lastNumber(db, OUR_BODY, 'incoming', 2030)).toBe(43);
  });

  it('are those of the year that it is where the body sits', async () => {
    const { db } = store();
    const place = { nameRu: 'Владивосток', regionCode: null, lat: 43.1, lon: 131.9, featureCode: 'PPL', alternates: [], population: 1000 };
    const vladivostok = { id: 7, name: 'Vladivostok', asciiName: 'Vladivostok', countryCode: 'RU', timezone: 'Asia/Vladivostok', ...place };
    await loadGazetteer({ db, source: 'example', places: [vladivostok] });
    await recordExampleGazetteer(installation(db));
    const cites = [{ source: 'page', quote: 'Города подписали соглашение.' }];
    const unknown = { officialName: null, oktmo: null, validFrom: null, validTo: null, successorOf: [] };
    const name = { ru: 'Владивосток', en: 'Vladivostok' };
    const countries = [{ code: 'RU', cites }];
    await recordMunicipality(installation(db), { id: 'vladivostok', kind: 'city', name, centre: 7, countries, cites, ...unknown });
    await recordBody(installation(db), { id: 'vladivostok-hall', kind: 'administration', name, municipality: 'vladivostok', cites });
    const acting = { ...as(db, 'officer', { body: 'vladivostok-hall' }), clock: clockStoppedAt('2026-12-31T14:30:00Z') };
    await registerIncoming(acting, anIncoming({ id: 'far-east' }));
    expect(await keptLetter(db, 'far-east')).toMatchObject({ registeredOn: '2027-01-01', number: 'вх-1' });
  });
});
