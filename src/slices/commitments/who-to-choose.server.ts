import type { Database } from '../../platform/db/database.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import type { Choice } from '../../ui/record-form.tsx';
import { bodiesByIds, municipalitiesByIds, namesOf, officialsOf } from '../municipalities/index.server.ts';
import type { OwnerInput } from './input.ts';
import { choiceOf } from './owner-choice.ts';
import type { Named } from './side-rules.ts';

/** Who can be named as responsible: the sides, their bodies, and whoever is in office there; `named` are those that the record names already. */
export async function whoCanBeNamed(
  db: Database,
  sides: readonly Named[],
  named: readonly OwnerInput[],
  lang: Lang,
): Promise<readonly Choice[]> {
  const towns = [...new Set(sides.flatMap(({ municipality }) => municipality ?? []))];
  const alone = [...new Set(sides.flatMap(({ municipality, body }) => (municipality === null && body !== null ? [body] : [])))];
  const municipalities = await municipalitiesByIds(db, towns);
  const bodies = await bodiesByIds(db, alone);
  const officials = await officialsOf(db, { municipalities: towns, bodies: alone });
  const choices = new Map<string, string>();
  for (const [id, town] of municipalities) {
    const name = inLang(town.name, lang);
    choices.set(choiceOf({ municipality: id, body: null, person: null }), name);
    for (const body of town.bodies)
      choices.set(choiceOf({ municipality: id, body: body.id, person: null }), `${name}: ${inLang(body.name, lang)}`);
  }
  for (const [id, body] of bodies) choices.set(choiceOf({ municipality: null, body: id, person: null }), inLang(body.name, lang));
  for (const { person, office, body, municipality, to } of officials.filter((one) => one.to === null)) {
    const place = municipality ?? body;
    const label = [place === null ? '' : `${inLang(place.name, lang)}:`, `${inLang(person.name, lang)},`, inLang(office, lang)];
    if (to === null)
      choices.set(choiceOf({ municipality: municipality?.id ?? null, body: body?.id ?? null, person: person.id }), label.join(' ').trim());
  }
  for (const [value, label] of await othersNamed(db, named, choices, lang)) choices.set(value, label);
  return [...choices].map(([value, label]) => ({ value, label }));
}

/** Whom the record names and the list does not have: they stay as they are. */
async function othersNamed(db: Database, named: readonly OwnerInput[], known: ReadonlyMap<string, string>, lang: Lang) {
  const others = named.filter((one) => choiceOf(one) !== '||' && !known.has(choiceOf(one)));
  const names = new Map<string, string>();
  for (const kind of ['municipality', 'body', 'person'] as const) {
    const ids = others.map((one) => one[kind]);
    for (const [id, name] of await namesOf(db, kind, ids)) names.set(`${kind} ${id}`, inLang(name, lang));
  }
  return others.map((one) => {
    const words = (['municipality', 'body', 'person'] as const).flatMap((kind) =>
      one[kind] === null ? [] : [names.get(`${kind} ${one[kind]}`) ?? ''],
    );
    return [choiceOf(one), words.join(', ')] as const;
  });
}
