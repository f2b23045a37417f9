import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { curveAround, samples } from './curves.ts';
import type { MapPlace, MapThread } from './drawn.ts';
import { LocatorMap } from './locator-map.tsx';
import type { XY } from './projection.ts';
import { ThreadMap } from './thread-map.tsx';

const town = (name: string, lat: number, lon: number, muted = false): MapPlace => ({
  key: name,
  name,
  lat,
  lon,
  href: `/ru/${name}`,
  muted,
});
const TOWNS = [
  town('Сочи', 43.6, 39.73),
  town('Минск', 53.9, 27.57),
  town('Борисов', 54.23, 28.5),
  town('Смоленск', 54.78, 32.05),
  town('Дорогобуж', 54.92, 33.3),
  town('Калуга', 54.53, 36.28),
  town('Тула', 54.2, 37.62),
  town('Подольск', 55.42, 37.55),
  town('Губкин', 51.28, 37.55),
  town('Южноуральск', 54.44, 61.26),
  town('Южно-Сахалинск', 46.96, 142.73),
  town('Благовещенск', 50.28, 127.53),
  town('Могилёв', 53.92, 30.34),
  town('Гомель', 52.43, 30.98, true),
];
const tie = (from: string, to: string, ahead = false): MapThread => ({
  key: `${from}-${to}`,
  from,
  to,
  life: null,
  name: `${from} – ${to}`,
  ahead,
});
const TIES = [
  tie('Сочи', 'Минск'),
  tie('Губкин', 'Дорогобуж'),
  tie('Калуга', 'Смоленск'),
  tie('Калуга', 'Тула'),
  tie('Подольск', 'Борисов'),
  tie('Южно-Сахалинск', 'Благовещенск', true),
];
const ENDS = [...new Set(TIES.flatMap(({ from, to }) => [from, to]))];

const drawn = (threads: readonly MapThread[]) =>
  renderToStaticMarkup(
    <ThreadMap
      lang="ru"
      label="Карта"
      places={TOWNS}
      emphasised={threads}
      fans={[{ key: 'forum', host: 'Могилёв', participants: ['Гомель'] }]}
    />,
  );

/** The wide map and the cut-outs for narrow pages, each with its names. */
function namesIn(html: string): readonly (readonly string[])[] {
  const [wide = '', cuts = ''] = html.split('class="map-cuts"');
  return [wide, cuts].map((part) => [...part.matchAll(/class="map-label [^>]*>([^<]+)</g)].map(([, name = '']) => name));
}

describe('the map of threads', () => {
  it('names each end of a thread and the host of a forum, on wide pages and on phones', () => {
    const [wide, cuts] = namesIn(drawn(TIES));
    expect(wide).toEqual(expect.arrayContaining([...ENDS, 'Могилёв']));
    expect(cuts).toEqual(expect.arrayContaining([...ENDS, 'Могилёв']));
  });

  it('draws what is only proposed dotted', () => {
    expect(drawn(TIES).match(/thread--ahead/g)).toHaveLength(2);
    expect(drawn(TIES.slice(0, 5))).not.toContain('thread--ahead');
  });

  it('says what its cut-outs show', () => {
    const html = drawn(TIES);
    expect(html).toContain('Запад');
    expect(html).toContain('Дальний Восток');
  });
});

it('the map weighs less than 200 KB with 26,000 ties beside eight by name', () => {
  // From everywhere to everywhere, in a fixed order.
  const end = (n: number) => ({ lon: 20 + ((n * 7919) % 12_000) / 100, lat: 42 + ((n * 104_729) % 2800) / 100 });
  const others = Array.from({ length: 26_000 }, (_, n) => ({ from: end(n), to: end(n * 31 + 7) }));
  const eight = [...TIES, tie('Тула', 'Минск'), tie('Подольск', 'Губкин')];
  const html = renderToStaticMarkup(<ThreadMap lang="ru" label="Карта" places={TOWNS} emphasised={eight} others={others} />);
  expect(namesIn(html)[0]).toEqual(expect.arrayContaining(ENDS));
  expect(Buffer.byteLength(html)).toBeLessThan(200 * 1024);
});

describe('a thread', () => {
  const [from, to]: readonly [XY, XY] = [
    [0, 0],
    [100, 0],
  ];
  const nearest = (dots: readonly XY[]) => {
    const points = samples(curveAround(from, to, null, { dots, clearance: 6 }), 60);
    return Math.min(...dots.flatMap((dot) => points.map(([x, y]) => Math.hypot(x - dot[0], y - dot[1]))));
  };

  it.each<[string, readonly XY[]]>([
    ['on its way', [[50, 5]]],
    [
      'on both sides of it',
      [
        [50, 5],
        [50, -5],
      ],
    ],
    [
      'one after the other',
      [
        [30, 4],
        [50, 5],
        [70, 4],
      ],
    ],
  ])('passes by the dots of towns that lie %s', (_where, dots) => {
    expect(nearest(dots)).toBeGreaterThanOrEqual(6);
  });

  it('takes its usual way where nothing stands in it', () => {
    const free = { dots: [[50, 60]] as readonly XY[], clearance: 6 };
    expect(curveAround(from, to, null, free)).toEqual(curveAround(from, to, null, { dots: [], clearance: 6 }));
  });
});

describe('the locator of a town far from any sea', () => {
  it.each(TOWNS.filter(({ name }) => ['Гомель', 'Южноуральск', 'Калуга'].includes(name)))('$name shows a coast', (one) => {
    const land = /class="map-land" d="([^"]*)"/.exec(renderToStaticMarkup(<LocatorMap label="Где" places={[one]} threads={[]} />))?.[1];
    expect(land?.length).toBeGreaterThan(1000);
  });
});
