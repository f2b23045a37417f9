import { expect, it } from 'vitest';
import { notificationWords } from './notification-words.ts';

it('an answer that came too late says that it moved nothing', () => {
  const about = { ru: 'Построить школу', en: 'Build a school', answer: 'confirmed', by: 'Юрий' };
  const said = (more: object) =>
    (['ru', 'en'] as const).map((lang) => notificationWords({ kind: 'request-answered', about: { ...about, ...more } }, lang));
  expect(said({})).toEqual([
    'Пришёл ответ: Построить школу. Подтвердили – Юрий',
    'An answer came: Build a school. They confirmed it – Юрий',
  ]);
  const [ru, en] = said({ movedNothing: 'changed-meanwhile' });
  expect(ru).toContain('ответ его не сдвинул');
  expect(en).toContain('the answer did not move it');
});
