import { expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { aPublisher, aSource } from '../factory.server.ts';
import { sourceById } from '../queries.server.ts';
import { recordPublisher } from './record-publisher.server.ts';
import { recordSource } from './record-source.server.ts';

describeOnEachEngine('recording a publisher', (store) => {
  it('gives its sources a name, in the languages in which it is known', async () => {
    const { db } = store();
    const publisher = aPublisher({ name: { ru: 'Пресс-служба', en: null }, url: 'https://press.example/' });
    expect(await recordPublisher(installation(db), publisher)).toEqual({ ok: true, value: 'gazette' });
    await recordSource(installation(db), aSource());
    expect((await sourceById(db, 'page'))?.publisher).toEqual({ id: 'gazette', ru: 'Пресс-служба', en: null });
  });

  it('is refused to a visitor', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => recordPublisher(visitor(db), aPublisher({ id: 'other' })));
  });

  it('is refused when the id is taken, and leaves what is there as it is', async () => {
    const { db } = store();
    await expectRefusal(db, 'id-taken', () => recordPublisher(installation(db), aPublisher({ name: { ru: 'Другая', en: null } })));
    expect((await sourceById(db, 'page'))?.publisher?.ru).toBe('Пресс-служба');
  });

  it('needs a name, and an address that a browser may open', async () => {
    const { db } = store();
    const acting = installation(db);
    await expectUnusable(db, 'no-language-given', () => recordPublisher(acting, aPublisher({ id: 'x', name: { ru: null, en: null } })));
    await expectUnusable(db, 'url', () => recordPublisher(acting, aPublisher({ id: 'x', url: 'javascript:alert(1)' })));
    await expectUnusable(db, 'not-an-id', () => recordPublisher(acting, aPublisher({ id: 'Ы/..' })));
  });
});
