import { beforeAll, expect, it } from 'vitest';
import { ACTED_AT, expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { recordExampleTowns } from '../../municipalities/example-towns.testing.ts';
import { fromNowhere } from '../../sources/example-source.testing.ts';
import { aPartnership, aParty, aStanding } from '../factory.server.ts';
import type { PartnershipInput } from '../input.ts';
import { partnershipById } from '../partnership-view.server.ts';
import { type RecordPartnershipRefusal, recordPartnership } from './record-partnership.server.ts';

const quoted = (quote: string) => [{ source: 'page', quote }];
const { cites, parties } = aPartnership();

describeOnEachEngine('recording a partnership', (store) => {
  beforeAll(() => recordExampleTowns(installation(store().db)));

  it('keeps every fact with its own source and quote', async () => {
    const { db } = store();
    const why = { ru: 'Города дружат с войны.', en: null };
    const input = aPartnership({
      since: '1992',
      why,
      whyCites: quoted('Дружат с войны.'),
      parties: [
        aParty({ cites: quoted('Сочи.') }),
        aParty({ municipality: 'minsk', body: 'minsk-council', cites: quoted('Совет Минска.') }),
      ],
      directions: [
        { code: 'tourism', cites: quoted('Туризм.') },
        { code: 'culture', cites: quoted('Культура.') },
      ],
      standings: [
        aStanding({ standing: 'proposed', date: '2023-03', knownBy: null, cites: quoted('Предложили.') }),
        aStanding({ date: '2023-09-18', cites: quoted('Подписали.') }),
      ],
      cites: quoted('Побратимы.'),
    });
    expect(await recordPartnership(installation(db), input)).toEqual({ ok: true, value: 'sochi-minsk' });
    expect(await partnershipById(db, 'sochi-minsk')).toMatchObject({
      kind: 'twinning',
      standing: 'in_force',
      since: '1992',
      title: { ru: 'Сочи – Минский городской Совет депутатов', en: 'Sochi – Minsk City Council' },
      why: { text: why, cites: [{ quote: 'Дружат с войны.' }] },
      parties: [
        { role: 'party', municipality: { id: 'sochi' }, body: null, asWritten: null, cites: [{ quote: 'Сочи.' }] },
        { municipality: { id: 'minsk' }, body: { id: 'minsk-council', kind: 'council' }, cites: [{ quote: 'Совет Минска.' }] },
      ],
      // In the order of the closed list, whatever the order in which they were recorded.
      directions: [
        { code: 'culture', cites: [{ quote: 'Культура.' }] },
        { code: 'tourism', cites: [{ quote: 'Туризм.' }] },
      ],
      standings: [
        { standing: 'proposed', date: '2023-03', knownBy: null, cites: [{ quote: 'Предложили.' }] },
        { standing: 'in_force', date: '2023-09-18', reason: aStanding().reason, cites: [{ quote: 'Подписали.', source: { id: 'page' } }] },
      ],
      timeline: [],
      cites: [{ quote: 'Побратимы.' }],
      updatedAt: ACTED_AT,
    });
  });

  it('leaves unknown what no source says', async () => {
    const { db } = store();
    const unnamed = aParty({ municipality: null, asWritten: { ru: 'советы городов Белоруссии', en: null } });
    const input = aPartnership({ id: 'proposal', parties: [aParty(), unnamed], directions: [], standings: [] });
    expect(await recordPartnership(installation(db), input)).toMatchObject({ ok: true });
    expect(await partnershipById(db, 'proposal')).toMatchObject({
      standing: null,
      since: null,
      why: null,
      title: { ru: 'Сочи – советы городов Белоруссии', en: 'Sochi – советы городов Белоруссии' },
      parties: [{}, { municipality: null, body: null, asWritten: { ru: 'советы городов Белоруссии', en: null } }],
      directions: [],
      standings: [],
    });
  });

  it('gives two parties that nobody named each their own words', async () => {
    const { db } = store();
    const unnamed = (ru: string) => aParty({ municipality: null, asWritten: { ru, en: null } });
    const outcome = await recordPartnership(
      installation(db),
      aPartnership({ id: 'unnamed', parties: [unnamed('одни'), unnamed('другие')] }),
    );
    expect(outcome).toMatchObject({ ok: true });
    expect((await partnershipById(db, 'unnamed'))?.title.ru).toBe('одни – другие');
  });

  it('is refused to a visitor', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => recordPartnership(visitor(db), aPartnership({ id: 'x' })));
  });

  it('is refused when the id is taken, and leaves what is there as it is', async () => {
    const { db } = store();
    const before = await partnershipById(db, 'sochi-minsk');
    await expectRefusal(db, 'id-taken', () => recordPartnership(installation(db), aPartnership({ kind: 'friendship', standings: [] })));
    expect(await partnershipById(db, 'sochi-minsk')).toEqual(before);
  });

  it.each([
    ['the tie', { cites: fromNowhere }],
    ['why it came about', { why: { ru: 'Потому.', en: null }, whyCites: fromNowhere }],
    ['a party', { parties: [...parties, aParty({ municipality: null, body: 'fund', cites: fromNowhere })] }],
    ['a direction', { directions: [{ code: 'culture' as const, cites: fromNowhere }] }],
    ['a change of how it stands', { standings: [aStanding({ cites: fromNowhere })] }],
  ])('is refused when the source of %s is not there', async (_fact, given) => {
    const { db } = store();
    await expectRefusal(db, 'no-such-source', () => recordPartnership(installation(db), aPartnership({ id: 'x', ...given })));
  });

  it.each<[RecordPartnershipRefusal, Partial<PartnershipInput>]>([
    ['no-such-municipality', { parties: [aParty(), aParty({ municipality: 'nowhere' })] }],
    ['no-such-body', { parties: [aParty(), aParty({ municipality: 'minsk', body: 'nothing' })] }],
    ['body-of-another-municipality', { parties: [aParty({ body: 'minsk-council' }), aParty({ municipality: 'minsk' })] }],
    ['party-twice', { parties: [aParty({ body: 'sochi-council' }), aParty({ body: 'sochi-council', role: 'operator' })] }],
    ['standing-runs-back', { standings: [aStanding({ date: '2023-09-18' }), aStanding({ standing: 'ended', date: '2023-08' })] }],
  ])('is refused with %s', async (refusal, given) => {
    const { db } = store();
    await expectRefusal(db, refusal, () => recordPartnership(installation(db), aPartnership({ id: 'x', ...given })));
  });

  it.each([
    ['a source', { cites: [] }, 'no-source-given'],
    ['two parties', { parties: [aParty()] }, 'fewer-than-two-parties'],
    ['a name or the source’s words for each party', { parties: [aParty(), aParty({ municipality: null })] }, 'party-without-name'],
    ['a source for each party', { parties: [aParty(), aParty({ municipality: 'minsk', cites: [] })] }, 'no-source-given'],
    ['a source for each direction', { directions: [{ code: 'culture' as const, cites: [] }] }, 'no-source-given'],
    ['a source for each change', { standings: [aStanding({ cites: [] })] }, 'no-source-given'],
    ['a source for why it came about', { why: { ru: 'Потому.', en: null } }, 'why-without-source'],
    ['a reason where one is cited', { whyCites: cites }, 'source-without-why'],
    ['each direction once', { directions: [...aPartnership().directions, ...aPartnership().directions] }, 'direction-twice'],
    ['a beginning that the calendar has', { since: '2023-02-30' }, 'not-a-date'],
  ])('needs %s', async (_what, given, problem) => {
    const { db } = store();
    await expectUnusable(db, problem, () => recordPartnership(installation(db), aPartnership({ id: 'x', ...given })));
  });
});
