/** How a cell's format shows its number: as one, or as a day, a month, a year, a time of the day. */
export type NumberLook = 'number' | 'day' | 'month' | 'year' | 'time' | { readonly digits: number };

/** Formats that a file need not define. Source: ECMA-376, part 1, 18.8.30. */
const BUILT_IN: ReadonlyMap<number, NumberLook> = new Map<number, NumberLook>([
  ...range(14, 16).map((id) => [id, 'day'] as const),
  [17, 'month'],
  ...range(18, 21).map((id) => [id, 'time'] as const),
  [22, 'day'],
  ...range(27, 31).map((id) => [id, 'day'] as const),
  ...range(32, 33).map((id) => [id, 'time'] as const),
  ...range(34, 36).map((id) => [id, 'day'] as const),
  ...range(45, 47).map((id) => [id, 'time'] as const),
  ...range(50, 58).map((id) => [id, 'day'] as const),
]);

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
}

export function lookOf(id: number, code: string | undefined): NumberLook {
  return code === undefined ? (BUILT_IN.get(id) ?? 'number') : lookOfCode(code);
}

function lookOfCode(code: string): NumberLook {
  const [positive = ''] = code.split(';');
  if (/^0{2,}$/.test(positive)) return { digits: positive.length };
  // What is quoted, escaped or in brackets is no field: [Red], "г.", \-
  const fields = positive
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .toLowerCase()
    .replace(/general|основной|e[+-]/g, '');
  if (fields.includes('d')) return 'day';
  if (/[hs]/.test(fields)) return fields.includes('y') ? 'day' : 'time';
  if (fields.includes('y')) return fields.includes('m') ? 'month' : 'year';
  return fields.includes('m') && !/[0#?]/.test(fields) ? 'month' : 'number';
}

const LAST_DAY = 2_958_465;
const DAYS_FROM_1900_TO_1904 = 1462;

/** `stored`: the number as the file has it. */
export function shownNumber(stored: string, look: NumberLook, from1904: boolean): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return stored;
  if (look === 'number') return plainNumber(number);
  if (typeof look === 'object')
    return Number.isInteger(number) && number >= 0 ? plainNumber(number).padStart(look.digits, '0') : plainNumber(number);
  const serial = from1904 ? number + DAYS_FROM_1900_TO_1904 : number;
  if (serial < 0 || serial > LAST_DAY) return plainNumber(number);
  if (look === 'time') return timeOf(serial);
  const day = dayOf(Math.floor(serial));
  return look === 'day' ? day : day.slice(0, look === 'month' ? 7 : 4);
}

/** Excel counts a 29 February 1900 that never was: from March 1900 on its days are one ahead. */
function dayOf(serial: number): string {
  const days = serial < 60 ? serial : serial - 1;
  return new Date(Date.UTC(1899, 11, 31) + days * 86_400_000).toISOString().slice(0, 10);
}

function timeOf(serial: number): string {
  const minutes = Math.round((serial % 1) * 1440);
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Fifteen digits, as spreadsheets show at most, and never an exponent. */
export function plainNumber(number: number): string {
  const rounded = Number(number.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return rounded.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
}
