/**
 * The press reader: its score by language, pages a second, memory, time against length, its largest costs, and what each part earns.
 * bench/press.ts [FOLDER]: pages with gold files, by default press-dev beside the checkout (POBRATIM_SHARED names another place).
 */
import { cpus } from 'node:os';
import { dataOfOthers } from '../src/platform/data-of-others.testing.ts';
import { readerTools, textOfPage } from '../src/slices/press/index.server.ts';
import { readPage } from '../src/slices/press/index.ts';
import { costsOf } from './press-profile.ts';
import { figureOf, type Languages, pagesIn, type ReaderTools, type Scores, scoresOf } from './press-score.ts';
import { readersWithout } from './press-without.ts';

const PAGES = 2000;
const KILOBYTES_100 = 100_000;
const MEGABYTE = 1_000_000;
const RUNS = 5;
const COSTS = 3;
const LANGUAGES: readonly Languages[] = ['ru', 'other', 'all'];

const dev = dataOfOthers('press-dev');
const [folder = dev.path] = process.argv.slice(2);
if (dev.missing !== null) {
  console.error(dev.missing);
  process.exit(2);
}
console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
const bare = process.memoryUsage().rss;
const before = { time: performance.now(), cpu: process.cpuUsage() };
const tools = await readerTools();
const loading = (performance.now() - before.time) / 1000;
const { user, system } = process.cpuUsage(before.cpu);
const pages = pagesIn(folder);
const cold = secondsOf(() => readOnce());
const scores = scoresOf(pages, tools, folder, dev.path);

console.log(`\nScores of ${pages.length} pages of ${folder}`);
console.table(
  Object.fromEntries(
    Object.keys(scores.all)
      .filter((name) => name !== 'pages')
      .map((name) => [name, rowOf(name)]),
  ),
);
speed();
lengths(tools);
await costs();
ablation(scores);

function rowOf(name: string): Record<string, string> {
  const row: Record<string, string> = {};
  for (const language of LANGUAGES) {
    const { precision, recall } = scores[language][name] ?? {};
    row[language] = shown(figureOf(scores[language], name));
    if (precision !== undefined && recall !== undefined) row[`${language} P / R`] = `${shown(precision)} / ${shown(recall)}`;
  }
  return row;
}

function shown(figure: number): string {
  return figure.toFixed(3);
}

function readOnce(): void {
  for (const { text } of pages) readPage(text, tools);
}

/** Seconds of the processor, so that what else runs beside does not count. */
function secondsOf(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function readMany(): number {
  let read = 0;
  while (read < PAGES) {
    readOnce();
    read += pages.length;
  }
  return read;
}

function speed(): void {
  readMany();
  let read = 0;
  const seconds = secondsOf(() => {
    read = readMany();
  });
  const { rss, heapUsed } = process.memoryUsage();
  const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(0)} MB`;
  const letters = pages.reduce((sum, { text }) => sum + text.length, 0) / pages.length;
  const perSecond = (count: number, time: number) => (count / time).toFixed(0);
  console.log(`\nLoading ${loading.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of it the processor's`);
  console.log(
    `${perSecond(read, seconds)} pages for each second of one core (${read} pages of ${letters.toFixed(0)} letters on average), ${perSecond(pages.length, cold)} when each is read for the first time`,
  );
  console.log(`Memory: ${megabytes(bare)} before loading, ${megabytes(rss)} after ${2 * read} pages (heap ${megabytes(heapUsed)})`);
}

/** The least of some runs of one length and of ten times that. */
function lengths(reader: ReaderTools): void {
  const all = pages.map(({ text }) => text).join('\n');
  const paragraph = `${all
    .split('\n')
    .filter((line) => line.length > 200)
    .slice(0, 20)
    .join(' ')} `;
  const filled = (text: string) => (length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
  const texts: Readonly<Record<string, (length: number) => string>> = {
    'pages one after another': filled(`${all}\n`),
    'one line of prose': filled(paragraph),
    'short lines': filled('да\n'),
    'one letter': filled('а'),
    'names of people': filled('И. И. Иванов, '),
    'HTML, a deep one': (length) => `${'<div>'.repeat(length / 5)}<p>${paragraph}`,
    'HTML, paragraphs': (length) => filled(`<p>${paragraph}</p>`)(length),
  };
  const rows: Record<string, Record<string, string>> = {};
  for (const [name, make] of Object.entries(texts)) {
    const [short, long] = [KILOBYTES_100, MEGABYTE].map((length) => least(make(length), name.startsWith('HTML'), reader));
    rows[name] = {
      '100 KB, ms': (short ?? 0).toFixed(1),
      '1 MB, ms': (long ?? 0).toFixed(1),
      ratio: ((long ?? 0) / (short ?? 1)).toFixed(1),
    };
  }
  console.log('\nTime against length (a story is read up to 60,000 letters, a page up to 20,000 lines)');
  console.table(rows);
}

function least(text: string, html: boolean, reader: ReaderTools): number {
  const bytes = Buffer.from(text);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    readPage(html ? textOfPage(bytes).text : text, reader);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

async function costs(): Promise<void> {
  const { functions, files } = await costsOf(readMany);
  const percent = ([name, share]: readonly [string, number]) => `  ${(share * 100).toFixed(1).padStart(5)} %  ${name}`;
  console.log(`\nThe largest costs, by function:\n${functions.slice(0, COSTS).map(percent).join('\n')}`);
  console.log(`and by file:\n${files.slice(0, COSTS).map(percent).join('\n')}`);
}

function ablation(whole: Readonly<Record<Languages, Scores>>): void {
  const names = ['relevance', 'municipalities (acting)', 'roles', 'people', 'event type with date', 'agreements', 'directions', 'numbers'];
  const row = (figures: Scores) => Object.fromEntries(names.map((name) => [name, shown(figureOf(figures, name))]));
  const rows: Record<string, Record<string, string>> = { 'nothing (the whole reader)': row(whole.ru) };
  for (const { part, tools: less } of readersWithout(tools)) rows[part] = row(scoresOf(pages, less, folder, dev.path).ru);
  console.log('\nWithout a part, Russian pages');
  console.table(rows);
}
