import type { Database } from '../../platform/db/database.ts';
import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { bodiesByIds, caseFormsOfMunicipalities, municipalitiesByIds } from '../municipalities/index.server.ts';
import { partnershipsOfBody, partnershipsOfMunicipality } from '../partnerships/index.server.ts';
import { titledApart } from '../partnerships/index.ts';
import type { MergeValues } from './merge-rules.ts';

/** Whom a body may write to: a side of one of its ties, or of its town's. */
export interface SideOfTie {
  /** `body:ID` or `municipality:ID`, as forms name it. */
  readonly key: string;
  readonly municipality: string | null;
  readonly body: string | null;
  readonly name: Bilingual;
  readonly partnership: string;
}

export interface TieOfBody {
  readonly id: string;
  readonly title: Bilingual;
}

interface TiesOfBody {
  readonly ties: readonly TieOfBody[];
  readonly sides: readonly SideOfTie[];
}

const MOST_TIES = 1000;

/** A side by its name; with its tie where several are called so. */
export function sideLabel({ key, name, partnership }: SideOfTie, { ties, sides }: TiesOfBody, lang: Lang): string {
  const label = inLang(name, lang);
  const tie = ties.find(({ id }) => id === partnership);
  const isAlone = sides.every((other) => other.key === key || inLang(other.name, lang) !== label);
  return isAlone || tie === undefined ? label : `${label} · ${inLang(tie.title, lang)}`;
}

/** The ties of the body, then those of its town, and all their other sides, each once. */
export async function tiesOf(db: Database, bodyId: string): Promise<TiesOfBody> {
  const town = (await bodiesByIds(db, [bodyId])).get(bodyId)?.municipalityId ?? null;
  const [own, ofTown] = [
    await partnershipsOfBody(db, bodyId, MOST_TIES),
    town === null ? null : await partnershipsOfMunicipality(db, town, MOST_TIES),
  ];
  const all = [...own.rows, ...(ofTown?.rows ?? [])];
  const ties = [...new Map(all.map((tie) => [tie.id, tie])).values()];
  const sides = ties.flatMap((tie) =>
    tie.parties.flatMap(({ municipality, body }): SideOfTie[] => {
      if (body !== null && body.id !== bodyId && (town === null || body.municipalityId !== town))
        return [{ key: `body:${body.id}`, municipality: body.municipalityId, body: body.id, name: body.name, partnership: tie.id }];
      if (body === null && municipality !== null && municipality.id !== town)
        return [
          {
            key: `municipality:${municipality.id}`,
            municipality: municipality.id,
            body: null,
            name: municipality.name,
            partnership: tie.id,
          },
        ];
      return [];
    }),
  );
  return {
    ties: titledApart(ties).map(({ id, title }) => ({ id, title })),
    sides: [...new Map(sides.toReversed().map((side) => [side.key, side])).values()].toReversed(),
  };
}

interface Addressee {
  readonly municipality: string | null;
  readonly body: string | null;
  readonly salutation: string | null;
  readonly name: string | null;
}

/** What the register knows for the fields of each letter, with what the person typed, in the order of the addressees. */
export async function mergeValuesOf(db: Database, addressees: readonly Addressee[]): Promise<readonly MergeValues[]> {
  const bodies = await bodiesByIds(
    db,
    addressees.flatMap(({ body }) => body ?? []),
  );
  const townOf = ({ municipality, body }: Addressee) => municipality ?? bodies.get(body ?? '')?.municipalityId ?? '';
  const towns = await municipalitiesByIds(db, [...new Set(addressees.map(townOf))]);
  const forms = await caseFormsOfMunicipalities(db, [...towns.values()]);
  return addressees.map((one) => {
    const town = towns.get(townOf(one));
    const cases = forms.get(townOf(one));
    return {
      город: town?.name.ru ?? null,
      города: cases?.genitive ?? null,
      городу: cases?.dative ?? null,
      обращение: one.salutation,
      имя: one.name,
      town: town?.name.en ?? null,
      salutation: one.salutation,
      name: one.name,
    };
  });
}
