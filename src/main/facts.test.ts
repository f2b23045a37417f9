import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, installation } from '../platform/acting.testing.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { recordEntry } from '../slices/timeline/index.server.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { wiring } from './facts.ts';

describeOnEachEngine('an entry of a timeline', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  const tie = { kind: 'partnership', id: 'sochi-minsk' } as const;
  const town = { kind: 'municipality', id: 'kaluga' } as const;
  const subjects = [tie, town, { kind: 'body', id: 'kaluga-council' }, { kind: 'person', id: 'aleksandr-ivanov' }] as const;
  const cites = [{ source: 'sochi-minsk-2023', quote: 'Сочи и Минск официально стали городами-побратимами' }];

  it('is about records that are there, of whichever slice', async () => {
    const entry = anEntry({ subjects: [...subjects, { kind: 'municipality', id: 'minsk' }], cites });
    expect(await recordEntry(installation(store().db, wiring), entry)).toEqual({ ok: true, value: 'visit' });
  });

  it.each(subjects)('is refused when it is about a $kind that nobody recorded', async ({ kind }) => {
    const { db } = store();
    // The id of a record of another kind is none of this kind.
    for (const id of ['nobody', kind === 'municipality' ? 'sochi-minsk' : 'sochi']) {
      const among = subjects.filter((one) => one.kind !== kind || kind === 'municipality');
      await expectRefusal(db, 'no-such-subject', () =>
        recordEntry(installation(db, wiring), anEntry({ id: 'x', subjects: [...among, { kind, id }], cites })),
      );
    }
  });
});
