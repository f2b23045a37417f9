import { expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { aPerson } from '../factory.server.ts';
import { personById } from '../official-queries.server.ts';
import { recordPerson } from './record-person.server.ts';

describeOnEachEngine('recording a person', (store) => {
  it('keeps the name and nothing else', async () => {
    const { db } = store();
    expect(await recordPerson(installation(db), aPerson())).toEqual({ ok: true, value: 'filonov' });
    expect(await personById(db, 'filonov')).toEqual({ id: 'filonov', name: aPerson().name, offices: [] });
    expect(await personById(db, 'nobody')).toBeNull();
  });

  it('is refused to a visitor', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => recordPerson(visitor(db), aPerson({ id: 'x' })));
  });

  it('is refused when the id is taken, and leaves what is there as it is', async () => {
    const { db } = store();
    await expectRefusal(db, 'id-taken', () => recordPerson(installation(db), aPerson({ name: { ru: 'Другой', en: null } })));
    expect((await personById(db, 'filonov'))?.name).toEqual(aPerson().name);
  });

  it('needs a name', async () => {
    const { db } = store();
    const nameless = aPerson({ id: 'x', name: { ru: null, en: null } });
    await expectUnusable(db, 'no-language-given', () => recordPerson(installation(db), nameless));
  });
});
