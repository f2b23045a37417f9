import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Database } from '../src/platform/db/database.ts';
import { placesResolver } from '../src/slices/places/index.server.ts';

const FILE = fileURLToPath(new URL('import-gold.csv', import.meta.url));
const goldRow = z.object({ name: z.string(), country: z.string(), placeId: z.string(), reason: z.string().min(10) });

export interface Judged {
  readonly names: number;
  readonly said: number;
  readonly precision: number;
  /** What was said and is not so. */
  readonly wrong: readonly string[];
}

/** 200 names of the encyclopedia's pairs, drawn with the seed 20260510; each was looked up by hand, with the reason beside it. */
export async function judgeGold(db: Database): Promise<Judged> {
  const gold = z.array(goldRow).parse(parse(readFileSync(FILE, 'utf8'), { columns: true }));
  const answers = await placesResolver(db)(gold);
  const said = gold.flatMap((row, at) => {
    const placeId = answers[at]?.placeId ?? null;
    return placeId === null ? [] : [{ ...row, isRight: String(placeId) === row.placeId, placeId, right: row.placeId }];
  });
  const wrong = said.filter(({ isRight }) => !isRight);
  return {
    names: gold.length,
    said: said.length,
    precision: 1 - wrong.length / said.length,
    wrong: wrong.map(
      ({ name, country, placeId, right, reason }) => `${name}, ${country}: ${placeId}, should be ${right || 'none'} (${reason})`,
    ),
  };
}
