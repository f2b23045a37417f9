import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = ['tokens.css', 'eyesight-themes.css']
  .map((file) => readFileSync(new URL(`./styles/${file}`, import.meta.url), 'utf8'))
  .join('\n');

function theme(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf('}', start));
  return new Map([...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', colour = '']) => [name, colour]));
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const TEXT = ['ink', 'ink-2', 'thread-alive', 'thread-fading', 'thread-asleep', 'thread-paper', 'accent', 'danger'];
const PANEL = [":root[data-theme='white-on-black']", ":root[data-theme='black-on-white']", ":root[data-theme='blue-on-light-blue']"];

describe('colours', () => {
  it.each([':root', ':root:not([data-theme])'])('can be read in %s', (selector) => {
    const colours = theme(selector);
    for (const name of TEXT) {
      for (const surface of ['paper', 'sunk', 'sunk-2']) {
        expect(contrast(colours.get(name) ?? '', colours.get(surface) ?? ''), `${name} on ${surface}`).toBeGreaterThanOrEqual(4.4);
      }
    }
  });

  it.each(PANEL)('can be read with weak eyes in %s', (selector) => {
    const colours = theme(selector);
    for (const name of [...TEXT, 'rule-2']) {
      for (const surface of ['paper', 'sunk', 'sunk-2']) {
        expect(contrast(colours.get(name) ?? '', colours.get(surface) ?? ''), `${name} on ${surface}`).toBeGreaterThanOrEqual(7);
      }
    }
    for (const surface of ['marker', 'marker-2'])
      expect(contrast(colours.get('ink') ?? '', colours.get(surface) ?? '')).toBeGreaterThanOrEqual(7);
  });
});
