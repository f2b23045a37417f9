import { open, stat } from 'node:fs/promises';
import { readByModel, readerTools, textOfPage } from '../../slices/press/index.server.ts';
import { type PageRead, rulesReader } from '../../slices/press/index.ts';
import { type Command, type Given, UnusableInput } from './command.ts';
import { pageAsTable } from './read-table.ts';
import { configOfRegister } from './with-register.ts';

const MEGABYTE = 1_048_576;
const MOST = 64 * MEGABYTE;
const STDIN = '-';

export const readCommand: Command = {
  usage: 'FILE… [--text | --model]',
  details: [
    'FILE is a press page, plain text or HTML, in any encoding that the web uses; - is the standard input.',
    '--text             only the text that is read: places ("at") count in it, in UTF-16 units',
    '--model            by the model that POBRATIM_PRESS_MODEL_URL names, which is sent the story; what the text does not bear out is left out',
    'No database is needed. The answers come one by one, in the order of the files.',
  ],
  options: { text: { type: 'boolean' }, model: { type: 'boolean' } },
  words: [1, Number.POSITIVE_INFINITY],
  async run({ words: files, options }) {
    if (files.filter((file) => file === STDIN).length > 1) throw new UnusableInput('the standard input (-) can be read once');
    for (const file of files) await mustBeReadable(file);
    const answerOf = await answerFor(options);
    return { pieces: options['json'] === true ? asArray(files, answerOf) : asText(files, answerOf) };
  },
};

/** What is answered for one file: to machines and to people. */
type AnswerOf = (file: string, text: string) => Promise<{ readonly json: object; readonly text: string }>;

async function answerFor(options: Given['options']): Promise<AnswerOf> {
  if (options['text'] === true && options['model'] === true) throw new UnusableInput('--text and --model do not go together');
  if (options['text'] === true) return async (file, text) => ({ json: { file, text }, text });
  const read = options['model'] === true ? modelRead() : await rulesRead();
  return async (file, text) => {
    const page = await read(text);
    return { json: { file, ...page }, text: pageAsTable(file, page) };
  };
}

async function rulesRead(): Promise<(text: string) => Promise<PageRead>> {
  const read = rulesReader(await readerTools());
  return async (text) => {
    const page = await read(text);
    if (!page.ok) throw new Error(page.refusal);
    return page.value;
  };
}

function modelRead(): (text: string) => Promise<PageRead> {
  const { pressModel } = configOfRegister();
  if (pressModel === null) throw new UnusableInput('no model is set: POBRATIM_PRESS_MODEL_URL and POBRATIM_PRESS_MODEL_NAME name one');
  return readByModel(pressModel);
}

async function* asArray(files: readonly string[], answerOf: AnswerOf): AsyncGenerator<string> {
  for (const [index, file] of files.entries()) {
    const { json } = await answerOf(file, textOfPage(await bytesOf(file)).text);
    yield `${index === 0 ? '[\n' : ',\n'}${JSON.stringify(json)}`;
  }
  yield '\n]\n';
}

async function* asText(files: readonly string[], answerOf: AnswerOf): AsyncGenerator<string> {
  for (const [index, file] of files.entries()) {
    const { text } = await answerOf(file, textOfPage(await bytesOf(file)).text);
    yield `${index === 0 ? '' : '\n'}${text}${text.endsWith('\n') ? '' : '\n'}`;
  }
}

/** Before anything is answered: a wrong name among a thousand is told at once. */
async function mustBeReadable(file: string): Promise<void> {
  if (file === STDIN) return;
  try {
    const entry = await stat(file);
    if (entry.isDirectory()) throw new UnusableInput(`${file} cannot be read: it is a folder`);
    if (entry.size > MOST) throw new UnusableInput(`${file} is larger than ${MOST / MEGABYTE} MB: that is no press page`);
    await (await open(file)).close();
  } catch (error) {
    throw error instanceof UnusableInput ? error : unreadable(file, error);
  }
}

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === STDIN) return await bytesOfStdin();
  try {
    const handle = await open(file);
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

async function bytesOfStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST) throw new UnusableInput(`the standard input is larger than ${MOST / MEGABYTE} MB: that is no press page`);
  }
  return Buffer.concat(chunks);
}

function unreadable(file: string, error: unknown): UnusableInput {
  return new UnusableInput(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
}
