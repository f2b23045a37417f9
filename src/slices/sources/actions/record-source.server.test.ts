import { expect, it } from 'vitest';
import { ACTED_AT, expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { aPublisher, aSource } from '../factory.server.ts';
import { sourceById } from '../queries.server.ts';
import { recordPublisher } from './record-publisher.server.ts';
import { recordSource } from './record-source.server.ts';

describeOnEachEngine('recording a source', (store) => {
  it('keeps what the page gives with the chain behind it, nearest first, and null for what the page does not give', async () => {
    const acting = installation(store().db);
    await recordPublisher(acting, aPublisher());
    await recordPublisher(acting, aPublisher({ id: 'agency', name: { ru: null, en: 'Agency' } }));
    await recordPublisher(acting, aPublisher({ id: 'press-service', name: { ru: 'Пресс-служба', en: null } }));
    const chain = [
      { publisher: 'press-service', words: 'сообщили в пресс-службе' },
      { publisher: 'agency', words: 'передаёт агентство' },
    ];
    expect(await recordSource(acting, aSource({ chain }))).toEqual({ ok: true, value: 'page' });
    expect(await sourceById(acting.db, 'page')).toEqual({
      id: 'page',
      title: 'Города подписали соглашение',
      language: 'ru',
      publisher: { id: 'gazette', ru: 'Городская газета', en: 'Town Gazette' },
      url: null,
      publishedAt: '2023-09-18T18:34:00',
      note: null,
      chain: [
        { name: { ru: 'Пресс-служба', en: null }, words: 'сообщили в пресс-службе' },
        { name: { ru: null, en: 'Agency' }, words: 'передаёт агентство' },
      ],
      updatedAt: ACTED_AT,
    });
  });

  it('needs no publisher where the page does not say who publishes it, and then a note tells so', async () => {
    const acting = installation(store().db);
    const note = { ru: 'Страница не говорит, кто её издаёт.', en: null };
    await recordSource(acting, aSource({ id: 'anonymous', publisher: null, publishedAt: null, note }));
    expect(await sourceById(acting.db, 'anonymous')).toMatchObject({ publisher: null, publishedAt: null, note, chain: [] });
  });

  it('is refused to a visitor', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => recordSource(visitor(db), aSource({ id: 'other' })));
  });

  it('is refused when the id is taken, and leaves what is there, its chain too, as it is', async () => {
    const { db } = store();
    const before = await sourceById(db, 'page');
    await expectRefusal(db, 'id-taken', () => recordSource(installation(db), aSource({ title: 'Другой заголовок' })));
    expect(await sourceById(db, 'page')).toEqual(before);
  });

  it.each([
    ['the publisher', { publisher: 'nobody' }],
    ['one in the chain', { chain: [{ publisher: 'nobody', words: 'со ссылкой' }] }],
    ['only one of several in the chain', { chain: ['gazette', 'nobody'].map((publisher) => ({ publisher, words: 'со ссылкой' })) }],
  ])('is refused when %s is not there', async (_who, given) => {
    const { db } = store();
    await expectRefusal(db, 'no-such-publisher', () => recordSource(installation(db), aSource({ id: 'lost', ...given })));
  });

  it('has a date that the calendar has, as exact as the page gives it', async () => {
    const { db } = store();
    for (const [at, publishedAt] of ['2017', '2017-03', '2017-03-30', '2017-03-30T10:00:00+03:00'].entries())
      expect(await recordSource(installation(db), aSource({ id: `dated-${at}`, publishedAt }))).toMatchObject({ ok: true });
    for (const publishedAt of ['2023-13', '2023-02-30', '18.09.2023', 'yesterday'])
      await expectUnusable(db, 'publishedAt', () => recordSource(installation(db), aSource({ id: 'odd', publishedAt })));
  });
});
