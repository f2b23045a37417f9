import type { DayPart } from '../../platform/http/app-context.ts';
import { bodiesWithRoleOf, bodiesWrittenFor } from '../../platform/values/actor.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { contactsUnconfirmedSince } from './contact-queries.server.ts';
import { municipalityMessages } from './messages.ts';
import { daysBetween, STALE_AFTER_DAYS } from './rules.ts';

const A_DAY = 24 * 60 * 60 * 1000;
const SHOWN = 20;

/** Contacts that nobody has checked for half a year. */
export const contactsOfTheDay: DayPart = async ({ db, clock, identity }) => {
  const now = clock.now();
  const since = new Date(now.getTime() - STALE_AFTER_DAYS * A_DAY).toISOString();
  const stale = await contactsUnconfirmedSince(db, bodiesWithRoleOf(identity.actor), since, SHOWN);
  const own = bodiesWrittenFor(identity.actor);
  const words = { ru: municipalityMessages('ru').work, en: municipalityMessages('en').work };
  return stale.map(({ id, name, body, bodyId, keptBy, confirmedAt }) => {
    const days = daysBetween(confirmedAt, now.toISOString());
    const say = (lang: Lang) => words[lang].unconfirmed(words[lang].days(days));
    return {
      group: 'waiting',
      bead: 'contact',
      title: { ru: words.ru.unconfirmedContact(inLang(name, 'ru')), en: words.en.unconfirmedContact(inLang(name, 'en')) },
      note: { ru: say('ru'), en: say('en') },
      from: body,
      day: null,
      path: `work/bodies/${bodyId}/contacts#contact-${id}`,
      verb:
        own.includes(bodyId) || own.includes(keptBy ?? '')
          ? { ru: words.ru.confirmVerb, en: words.en.confirmVerb }
          : { ru: words.ru.lookVerb, en: words.en.lookVerb },
    };
  });
};
