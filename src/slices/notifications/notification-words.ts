import type { Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import type { About } from './messages.ru.ts';
import { notificationMessages } from './messages.ts';

interface Told {
  readonly kind: string;
  readonly about: Readonly<Record<string, string>>;
}

/** What a person is told, in their language. `about` bears the name of the thing as `ru` and `en`, and days as dates. */
export function notificationWords({ kind, about }: Told, lang: Lang): string {
  const kinds: Readonly<Record<string, (about: About) => string>> = notificationMessages(lang).kinds;
  const other = lang === 'ru' ? about['en'] : about['ru'];
  const name = about[lang] ?? other ?? '';
  const day = about['day'] === undefined ? undefined : formatDate(about['day'], lang);
  return kinds[kind]?.({ ...about, name, day }) ?? name;
}
