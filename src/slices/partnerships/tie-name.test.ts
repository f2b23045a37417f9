import { expect, it } from 'vitest';
import { caseForms } from '../places/index.ts';
import type { PartnershipKind, PartyRole } from './input.ts';
import { type PartyInSentence, tieName } from './tie-name.ts';

const party = (ru: string | null, en: string | null, role: PartyRole = 'party', country = 'RU'): PartyInSentence => ({
  role,
  name: { ru, en },
  forms: ru === null ? null : caseForms(ru, country),
});
const sochi = party('Сочи', 'Sochi');
const minsk = party('Минск', 'Minsk', 'party', 'BY');

it.each<[PartnershipKind, readonly PartyInSentence[], string, string]>([
  ['twinning', [sochi, minsk], 'Побратимство Сочи и Минска', 'Twinning of Sochi and Minsk'],
  ['friendship', [minsk, sochi], 'Дружба Минска и Сочи', 'Friendship of Minsk and Sochi'],
  [
    'cooperation',
    [sochi, minsk, party('Великий Новгород', 'Veliky Novgorod')],
    'Сотрудничество Сочи, Минска и Великого Новгорода',
    'Cooperation of Sochi, Minsk, and Veliky Novgorod',
  ],
  [
    'mentorship',
    [party('Дорогобуж', 'Dorogobuzh', 'mentee'), party('Губкин', 'Gubkin', 'mentor')],
    'Наставничество Губкина над Дорогобужем',
    'Mentorship of Gubkin over Dorogobuzh',
  ],
  // Where a form is not sure, the sentence does without.
  ['mentorship', [sochi, minsk], 'Наставничество: Сочи – Минск', 'Mentorship: Sochi – Minsk'],
  ['twinning', [sochi, party(null, 'Springfield')], 'Побратимство: Сочи – Springfield', 'Twinning of Sochi and Springfield'],
  ['twinning', [sochi, party('Лев Толстой', 'Lev Tolstoy')], 'Побратимство: Сочи – Лев Толстой', 'Twinning of Sochi and Lev Tolstoy'],
])('%s is called by its towns', (kind, parties, ru, en) => {
  expect(tieName(kind, parties, 'ru')).toBe(ru);
  expect(tieName(kind, parties, 'en')).toBe(en);
});
