import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EXAMPLE_PAGES } from './examples.ts';
import { readingThread } from './reading-thread.server.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const folder = mkdtempSync(join(tmpdir(), 'reading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that says what it was sent, or does something that a reader must never do. */
const standIn = join(folder, 'stand-in.mjs');
writeFileSync(
  standIn,
  `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, bytes }) => {
  const text = new TextDecoder().decode(bytes);
  if (text === 'forever') for (;;);
  if (text === 'end') process.exit(3);
  if (text === 'bug') parentPort.postMessage({ is: 'fault', id, fault: 'TypeError\\n    at somewhere' });
  else parentPort.postMessage({ is: 'read', id, read: { text } });
});
parentPort.postMessage({ is: 'ready' });`,
);
const textOf = (read: Awaited<ReturnType<ReturnType<typeof readingThread>['read']>>) => (read.ok ? read.value.text : read.refusal);

describe('the thread that reads pages', () => {
  it('reads one page after another, each for who asked', async () => {
    const thread = readingThread({ idleMs: 0 }, standIn);
    const texts = ['one', 'two', 'three'];
    expect((await Promise.all(texts.map((text) => thread.read(bytes(text))))).map(textOf)).toEqual(texts);
  });

  it('gives up a page that takes too long, and reads the next ones', async () => {
    const thread = readingThread({ pageMs: 100, idleMs: 0 }, standIn);
    const read = await Promise.all(['forever', 'two', 'three'].map((text) => thread.read(bytes(text))));
    expect(read.map(textOf)).toEqual(['too-slow', 'two', 'three']);
  });

  it('begins again when it broke', async () => {
    const thread = readingThread({ idleMs: 0 }, standIn);
    expect((await Promise.all(['end', 'two'].map((text) => thread.read(bytes(text))))).map(textOf)).toEqual(['failed', 'two']);
  });

  it('says where a bug is, and goes on', async () => {
    const thread = readingThread({ idleMs: 50 }, standIn);
    const read = await thread.read(bytes('bug'));
    expect(read).toMatchObject({ ok: false, refusal: 'failed', fault: { message: 'a page could not be read: TypeError' } });
    expect(textOf(await thread.read(bytes('two')))).toBe('two');
  });

  it('lets only so many wait', async () => {
    const thread = readingThread({ waiting: 2, idleMs: 0 }, standIn);
    expect((await Promise.all(['one', 'two', 'three'].map((text) => thread.read(bytes(text))))).map(textOf)).toEqual([
      'one',
      'two',
      'busy',
    ]);
  });

  it('ends when nobody asks any more', async () => {
    const thread = readingThread({ idleMs: 30 }, standIn);
    expect(thread.isBegun()).toBe(false);
    await thread.read(bytes('one'));
    expect(thread.isBegun()).toBe(true);
    await expect.poll(() => thread.isBegun()).toBe(false);
    expect(textOf(await thread.read(bytes('two')))).toBe('two');
  });

  it('reads a real page', { timeout: 60_000 }, async () => {
    const thread = readingThread({ idleMs: 0 });
    const read = await thread.read(bytes(EXAMPLE_PAGES.ru));
    expect(read.ok && read.value.page.events[0]?.municipalities.map(({ name }) => name)).toEqual(['Калуга', 'Барановичи']);
  });
});
