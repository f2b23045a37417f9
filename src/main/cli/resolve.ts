import { readFile } from 'node:fs/promises';
import { resolvePlace } from '../../slices/places/index.server.ts';
import type { Resolution } from '../../slices/places/index.ts';
import { type Command, UnusableInput } from './command.ts';
import { readListOfPlaces } from './resolve-list.ts';
import { withRegister } from './with-register.ts';

export const resolve: Command = {
  usage: 'FILE',
  details: [
    'FILE is a CSV whose first line names the columns name, country and, if there is one, region, in any order.',
    'country is an ISO code or a name, region a name; Russian or English.',
    'Each row is answered with a GeoNames id, or with null and why. Rather null than a wrong place:',
    '  no-name, no-such-country, no-such-name, not-a-town, wrong-country, wrong-region, ambiguous, unsure',
  ],
  options: {},
  words: [1, 1],
  async run({ words: [file = ''] }) {
    const rows = readListOfPlaces(await bytesOf(file), file);
    const answers = await withRegister(async ({ db }) => {
      const resolutions: Resolution[] = [];
      for (const row of rows) resolutions.push(await resolvePlace(db, row));
      return resolutions;
    });
    return {
      json: answers.map((answer, index) => asJson(answer, index + 1)),
      text: answers.map((answer, index) => asLine(answer, index + 1, rows[index]?.name ?? '')).join('\n'),
    };
  },
};

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UnusableInput(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function asJson(answer: Resolution, row: number) {
  const { placeId, why } = answer;
  return placeId === null ? { row, placeId, why, candidates: answer.candidates.map(({ id }) => id) } : { row, placeId, why };
}

function asLine(answer: Resolution, row: number, name: string): string {
  if (answer.placeId !== null) return `${row}\t${name}\t${answer.placeId}\t${answer.why}`;
  const asked = answer.candidates.map(({ id, name: main, regionCode }) => `${id} ${main} (${regionCode ?? '?'})`).join(', ');
  return `${row}\t${name}\t-\t${answer.why}${asked === '' ? '' : `: ${asked}`}`;
}
