import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PartnershipKind } from './input.ts';
import { titleOf } from './rules.ts';
import { titledApart } from './titles-apart.ts';

const town = (id: string, ru: string, region: string | null, country: string) => ({
  id,
  name: { ru, en: null },
  region: region === null ? null : { ru: region, en: null },
  countries: [{ code: country }],
});
type Town = ReturnType<typeof town>;

function tie(id: string, kind: PartnershipKind, ...towns: readonly Town[]) {
  const parties = towns.map((municipality) => ({ role: 'party' as const, municipality, body: null, asWritten: null }));
  return { id, kind, parties, title: titleOf(parties.map((party) => ({ ...party, municipality: party.municipality.name }))) };
}

const minsk = town('minsk', 'Минск', null, 'BY');
const sovetsk = town('sovetsk-kgd', 'Советск', 'Калининградская область', 'RU');
const titles = (ties: Parameters<typeof titledApart>[0]) => titledApart(ties).map(({ title }) => title.ru);

it('says of namesakes in one list where they are, and of none besides', () => {
  const other = town('sovetsk-kir', 'Советск', 'Кировская область', 'RU');
  const abroad = town('sovetsk-by', 'Советск', null, 'BY');
  const ties = [sovetsk, other, abroad].map((one) => tie(one.id, 'twinning', minsk, one));
  expect(titles([...ties, tie('sochi', 'twinning', minsk, town('sochi', 'Сочи', null, 'RU'))])).toEqual([
    'Минск – Советск (Калининградская область)',
    'Минск – Советск (Кировская область)',
    'Минск – Советск (Беларусь)',
    'Минск – Сочи',
  ]);
  expect(titles(ties.slice(0, 1))).toEqual(['Минск – Советск']);
});

it('says of two ties of the same sides of which kind they are', () => {
  const [twins, friends] = (['twinning', 'friendship'] as const).map((kind) => tie(kind, kind, minsk, sovetsk));
  if (twins === undefined || friends === undefined) throw new Error('two ties');
  expect(titles([twins, friends])).toEqual(['Минск – Советск, побратимство', 'Минск – Советск, дружба']);
});

it('leaves no two ties of one list under one title unless their sides and kinds are the same, and no title but of those worse off', () => {
  const towns = fc.record({ name: fc.constantFrom('Советск', 'Кировск', 'Минск'), region: fc.constantFrom('одна', 'другая', 'третья') });
  const kinds = fc.constantFrom<PartnershipKind>('twinning', 'friendship', 'cooperation');
  fc.assert(
    fc.property(fc.array(fc.record({ one: towns, two: towns, kind: kinds }), { maxLength: 12 }), (given) => {
      const of = ({ name, region }: { name: string; region: string }) => town(`${name}-${region}`, name, region, 'RU');
      const ties = given.map(({ one, two, kind }, at) => tie(String(at), kind, of(one), of(two)));
      const told = titledApart(ties);
      const meant = ({ kind, parties }: (typeof ties)[number]) => [kind, ...parties.map(({ municipality }) => municipality.id)].join();
      for (const [title, group] of Map.groupBy(told, (one) => one.title.ru)) {
        expect(new Set(group.map(meant)).size, title ?? '').toBe(1);
        for (const one of group) {
          const before = ties.find(({ id }) => id === one.id)?.title.ru;
          if (ties.filter((other) => other.title.ru === before).length === 1) expect(one.title.ru).toBe(before);
        }
      }
    }),
  );
});
