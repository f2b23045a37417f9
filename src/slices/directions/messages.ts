import { wordBeginning } from '../../platform/i18n/word-beginning.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { DIRECTIONS, type Direction } from './direction.ts';
import { en } from './messages.en.ts';
import { ru } from './messages.ru.ts';

export function directionName(direction: Direction, lang: Lang): string {
  return lang === 'ru' ? ru[direction] : en[direction];
}

/** Directions that may be meant: what was typed, three letters at least, begins a word of their name in either language, in any form. */
export function directionsMeant(typed: string): readonly Direction[] {
  const wanted = wordBeginning(typed);
  return wanted.length < 3
    ? []
    : DIRECTIONS.filter((code) => [ru[code], en[code]].some((name) => ` ${asTyped(name)}`.includes(` ${wanted}`)));
}

function asTyped(words: string): string {
  return words.trim().toLowerCase().replaceAll('ё', 'е');
}
