import type { Lang } from '../../platform/values/bilingual.ts';
import type { BodyKind, MunicipalityKind } from './input.ts';
import { en } from './messages.en.ts';
import { type MunicipalityMessages, ru } from './messages.ru.ts';

export function municipalityMessages(lang: Lang): MunicipalityMessages {
  return lang === 'ru' ? ru : en;
}

export function municipalityKindName(kind: MunicipalityKind, lang: Lang): string {
  return municipalityMessages(lang).kinds[kind];
}

export function bodyKindName(kind: BodyKind, lang: Lang): string {
  return municipalityMessages(lang).bodyKinds[kind];
}
