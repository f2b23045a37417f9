import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { initialsAndSurname } from './rules.ts';

/** Office and name as they stand under a letter, the name on the last line. */
export function signatureOf(official: { readonly office: Bilingual; readonly person: { readonly name: Bilingual } }, lang: Lang): string {
  const office = inLang(official.office, lang);
  const name = inLang(official.person.name, lang);
  return [`${office.charAt(0).toLocaleUpperCase(lang)}${office.slice(1)}`, lang === 'ru' ? initialsAndSurname(name) : name]
    .filter((line) => line !== '')
    .join('\n');
}
