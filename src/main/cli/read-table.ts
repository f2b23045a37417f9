import type { EventRead, PageRead } from '../../slices/press/index.ts';

const WIDEST = 16;

/** A page as a person reads it in a terminal: a line for each thing. */
export function pageAsTable(file: string, { lang, title, published, relevant, events }: PageRead): string {
  return [
    `${file}`,
    line('title', title ?? 'none found'),
    line('published', `${published ?? 'not said'}, in the language ${lang}`),
    line('relevant', relevant ? 'yes' : 'no: it is not about municipalities that cooperate'),
    ...events.flatMap(linesOf),
    '',
  ].join('\n');
}

function linesOf({ type, start, end, place, municipalities, people, agreements, directions, numbers }: EventRead): readonly string[] {
  const days = start === null ? 'no date said' : end === null || end === start ? start : `${start} to ${end}`;
  return [
    '',
    line('event', [type, days, place ?? 'no place said'].join(', ')),
    ...municipalities.map(({ name, country, role }) => line(role, `${name}${country === null ? '' : ` (${country})`}`)),
    ...people.map(({ name, position, municipality }) =>
      line('person', [name, position, municipality].filter((part) => part !== null).join(', ')),
    ),
    ...agreements.map(({ kind, status, parties }) =>
      line('agreement', `${kind}, ${status}${parties.length === 0 ? '' : `: ${parties.join(', ')}`}`),
    ),
    ...(directions.length === 0 ? [] : [line('directions', directions.join(', '))]),
    ...numbers.map(({ value, unit, what }) => line('number', numberSaid(value, unit, what))),
  ];
}

/** Of a unit and what is counted, which begins with it in some form, the second says both. */
function numberSaid(value: number, unit: string | null, what: string): string {
  const isMoney = unit !== null && /^[A-Z]{3}$/.test(unit);
  return [value, isMoney || what === '' ? unit : null, what].filter((part) => part !== null && part !== '').join(' ');
}

function line(name: string, value: string): string {
  return `  ${name.padEnd(WIDEST)}${value}`;
}
