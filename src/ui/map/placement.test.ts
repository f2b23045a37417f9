import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxAt, boxOf, collide, distanceTo, linesOf } from './label-box.ts';
import { distanceToSegment, type Label, type PlacedLabel, placeLabels, type Rank, type Room } from './placement.ts';

const MOST = 2.2;
const room = (labels: readonly Label[], lines: Room['lines'] = []): Room => ({
  width: 20,
  height: 20,
  most: MOST,
  dots: labels.map(({ at, rank }) => ({ at, small: rank === 'guest' })),
  lines,
});
const label = (text: string, x: number, y: number, rank: Rank = 'end'): Label => ({ key: text, text, at: [x, y], rank });

function boxesOf(labels: readonly Label[], placed: readonly PlacedLabel[]): readonly (Box & { readonly label: Label })[] {
  return placed.flatMap(({ key, side, leader }) => {
    const own = labels.find((one) => one.key === key);
    return own === undefined ? [] : [{ label: own, ...boxOf(own.text, leader ?? own.at, side, leader !== null) }];
  });
}

/** The towns between Minsk and Tula as a phone shows them, in rem. */
const CROWDED = [
  label('Минск', 2.75, 6),
  label('Борисов', 3.13, 5.9),
  label('Смоленск', 4.49, 5.6),
  label('Дорогобуж', 4.97, 5.5),
  label('Калуга', 6.08, 5.8),
  label('Тула', 6.6, 6),
  label('Подольск', 6.56, 5.2),
  label('Губкин', 6.61, 7.9),
  label('Могилёв', 3.81, 6.1, 'host'),
  label('Гомель', 3.99, 7.1, 'guest'),
];

describe('names on a map', () => {
  it('keep to the frame at all widths', () => {
    const labels = [label('Южно-Сахалинск', 19, 10)];
    const [box] = boxesOf(labels, placeLabels(labels, room(labels)));
    for (const width of [1, MOST]) expect(box && boxAt(box, width).right).toBeLessThanOrEqual(20 * width);
  });

  it('of all ends of threads are there where these crowd, by leaders where need be', () => {
    const placed = placeLabels(CROWDED, room(CROWDED));
    const ends = CROWDED.filter(({ rank }) => rank === 'end').map(({ key }) => key);
    expect(placed.map(({ key }) => key)).toEqual(expect.arrayContaining(ends));
    expect(placed.some(({ leader }) => leader !== null)).toBe(true);
  });

  it('are nearest to their own dots, or have a leader', () => {
    for (const { key, side, leader } of placeLabels(CROWDED, room(CROWDED))) {
      const own = CROWDED.find((one) => one.key === key);
      if (leader !== null || own === undefined) continue;
      const box = boxOf(own.text, own.at, side, false);
      for (const other of CROWDED.filter((one) => one !== own))
        for (const width of [1, MOST]) expect(distanceTo(box, other.at, width)).toBeGreaterThan(distanceTo(box, own.at, width));
    }
  });

  it('leave a finger’s width between each other, wherever the dots are and however wide the map', () => {
    const towns = fc.array(fc.tuple(fc.integer({ min: 3, max: 17 }), fc.integer({ min: 3, max: 17 })), { minLength: 2, maxLength: 14 });
    fc.assert(
      fc.property(towns, (points) => {
        const labels = points.map(([x, y], index) => label(`Город ${index}`, x + index / 100, y));
        const boxes = boxesOf(labels, placeLabels(labels, room(labels)));
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            expect(collide(a, b, MOST)).toBe(false);
            for (const width of [1, 1.3, 1.7, MOST]) {
              const [one, two] = [boxAt(a, width), boxAt(b, width)];
              const [across, down] = [
                Math.max(one.left, two.left) - Math.min(one.right, two.right),
                Math.max(one.top, two.top) - Math.min(one.bottom, two.bottom),
              ];
              expect(Math.max(across * 1.5, down)).toBeGreaterThanOrEqual(0.5);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of twenty-four ends scattered over a phone’s map are all there', () => {
    const labels = Array.from({ length: 24 }, (_, index) =>
      label(`Городок ${index}`, 2 + ((index * 37) % 160) / 10, 2 + ((index * 53) % 160) / 10),
    );
    expect(placeLabels(labels, room(labels))).toHaveLength(24);
  });

  it('are left out rather than written over each other', () => {
    const labels = Array.from({ length: 80 }, (_, index) => label(`Город ${index}`, 10 + (index % 9) / 9, 10 + (index % 7) / 7));
    const boxes = boxesOf(labels, placeLabels(labels, room(labels)));
    expect(boxes.length).toBeLessThan(80);
    expect(boxes.some((a, index) => boxes.slice(index + 1).some((b) => collide(a, b, MOST)))).toBe(false);
  });

  it('of guests give way to those of hosts, and these to the ends of threads', () => {
    const towns = [label('Городок гостя', 3, 0.8, 'guest'), label('Городок хозяев', 3.1, 0.8, 'host'), label('Городок партнёра', 3.2, 0.8)];
    const strip = { ...room(towns), width: 13, height: 1.6, most: 1 };
    expect(placeLabels(towns, strip).map(({ key }) => key)).toEqual(['Городок партнёра']);
    expect(placeLabels(towns.slice(0, 2), strip).map(({ key }) => key)).toEqual(['Городок хозяев']);
  });

  it('step aside for a thread', () => {
    const town = label('Минск', 10, 10);
    const thread = Array.from({ length: 40 }, (_, index) => [10 + index / 4, 10] as const);
    expect(placeLabels([town], room([town], thread))[0]?.side).not.toBe('e');
  });

  it('have leaders that pass by the dots of others', () => {
    for (const { key, leader } of placeLabels(CROWDED, room(CROWDED))) {
      const own = CROWDED.find((one) => one.key === key);
      if (leader === null || own === undefined) continue;
      const passed = CROWDED.filter((one) => one !== own && one.rank !== 'guest' && distanceToSegment(one.at, own.at, leader) < 0.25);
      expect(passed.map((one) => one.key)).toEqual([]);
    }
  });

  it('are placed the same every time', () => {
    expect(placeLabels(CROWDED, room(CROWDED))).toEqual(placeLabels(CROWDED, room(CROWDED)));
  });

  it('break in two where they are long', () => {
    expect(linesOf('Бердянский муниципальный округ')).toEqual(['Бердянский', 'муниципальный округ']);
    expect(linesOf('Южно-Сахалинск')).toEqual(['Южно-Сахалинск']);
  });
});
