import { beforeAll, expect, it } from 'vitest';
import { ACTED_AT, expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../../platform/clock.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { fromNowhere, recordExampleSource } from '../../sources/example-source.testing.ts';
import { citationsOf } from '../../sources/index.server.ts';
import { aBody, aMunicipality } from '../factory.server.ts';
import { bodiesByIds, municipalityById } from '../queries.server.ts';
import { recordBody } from './record-body.server.ts';
import { recordMunicipality } from './record-municipality.server.ts';

describeOnEachEngine('recording a body', (store) => {
  beforeAll(async () => {
    const acting = installation(store().db);
    await recordExampleSource(acting);
    await recordMunicipality(acting, aMunicipality());
  });

  it('puts it among the bodies of its municipality, with the source of its name', async () => {
    const { db } = store();
    expect(await recordBody(installation(db), aBody())).toEqual({ ok: true, value: 'sochi-council' });
    const body = { id: 'sochi-council', kind: 'council', name: aBody().name, municipalityId: 'sochi', updatedAt: ACTED_AT };
    expect((await municipalityById(db, 'sochi'))?.bodies).toEqual([body]);
    expect(await citationsOf(db, [{ kind: 'body', ids: ['sochi-council'] }])).toMatchObject([
      { aspect: 'name', quote: 'Города подписали соглашение.', source: { id: 'page' } },
    ]);
  });

  it('changes its municipality, which is told with its bodies, and never turns its clock back', async () => {
    const { db } = store();
    const at = (moment: string) => installation(db, { clock: clockStoppedAt(moment) });
    await recordBody(at('2026-03-01T00:00:00Z'), aBody({ id: 'sochi-hall', kind: 'administration' }));
    await recordBody(at('2025-01-01T00:00:00Z'), aBody({ id: 'sochi-school', kind: 'institution' }));
    expect((await municipalityById(db, 'sochi'))?.updatedAt).toBe('2026-03-01T00:00:00.000Z');
  });

  it('may belong to no municipality, as a fund does', async () => {
    const { db } = store();
    await recordBody(installation(db), aBody({ id: 'fund', kind: 'fund', municipality: null }));
    expect((await bodiesByIds(db, ['fund'])).get('fund')).toMatchObject({ kind: 'fund', municipalityId: null });
  });

  it('is refused to a visitor', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => recordBody(visitor(db), aBody({ id: 'x' })));
  });

  it('is refused when the id is taken, and leaves what is there as it is', async () => {
    const { db } = store();
    await expectRefusal(db, 'id-taken', () => recordBody(installation(db), aBody({ kind: 'administration' })));
    expect((await bodiesByIds(db, ['sochi-council'])).get('sochi-council')?.kind).toBe('council');
  });

  it('is refused when its source is not there', async () => {
    const { db } = store();
    await expectRefusal(db, 'no-such-source', () => recordBody(installation(db), aBody({ id: 'x', cites: fromNowhere })));
  });

  it('is refused when its municipality is not there', async () => {
    const { db } = store();
    await expectRefusal(db, 'no-such-municipality', () => recordBody(installation(db), aBody({ id: 'x', municipality: 'nowhere' })));
  });

  it('needs a source', async () => {
    const { db } = store();
    await expectUnusable(db, 'no-source-given', () => recordBody(installation(db), aBody({ id: 'x', cites: [] })));
  });
});
