import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../../bin/pobratim', import.meta.url));
const TITLE = 'Сочи и Минск стали городами-побратимами';
const LINES = [
  '18 сентября 2023 18:34',
  TITLE,
  '',
  'Руководители Минска и Сочи подписали 16 сентября соглашение о побратимских связях. Гостей из Сочи принимали в Мингорисполкоме.',
  'Работать вместе города собираются в торговле, на транспорте и в школах, план общих дел подготовят к весне.',
];

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function pobratim(
  args: readonly string[],
  input: string | Uint8Array = '',
  variables: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...variables };
    const child = execFile(program, ['read', ...args], { encoding: 'utf8', env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

describe('pobratim read', () => {
  let folder: string;
  let plain: string;
  let html: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pobratim-read-'));
    plain = join(folder, 'plain.txt');
    html = join(folder, 'page.html');
    writeFileSync(plain, LINES.join('\n'));
    const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    const body = `<html><head><meta charset="windows-1251"><title>${TITLE}</title></head><body><ul><li><a href="/">Главная</a></ul><h1>${TITLE}</h1><p>${LINES[0]}</p><p>${LINES[3]}</p><p>${LINES[4]}</p></body>`;
    writeFileSync(
      html,
      Uint8Array.from(body, (letter) => table.indexOf(letter)),
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('answers with an array, an object for each file, in their order', async () => {
    const { code, stdout, stderr } = await pobratim([plain, html, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const pages = JSON.parse(stdout);
    expect(pages).toMatchObject([
      { file: plain, lang: 'ru', title: TITLE, published: '2023-09-18', relevant: true },
      { file: html, lang: 'ru', title: TITLE, published: '2023-09-18', relevant: true },
    ]);
    expect(LINES.join('\n').slice(...(pages[0].at.title as [number, number]))).toBe(TITLE);
  });

  it('counts places in the text that --text prints', async () => {
    const [{ stdout: text }, { stdout: json }] = await Promise.all([pobratim(['--text', html]), pobratim([html, '--json'])]);
    const [page] = JSON.parse(json);
    expect(text.slice(...(page.at.title as [number, number]))).toBe(TITLE);
    for (const { name, at } of page.events[0].municipalities) expect(text.slice(...(at as [number, number]))).toContain(name.slice(0, 3));
    expect(JSON.parse((await pobratim(['--text', '--json', html])).stdout)).toEqual([{ file: html, text: text.trimEnd() }]);
  });

  it('reads the standard input, and tells people in lines', async () => {
    const { code, stdout } = await pobratim(['-'], LINES.join('\n'));
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`title +${TITLE}\n.*published +2023-09-18`));
    expect(stdout).toMatch(/event +twinning, 2023-09-16/);
  });

  it.each([
    ['a file that is not there', ['absent.txt', '--json'], /absent\.txt cannot be read/],
    ['a folder', ['.'], /cannot be read/],
    ['no file', [], /too few words/],
    ['the standard input twice', ['-', '-'], /once/],
  ])('cannot use %s, and answers nothing of the others', async (_, args, said) => {
    const { code, stdout, stderr } = await pobratim(args.length === 0 ? [] : [plain, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });

  describe('by a model', () => {
    const answer = { lang: 'ru', relevant: true, title: TITLE, published: { value: '2023-09-18', quote: '18 сентября 2023' }, events: [] };
    let server: Server;
    let status = 200;
    let variables: Record<string, string> = {};
    beforeAll(async () => {
      const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: JSON.stringify(answer) } }];
      server = createServer((_, response) => response.writeHead(status).end(JSON.stringify({ choices })));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      variables = { POBRATIM_PRESS_MODEL_URL: `http://127.0.0.1:${port}/v1`, POBRATIM_PRESS_MODEL_NAME: 'careful-reader' };
    });
    afterAll(() => {
      server.close();
    });

    it('answers in the same form', async () => {
      status = 200;
      const { code, stdout } = await pobratim([plain, '--model', '--json'], '', variables);
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject([{ file: plain, lang: 'ru', title: TITLE, published: '2023-09-18', events: [] }]);
    });

    it('is refused when the model is busy', async () => {
      status = 429;
      const { code, stderr } = await pobratim([plain, '--model'], '', variables);
      expect(code).toBe(1);
      expect(stderr).toMatch(/the model has too many requests now/);
    });

    it('cannot be used where none is set', async () => {
      const { code, stderr } = await pobratim([plain, '--model'], '', { POBRATIM_PRESS_MODEL_URL: '' });
      expect(code).toBe(2);
      expect(stderr).toMatch(/no model is set: POBRATIM_PRESS_MODEL_URL/);
    });
  });
});
