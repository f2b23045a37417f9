import type { Lang } from '../../platform/values/bilingual.ts';
import type { Direction } from './direction.ts';
import { en } from './messages.en.ts';
import { ru } from './messages.ru.ts';

export function directionName(direction: Direction, lang: Lang): string {
  return lang === 'ru' ? ru[direction] : en[direction];
}
