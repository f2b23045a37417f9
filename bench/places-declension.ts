/** Case forms of Russian towns' names against a list of them, where it is at hand; half of it was never looked at while the rules were written. */
import { existsSync, readFileSync } from 'node:fs';
import { seeded } from '../src/platform/chance.testing.ts';
import { dataOfOthers } from '../src/platform/data-of-others.testing.ts';
import { caseForms, RUSSIAN_CASES } from '../src/slices/places/index.ts';

const list = dataOfOthers('data/russian-city-cases/cities_inflection.csv').path;
const SEED = 20_260_101;

if (!existsSync(list)) console.log(`Case forms: not judged, ${list} is not there`);
else {
  const random = seeded(SEED);
  const rows = readFileSync(list, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => ({ forms: line.split(','), half: random() < 0.5 ? 'looked at' : 'held out' }));
  const isOneWord = ({ forms }: { forms: string[] }) => !/[ -]/.test(forms[0] ?? '');
  for (const half of ['looked at', 'held out']) {
    const one = rows.filter((row) => row.half === half && isOneWord(row));
    const more = rows.filter((row) => row.half === half && !isOneWord(row));
    console.log(`${half}: ${one.length} names of one word, ${more.length} of more (seed ${SEED})`);
    console.table({ ...judged('one word', one), ...judged('more words', more) });
  }
  if (process.argv.includes('--wrong')) for (const row of rows.filter(({ half }) => half === 'looked at')) printWrong(row.forms);
}

function judged(label: string, rows: readonly { forms: string[] }[]) {
  return Object.fromEntries(
    RUSSIAN_CASES.map((wanted, index) => {
      const answers = rows.map(({ forms }) => ({ said: caseForms(forms[0] ?? '', 'RU')[wanted], listed: forms[index + 1] }));
      const right = answers.filter(({ said, listed }) => said === listed).length;
      const unsure = answers.filter(({ said }) => said === null).length;
      const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
      return [
        `${label}, ${wanted}`,
        {
          right,
          wrong: rows.length - right - unsure,
          unsure,
          'right of all': percent(right, rows.length),
          'right of said': percent(right, rows.length - unsure),
        },
      ];
    }),
  );
}

function printWrong(forms: readonly string[]): void {
  const said = RUSSIAN_CASES.map((wanted) => caseForms(forms[0] ?? '', 'RU')[wanted]);
  const wrong = said.flatMap((form, index) => (form === forms[index + 1] ? [] : [`${form}≠${forms[index + 1]}`]));
  if (wrong.length > 0) console.log(`${forms[0]}: ${wrong.join(' ')}`);
}
