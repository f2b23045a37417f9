import { describe, expect, it } from 'vitest';
import { MADE_PAGES } from './other-languages.testing.ts';
import { readPage } from './read-page.ts';
import { readerTools } from './tools.server.ts';

describe('pages in other languages than Russian', async () => {
  const tools = await readerTools();

  for (const { lang, text, relevant, acting, type, start } of MADE_PAGES) {
    it(`${lang}: ${/[^\n]*\n\n/.exec(text)?.[0].trim()}`, () => {
      const read = readPage(text, tools);
      expect(read.lang).toBe(lang);
      expect(read.relevant).toBe(relevant);
      const [event] = read.events;
      const found = event?.municipalities.filter((one) => one.role !== 'mentioned').map((one) => `${one.name} ${one.country}`) ?? [];
      expect([...found].sort()).toEqual([...acting].sort());
      if (type !== undefined) expect(event?.type).toBe(type);
      if (start !== undefined) expect(event?.start).toBe(start);
    });
  }
});
