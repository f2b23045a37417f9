import type { Lang } from '../../../platform/values/bilingual.ts';
import { DIRECTIONS, directionName } from '../../directions/index.ts';
import { countryName } from '../../places/index.ts';
import { pressMessages } from '../messages.ts';
import type { At, EventRead } from '../reading.ts';
import type { Found } from './found.ts';
import { isNamedBeside } from './named-beside.ts';
import { shortLine } from './visible-text.ts';

const LOCALE: Readonly<Record<Lang, string>> = { ru: 'ru-RU', en: 'en-GB' };
/** A small word that a cut left at the end. */
const LOOSE_END = /(?:\s+(?:а|в|во|для|за|и|из|или|к|на|о|об|от|по|с|со|у|a|and|by|for|in|of|on|the|to))+$/iu;

export function townItems({ municipalities }: EventRead, which: 'taking part' | 'mentioned', lang: Lang): readonly Found[] {
  const words = pressMessages(lang);
  const chosen = municipalities.filter(({ role }) => (role === 'mentioned') === (which === 'mentioned'));
  return asOne(chosen, ({ name, role }) => `${name}\n${role}`).map(({ first: { name, country, role }, places }) => ({
    label: name,
    notes: [
      [...(role === 'mentioned' ? [] : [words.roles[role]]), ...(country === null ? [] : [countryName(country, lang)])].join(', '),
    ].filter((note) => note !== ''),
    check: country === null ? words.noCountry : null,
    places,
    asWritten: 'label',
  }));
}

export function peopleItems({ people }: EventRead, text: string, lang: Lang): readonly Found[] {
  const words = pressMessages(lang);
  return asOne(people, ({ name, position, municipality }) => [name, position, municipality].join('\n')).map(
    ({ first: { name, position, municipality }, places }) => ({
      label: name,
      notes: [[position, municipality].filter((part) => part !== null).join(', ')].filter((note) => note !== ''),
      check:
        position === null
          ? words.noOffice
          : municipality === null || places.some((at) => isNamedBeside(text, at, municipality))
            ? null
            : words.townNotBeside,
      places,
      asWritten: 'label',
    }),
  );
}

export function agreementItems({ agreements }: EventRead, lang: Lang): readonly Found[] {
  const words = pressMessages(lang);
  return agreements.map(({ kind, status, parties, at }) => ({
    label: parties.length === 0 ? words.noParties : parties.join(' – '),
    notes: [words.agreement(kind, status)],
    check: parties.length < 2 ? words.fewParties : kind === 'other' ? words.unclearKind : null,
    places: [at],
    ...(parties.length === 0 ? {} : { asWritten: 'label' as const }),
  }));
}

export function directionItems({ directions, at }: EventRead, text: string, lang: Lang): readonly Found[] {
  const words = pressMessages(lang);
  const each = directions.flatMap((code, index) => {
    const place = at.directions[index];
    return place === undefined ? [] : [{ code, at: place }];
  });
  return asOne(each, ({ code }) => code).map(({ first: { code }, places }) => ({
    label: nameOf(code, lang),
    notes: [
      words.inWords(
        eachOnce(places.map((place) => oneLine(text.slice(...place))))
          .slice(0, 4)
          .join(', '),
      ),
    ],
    check: null,
    places,
  }));
}

export function numberItems({ numbers }: EventRead, text: string, lang: Lang): readonly Found[] {
  return numbers.map(({ value, unit, what, at }) => ({
    label: oneLine(text.slice(...at)),
    notes: numberNotes(oneLine(text.slice(...at)), value, unit, oneLine(what), lang),
    check: null,
    places: [at],
    asWritten: 'label',
  }));
}

function nameOf(code: string, lang: Lang): string {
  const known = DIRECTIONS.find((one) => one === code);
  return known === undefined ? code : directionName(known, lang);
}

/** The number in full where the text has it otherwise, and what it counts where that is more than stands beside it. */
function numberNotes(said: string, value: number, unit: string | null, what: string, lang: Lang): readonly string[] {
  const inFull = amount(value, unit, lang);
  const counted = what.replace(LOOSE_END, '');
  return [
    ...(said.replace(/\s/g, '').includes(inFull.replace(/\s/g, '')) ? [] : [inFull]),
    ...(said.includes(counted) ? [] : [pressMessages(lang).inWords(counted)]),
  ];
}

function amount(value: number, unit: string | null, lang: Lang): string {
  if (unit !== null && /^[A-Z]{3}$/.test(unit)) {
    const style = {
      style: 'currency',
      currency: unit,
      currencyDisplay: 'name',
      minimumFractionDigits: 0,
      maximumFractionDigits: 2,
    } as const;
    return new Intl.NumberFormat(LOCALE[lang], style).format(value);
  }
  return new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: 3, useGrouping: 'min2' }).format(value);
}

function oneLine(text: string): string {
  return shortLine(text, 160);
}

/** Of words that differ in capital letters alone, the first. */
function eachOnce(words: readonly string[]): readonly string[] {
  return [...Map.groupBy(words, (word) => word.toLowerCase()).values()].flatMap(([first]) => first ?? []);
}

/** What is said several times is one thing with several places. */
function asOne<One extends { readonly at: At }>(all: readonly One[], keyOf: (one: One) => string) {
  return [...Map.groupBy(all, keyOf).values()].flatMap((alike) => {
    const [first] = alike;
    const places = [...new Map(alike.map(({ at }) => [at.join(), at])).values()];
    return first === undefined ? [] : [{ first, places }];
  });
}
