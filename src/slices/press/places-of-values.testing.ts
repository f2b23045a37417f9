import { foldedName } from './name-folding.ts';
import type { At, EventRead, PageRead } from './reading.ts';

/** A value that was taken from a page, and where it was taken. */
interface Taken {
  readonly what: string;
  readonly value: string;
  readonly at: At | undefined;
  /** What must stand there: the words of the value, a digit or a word, anything. */
  readonly holds: 'text' | 'words' | 'something';
}

/** What is wrong with the places of what was read: empty if each value has its own and the words it came from stand there. */
export function wrongPlaces(input: string, page: PageRead): readonly string[] {
  return takenFrom(page).flatMap((taken) => {
    const { what, value, at } = taken;
    if (at === undefined) return [`${what} «${value}» has no place`];
    const [start, end] = at;
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= input.length))
      return [`${what} «${value}» is at ${start}–${end} of ${input.length}`];
    return fits(taken, input.slice(start, end)) ? [] : [`${what} «${value}» is not in «${input.slice(start, end)}»`];
  });
}

function takenFrom({ title, published, events, at }: PageRead): readonly Taken[] {
  return [
    ...(title === null ? [] : [{ what: 'title', value: title, at: at.title, holds: 'text' as const }]),
    ...(published === null ? [] : [{ what: 'published', value: published, at: at.published, holds: 'something' as const }]),
    ...events.flatMap(takenFromEvent),
  ];
}

function takenFromEvent({
  type,
  start,
  end,
  place,
  municipalities,
  people,
  agreements,
  directions,
  numbers,
  at,
}: EventRead): readonly Taken[] {
  const some = (what: string, value: string | null, place: At | undefined, holds: Taken['holds']): Taken[] =>
    value === null ? [] : [{ what, value, at: place, holds }];
  return [
    ...some('type', type, at.type, 'something'),
    ...some('start', start, at.start, 'something'),
    ...some('end', end === start ? null : end, at.end, 'something'),
    ...some('place', place, at.place, 'words'),
    ...municipalities.flatMap((one) => some('municipality', one.name, one.at, 'words')),
    ...people.flatMap((one) => some('person', one.name, one.at, 'words')),
    ...agreements.flatMap((one) => some('agreement', one.kind, one.at, 'something')),
    ...directions.flatMap((code, index) => some('direction', code, at.directions[index], 'something')),
    ...numbers.flatMap((one) => some('number', String(one.value), one.at, 'something')),
  ];
}

function fits({ value, holds }: Taken, there: string): boolean {
  if (holds === 'text') return there === value;
  if (!/[\p{L}\p{N}]/u.test(there)) return false;
  return holds === 'something' || sharesStem(value, there);
}

/** «Калуга» and «калужан», «Środa» and «Średzkich», «Минск» and «Мингорисполком»: two letters, or one of a short word. */
function sharesStem(name: string, there: string): boolean {
  const stems = stemsOf(name);
  return stemsOf(there).some((one) => stems.some((other) => one.startsWith(other) || other.startsWith(one)));
}

function stemsOf(text: string): readonly string[] {
  return (text.match(/\p{L}+/gu) ?? []).map((word) => foldedName(word).slice(0, 2));
}
