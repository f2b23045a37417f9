import type { Person } from '../../platform/asked-record.ts';
import { dayAndMonth } from '../../ui/dates.ts';
import { notificationMessages } from './messages.ts';
import { notificationWords } from './notification-words.ts';

interface Told {
  readonly kind: string;
  readonly about: Readonly<Record<string, string>>;
  readonly path: string;
}

type Reader = Pick<Person, 'name' | 'lang'>;

/** How many things a mail names one by one: who was away for long finds the rest on the site. */
const MOST_NAMED = 40;

/** Everything that is new, in one mail. */
export function digestMail(
  { name, lang }: Reader,
  told: readonly Told[],
  { day, origin }: { readonly day: string; readonly origin: string },
) {
  const words = notificationMessages(lang);
  const lines = told.slice(0, MOST_NAMED).map((one) => `• ${notificationWords(one, lang)}\n  ${linkTo(one, lang, origin)}`);
  const more = told.length > lines.length ? [words.andMore(told.length - lines.length, `${origin}/${lang}/work/notifications`)] : [];
  return {
    subject: words.digestSubject(dayAndMonth(day, lang), told.length),
    text: [words.digestOpening(name, told.length), ...lines, ...more, endOf(lang, origin)].join('\n\n'),
  };
}

export function newsMail({ name, lang }: Reader, one: Told, origin: string) {
  const words = notificationMessages(lang);
  const said = notificationWords(one, lang);
  return {
    subject: said.replace(/\s+/g, ' ').slice(0, 200),
    text: [words.newsOpening(name), said, linkTo(one, lang, origin), endOf(lang, origin)].join('\n\n'),
  };
}

function linkTo({ path }: Told, lang: string, origin: string): string {
  return `${origin}/${lang}/${path}`;
}

function endOf(lang: 'ru' | 'en', origin: string): string {
  return `–\n${notificationMessages(lang).mailEnd(`${origin}/${lang}/account/notifications`)}`;
}
