import type { Cue } from './cues.ts';
import type { DateMention } from './date-mention.ts';
import type { TownMention } from './mentions.ts';
import type { AgreementRead, EventRead, EventType, MunicipalityRole } from './reading.ts';

export interface PlainEvent {
  readonly type: EventType;
  readonly cue: Cue;
  readonly date: DateMention | null;
  readonly place: TownMention | null;
  readonly towns: readonly (readonly [TownMention, MunicipalityRole])[];
  readonly agreements?: readonly AgreementRead[];
}

/** An event of which a sentence or two tell: a type, a date, a place, who was there. */
export function plainEvent({ type, cue, date, place, towns, agreements = [] }: PlainEvent): EventRead {
  return {
    type,
    start: date?.start ?? null,
    end: date?.end ?? null,
    place: place?.town.name ?? null,
    municipalities: towns.map(([{ town, at }, role]) => ({ name: town.name, country: town.country, role, at })),
    people: [],
    agreements,
    directions: [],
    numbers: [],
    at: {
      type: cue.at,
      ...(date === null ? {} : { start: date.at, ...(date.endAt === null ? {} : { end: date.endAt }) }),
      ...(place === null ? {} : { place: place.at }),
      directions: [],
    },
  };
}
