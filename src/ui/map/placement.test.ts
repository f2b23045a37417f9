import { describe, expect, it } from 'vitest';
import { boxOf, type Label, linesOf, placeLabels, type Room } from './placement.ts';

const room = (labels: readonly Label[], lines: Room['lines'] = []): Room => ({
  frame: { x: 0, y: 0, width: 300, height: 300 },
  lineHeight: 16,
  dots: labels.map((label) => label.at),
  lines,
});
const label = (text: string, x: number, y: number, optional = false): Label => ({ key: text, text, at: [x, y], optional });

describe('labels on a map', () => {
  it('keep to the frame', () => {
    const labels = [label('Южно-Сахалинск', 280, 150)];
    expect(placeLabels(labels, room(labels))[0]?.side).toBe('w');
  });

  it('do not cover each other where places crowd', () => {
    const labels = [
      label('Минск', 72, 81),
      label('Могилёв', 87, 93),
      label('Дорогобуж', 111, 95),
      label('Калуга', 125, 109),
      label('Губкин', 112, 148),
    ];
    const placed = placeLabels(labels, room(labels));
    expect(placed).toHaveLength(labels.length);
    const boxes = placed.map(({ key, side }) => boxOf(labels.find((one) => one.key === key) ?? label('', 0, 0), side, 16));
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1))
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
    }
  });

  it('are left out rather than written over each other', () => {
    const labels = Array.from({ length: 30 }, (_, index) => label(`Город ${index}`, 150 + (index % 3), 150 + (index % 2)));
    expect(placeLabels(labels, room(labels)).length).toBeLessThan(12);
  });

  it('step aside for a thread, and the small ones give way', () => {
    const town = label('Минск', 150, 150);
    const thread = Array.from({ length: 40 }, (_, index) => [150 + index * 3, 150] as const);
    expect(placeLabels([town], room([town], thread))[0]?.side).not.toBe('e');
    const labels = [town, label('Гомель', 152, 151, true)];
    expect(placeLabels(labels, room(labels, thread)).map(({ key }) => key)).toContain('Минск');
  });

  it('are placed the same every time', () => {
    const labels = Array.from({ length: 12 }, (_, index) => label(`Город ${index}`, (index * 37) % 300, (index * 53) % 300));
    expect(placeLabels(labels, room(labels))).toEqual(placeLabels(labels, room(labels)));
  });

  it('break long names in two', () => {
    expect(linesOf('Бердянский муниципальный округ')).toEqual(['Бердянский', 'муниципальный округ']);
    expect(linesOf('Южно-Сахалинск')).toEqual(['Южно-Сахалинск']);
  });
});
