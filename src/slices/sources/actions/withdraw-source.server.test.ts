import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, installation, somebody } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { historyOf } from '../../history/index.server.ts';
import { recordExampleSource } from '../example-source.testing.ts';
import { aCitation, aPublisher, aSource } from '../factory.server.ts';
import { keptPublisher, keptSource } from '../kept-queries.server.ts';
import { citeAnew, citeFacts } from './cite-facts.server.ts';
import { recordPublisher } from './record-publisher.server.ts';
import { recordSource } from './record-source.server.ts';
import { withdrawPublisher } from './withdraw-publisher.server.ts';
import { withdrawSource } from './withdraw-source.server.ts';

const specialist = somebody('specialist', ['specialist', { id: 'hall', kind: 'administration', municipality: 'sochi' }]);

describeOnEachEngine('a source is taken out', (store) => {
  beforeAll(() => recordExampleSource(installation(store().db, { forBody: 'hall' })));

  const gone = { id: 'page', revision: 1, reason: 'Страница удалена' };
  const subject = { kind: 'body', id: 'x' };

  it('not while a fact cites it, nor its publisher while a source is his', async () => {
    const { db } = store();
    await citeFacts(db, subject, [{ aspect: 'name', cites: [aCitation()] }]);
    await expectRefusal(db, 'still-needed', () => withdrawSource(installation(db), gone));
    await expectRefusal(db, 'still-needed', () => withdrawPublisher(installation(db), { ...gone, id: 'gazette' }));
    await citeAnew(db, subject, []);
    await expectRefusal(db, 'still-needed', () => withdrawSource(installation(db, { recordIsNeeded: async () => true }), gone));
  });

  it('not by others, and not as somebody saw it before it changed', async () => {
    const { db } = store();
    const others = installation(db, { actor: somebody('x', ['officer', { id: 'other', kind: 'administration', municipality: null }]) });
    for (const [act, id] of [
      [withdrawSource, 'page'],
      [withdrawPublisher, 'gazette'],
    ] as const) {
      await expectRefusal(db, 'not-allowed', () => act(others, { ...gone, id }));
      await expectRefusal(db, 'changed-meanwhile', () => act(installation(db), { ...gone, id, revision: 2 }));
      await expectRefusal(db, 'no-such-record', () => act(installation(db), { ...gone, id: 'nobody' }));
    }
  });

  it('by those who added it, with its whole input kept; and both come back', async () => {
    const { db } = store();
    const acting = installation(db, { actor: specialist, forBody: 'hall' });
    const [source, publisher] = [await keptSource(db, 'page'), await keptPublisher(db, 'gazette')];
    expect((await withdrawSource(acting, gone)).ok).toBe(true);
    expect((await withdrawPublisher(acting, { ...gone, id: 'gazette' })).ok).toBe(true);
    expect([await keptSource(db, 'page'), await keptPublisher(db, 'gazette')]).toEqual([null, null]);
    const [latest] = await historyOf(db, { kind: 'source', id: 'page' });
    expect(latest).toMatchObject({ deed: 'withdrawn', revision: 2, reason: 'Страница удалена' });
    const again = { revision: 3, reason: null, undoes: latest?.seq ?? null };
    await expectRefusal(db, 'no-such-publisher', () => recordSource(acting, aSource(), again));
    expect((await recordPublisher(acting, aPublisher(), again)).ok).toBe(true);
    expect((await recordSource(acting, aSource(), again)).ok).toBe(true);
    expect(await keptSource(db, 'page')).toEqual({ ...source, revision: 3 });
    expect(await keptPublisher(db, 'gazette')).toEqual({ ...publisher, revision: 3 });
  });
});
