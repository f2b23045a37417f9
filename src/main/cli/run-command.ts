import { parseArgs } from 'node:util';
import { type Command, type CommandTable, type Given, UnusableInput } from './command.ts';

export interface Printed {
  readonly code: 0 | 1 | 2;
  readonly stdout: string | AsyncIterable<string>;
  readonly stderr: string;
  /** What is printed if the pieces of stdout break off. */
  readonly brokenOff?: (error: unknown) => Promise<Printed>;
}

/** Runs the command that these arguments name. Bugs and broken infrastructure are told, too: 1. */
export async function runCommand(commands: CommandTable, args: readonly string[]): Promise<Printed> {
  const [name = '', ...rest] = args;
  if (name === '' || name === 'help' || name === '--help' || name === '-h')
    return name === '' ? unusable(listOf(commands)) : done(listOf(commands));
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry === undefined) return unusable(`pobratim: there is no command ${name}.\n\n${listOf(commands)}`);
  const command = await entry.load();
  const wantsJson = rest.includes('--json');
  const failed = async (error: unknown) => await failure(name, command, error, wantsJson);
  try {
    const given = read(command, rest);
    if (given === 'help') return done(helpOf(name, entry.summary, command));
    const answer = await command.run(given);
    if ('pieces' in answer) return { code: 0, stdout: answer.pieces, stderr: '', brokenOff: failed };
    const { json, text, code = 0 } = answer;
    return { code, stdout: `${wantsJson ? JSON.stringify(json, null, 2) : text}\n`, stderr: '' };
  } catch (error) {
    return await failed(error);
  }
}

async function failure(name: string, command: Command, error: unknown, wantsJson: boolean): Promise<Printed> {
  if (!(error instanceof Error)) throw error;
  const code = error instanceof UnusableInput ? 2 : (await import('./refusals.ts')).codeOf(error);
  if (code === null) return broken(name, error, wantsJson);
  const said = wantsJson ? JSON.stringify({ error: error.message }) : `pobratim ${name}: ${error.message}`;
  const usage = code === 2 && !wantsJson ? `\n\nUsage: ${usageOf(name, command)}` : '';
  return { code, stdout: '', stderr: `${said}${usage}\n` };
}

async function broken(name: string, error: Error, wantsJson: boolean): Promise<Printed> {
  const { sentence, fault } = (await import('../told-fault.ts')).told(error);
  const where = fault === undefined ? '' : `\n${String(fault['fault'])}\n${String(fault['stack'])}`;
  const said = wantsJson ? JSON.stringify({ error: sentence, fault }) : `pobratim ${name}: ${sentence}${where}`;
  return { code: 1, stdout: '', stderr: `${said}\n` };
}

function read(command: Command, args: readonly string[]): Given | 'help' {
  const options = { ...command.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  let parsed: { positionals: string[]; values: Record<string, unknown> };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UnusableInput((error as Error).message);
  }
  if (parsed.values['help'] === true) return 'help';
  const [least, most] = command.words;
  const { length } = parsed.positionals;
  if (length < least) throw new UnusableInput('too few words');
  if (length > most) throw new UnusableInput(`too many words: ${parsed.positionals.slice(most).join(' ')}`);
  return { words: parsed.positionals, options: parsed.values as Given['options'] };
}

function done(text: string): Printed {
  return { code: 0, stdout: `${text}\n`, stderr: '' };
}

function unusable(text: string): Printed {
  return { code: 2, stdout: '', stderr: `${text}\n` };
}

function usageOf(name: string, command: Command): string {
  return ['pobratim', name, command.usage, '[--json]'].filter((part) => part !== '').join(' ');
}

function helpOf(name: string, summary: string, command: Command): string {
  return [
    `Usage: ${usageOf(name, command)}`,
    '',
    `${name}: ${summary}`,
    '',
    ...command.details,
    '--json             the answer for machines',
  ].join('\n');
}

function listOf(commands: CommandTable): string {
  const longest = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(longest)}  ${summary}`);
  return [
    'Usage: pobratim COMMAND [OPTIONS] [--json]',
    '',
    ...lines,
    '',
    'pobratim COMMAND --help tells more. Exit codes: 0 done, 1 refused, 2 unusable input.',
    'Commands use the database of the running server if there is one, else the data folder (POBRATIM_DATA, var/) or DATABASE_URL.',
  ].join('\n');
}
