import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeOnEachEngine } from './engines.testing.ts';
import { hasWords, wordsIn, wordsTyped } from './words.ts';

describeOnEachEngine('words of names', (store) => {
  const names = wordsIn(sql`name_ru`, sql`name_en`);

  async function has(ru: string | null, en: string | null, typed: string): Promise<boolean> {
    const { rows } = await store().db.execute<{ has: boolean }>(
      sql`select ${hasWords(names, wordsTyped(typed))} as has from (values (${ru}::text, ${en}::text)) as given (name_ru, name_en)`,
    );
    return rows[0]?.has ?? false;
  }

  it.each([
    ['Филонов', 'Филонова'],
    ['Филонов', 'филон'],
    ['Пётр Кичигин', 'Кичигиным Петром'],
    ['Достоевский', 'Достоевскому'],
    ['Иванова', 'Ивановой'],
    ['Шевченко', 'шевченко'],
    ['Ёлкино-Озёрное', 'елкино'],
    ['Елкино', 'Ёлкино'],
    ['Фонд развития моногородов', 'фонда моногорода'],
    ['Городская Дума Калуги', 'Калуга'],
    ['Минский городской Совет депутатов', 'минского совета'],
    ['Ош', 'ош'],
  ])('«%s» is found by «%s»', async (name, typed) => {
    expect(await has(name, null, typed)).toBe(true);
  });

  it.each([
    ['Филонов', 'Филатова'],
    ['Минск', 'Минск Сочи'],
    ['Сочи', '_'],
    ['Сочи', '%'],
    ['Сочи', 'чи'],
    ['Сочи', '–'],
    ['Сочи', ''],
  ])('«%s» is not found by «%s»', async (name, typed) => {
    expect(await has(name, null, typed)).toBe(false);
  });

  it('are those of both languages', async () => {
    expect(await has('Минск', 'Minsk', 'minsk')).toBe(true);
    expect(await has(null, 'Twin Towns', 'town')).toBe(true);
    expect(await has(null, null, 'минск')).toBe(false);
  });

  it('are looked for whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (typed) => {
        expect(typeof (await has('Минск', 'Minsk', typed.replaceAll('\u0000', '')))).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });
});
