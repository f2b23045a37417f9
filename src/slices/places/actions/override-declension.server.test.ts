import { expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { caseForms } from '../declension.ts';
import { caseFormsOf } from '../declension-queries.server.ts';
import { overrideDeclension } from './override-declension.server.ts';

const lions = {
  nameRu: 'Лев Толстой',
  country: 'RU',
  forms: {
    genitive: 'Льва Толстого',
    dative: 'Льву Толстому',
    accusative: 'Лев Толстой',
    instrumental: 'Львом Толстым',
    prepositional: 'Льве Толстом',
  },
  note: 'Сайт округа',
};

describeOnEachEngine('overriding a declension', (store) => {
  it('gives the forms that were written instead of those by the rules', async () => {
    const { db } = store();
    expect(caseForms('Лев Толстой', 'RU').genitive).toBeNull();
    expect(await overrideDeclension(installation(db), lions)).toEqual({ ok: true, value: null });
    expect(
      await caseFormsOf(db, [
        { nameRu: 'Минск', country: 'BY' },
        { nameRu: 'Лев Толстой', country: 'RU' },
      ]),
    ).toEqual([caseForms('Минск', 'BY'), lions.forms]);
  });

  it('is for the country it was written for', async () => {
    const { db } = store();
    await overrideDeclension(installation(db), lions);
    expect(await caseFormsOf(db, [{ nameRu: 'Лев Толстой', country: 'BY' }])).toEqual([caseForms('Лев Толстой', 'BY')]);
  });

  it('replaces what was written before, and may take a form away', async () => {
    const { db } = store();
    await overrideDeclension(installation(db), lions);
    await overrideDeclension(installation(db), { ...lions, forms: { ...lions.forms, instrumental: null } });
    expect((await caseFormsOf(db, [lions]))[0]).toEqual({ ...lions.forms, instrumental: null });
  });

  it('is refused to a visitor', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => overrideDeclension(visitor(db), { ...lions, nameRu: 'Лев' }));
  });

  it('takes Russian names only', async () => {
    const { db } = store();
    await expectUnusable(db, 'not-a-russian-name', () => overrideDeclension(installation(db), { ...lions, nameRu: 'Lev Tolstoy' }));
  });
});
