import { lookUpPlaces } from '../../slices/places/index.server.ts';
import { countryByName, type FoundPlace } from '../../slices/places/index.ts';
import { type Command, UnusableInput } from './command.ts';
import { withRegister } from './with-register.ts';

const MOST = 50;

export const places: Command = {
  usage: 'QUERY [--country COUNTRY] [--region REGION] [--limit N]',
  details: [
    '--country COUNTRY  only this country: an ISO code or a name, Russian or English',
    '--region REGION    places of this region first',
    `--limit N          at most N places (1 to ${MOST}; 10)`,
    'Case forms, ё or е, Latin letters and a slip of the finger are understood:',
    '  pobratim places «в Благовещенске, Амурская область»',
  ],
  options: { country: { type: 'string' }, region: { type: 'string' }, limit: { type: 'string', default: '10' } },
  words: [1, Number.POSITIVE_INFINITY],
  async run({ words, options }) {
    const limit = Number(options['limit']);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      throw new UnusableInput(`--limit takes a number from 1 to ${MOST}, not ${options['limit']}`);
    const { region } = options;
    const found = await withRegister(({ db }) =>
      lookUpPlaces(db, {
        q: words.join(' '),
        country: countryCode(options['country']),
        region: typeof region === 'string' ? region : undefined,
        limit,
      }),
    );
    return { json: found.map(asJson), text: found.length === 0 ? 'No such place.' : found.map(asLine).join('\n') };
  },
};

function countryCode(typed: string | boolean | undefined): string | undefined {
  if (typeof typed !== 'string') return undefined;
  const code = countryByName(typed);
  if (code === null) throw new UnusableInput(`--country: there is no country “${typed}”`);
  return code;
}

function asJson({ place, region, how, by }: FoundPlace) {
  return {
    id: place.id,
    name: { ru: place.nameRu, en: place.name },
    region: region === null ? null : { ru: region.nameRu, en: region.nameEn },
    country: place.countryCode,
    lat: place.lat,
    lon: place.lon,
    population: place.population,
    how,
    by,
  };
}

function asLine({ place, region, how }: FoundPlace): string {
  const where = [region?.nameRu ?? region?.nameEn, place.countryCode].filter((part) => part !== undefined);
  return `${String(place.id).padStart(9)}  ${place.nameRu ?? place.name} (${place.name}), ${where.join(', ')}, ${place.population}  [${how}]`;
}
