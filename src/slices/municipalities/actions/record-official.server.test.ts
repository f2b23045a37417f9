import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { fromNowhere } from '../../sources/example-source.testing.ts';
import { recordExampleTowns } from '../example-towns.testing.ts';
import { anOfficial, aPerson } from '../factory.server.ts';
import { officialsByIds, officialsOf, personById } from '../official-queries.server.ts';
import { recordOfficial } from './record-official.server.ts';
import { recordPerson } from './record-person.server.ts';

describeOnEachEngine('recording that a person holds an office', (store) => {
  beforeAll(async () => {
    await recordExampleTowns(installation(store().db));
    await recordPerson(installation(store().db), aPerson());
  });

  it('shows the office at the person, at the municipality and at the body, with its source', async () => {
    const { db } = store();
    expect(await recordOfficial(installation(db), anOfficial({ from: '2020-09', to: '2025' }))).toEqual({
      ok: true,
      value: 'filonov-sochi',
    });
    const office = {
      id: 'filonov-sochi',
      person: { id: 'filonov', name: aPerson().name },
      office: anOfficial().office,
      body: { id: 'sochi-council', name: { ru: 'Городское собрание Сочи' } },
      municipality: { id: 'sochi', name: { ru: 'Сочи' } },
      from: '2020-09',
      to: '2025',
      knownBy: '2023-09-18',
      cites: [{ aspect: 'office', quote: 'Города подписали соглашение.', source: { id: 'page' } }],
    };
    expect((await personById(db, 'filonov'))?.offices).toMatchObject([office]);
    expect(await officialsOf(db, { municipalities: ['sochi'], bodies: [] })).toMatchObject([office]);
    expect(await officialsOf(db, { municipalities: [], bodies: ['sochi-council'] })).toMatchObject([office]);
    expect(await officialsOf(db, { municipalities: ['minsk'], bodies: ['fund'] })).toEqual([]);
  });

  it('may name only the body, or only the municipality, as the source does', async () => {
    const { db } = store();
    await recordOfficial(installation(db), anOfficial({ id: 'of-fund', body: 'fund', municipality: null }));
    await recordOfficial(installation(db), anOfficial({ id: 'of-minsk', body: null, municipality: 'minsk', knownBy: null }));
    const found = await officialsByIds(db, ['of-fund', 'of-minsk']);
    expect(found.get('of-fund')).toMatchObject({ body: { id: 'fund' }, municipality: null });
    expect(found.get('of-minsk')).toMatchObject({ body: null, municipality: { id: 'minsk' }, knownBy: null });
  });

  it('is refused to a visitor', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => recordOfficial(visitor(db), anOfficial({ id: 'x' })));
  });

  it('is refused when the id is taken, and leaves what is there as it is', async () => {
    const { db } = store();
    await expectRefusal(db, 'id-taken', () => recordOfficial(installation(db), anOfficial({ to: '1999' })));
    expect((await officialsByIds(db, ['filonov-sochi'])).get('filonov-sochi')?.to).toBe('2025');
  });

  it.each([
    ['no-such-source', { cites: fromNowhere }],
    ['no-such-person', { person: 'nobody' }],
    ['no-such-body', { body: 'nothing' }],
    ['no-such-municipality', { municipality: 'nowhere' }],
    ['body-of-another-municipality', { municipality: 'minsk' }],
  ] as const)('is refused with %s when that is so', async (refusal, given) => {
    const { db } = store();
    await expectRefusal(db, refusal, () => recordOfficial(installation(db), anOfficial({ id: 'x', ...given })));
  });

  it.each([
    ['a source', { cites: [] }, 'no-source-given'],
    ['a place where the office is held', { body: null, municipality: null }, 'office-nowhere'],
    ['an end after its beginning', { from: '2023-09-18', to: '2023-08' }, 'ends-before-it-starts'],
  ])('needs %s', async (_what, given, problem) => {
    const { db } = store();
    await expectUnusable(db, problem, () => recordOfficial(installation(db), anOfficial({ id: 'x', ...given })));
  });
});
