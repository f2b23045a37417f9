import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.testing.ts';

const browser = useBrowser();

async function wordsOf(path: string): Promise<string> {
  const page = await browser.open(path, { scripts: false });
  return (await page.locator('main').innerText()).replaceAll('\u00a0', ' ');
}

describe('the five cases are told as their pages tell them', () => {
  it.each([
    ['yuzhno-sakhalinsk-blagoveshchensk', 'Сотрудничество', 'Предложено'],
    ['berdyansk-okrug-yuzhnouralsk', 'Сотрудничество', 'Контакт'],
    ['sochi-minsk', 'Побратимство', 'Действует'],
    ['gubkin-dorogobuzh', 'Наставничество', 'Действует'],
    ['kaluga-council-smolensk-council', 'Сотрудничество между советами', 'Действует'],
    ['kaluga-council-tula-council', 'Сотрудничество между советами', 'Действует'],
    ['podolsk-borisov', 'Побратимство', 'Действует'],
    ['kaluga-council-belarus-councils', 'Сотрудничество между советами', 'Предложено'],
  ])('%s: %s, %s', async (id, kind, standing) => {
    const words = await wordsOf(`/ru/partnerships/${id}`);
    expect(words).toContain(kind);
    expect(words).toContain(standing);
  });

  it('a date of publication never stands as the date of an event', async () => {
    expect(await wordsOf('/ru/partnerships/yuzhno-sakhalinsk-blagoveshchensk')).toContain('к 23 октября 2021');
    expect(await wordsOf('/ru/partnerships/berdyansk-okrug-yuzhnouralsk')).toContain('дата не указана');
    expect(await wordsOf('/ru/partnerships/podolsk-borisov')).toContain('1992');
  });

  it('where sources differ on the country, each stands with its own', async () => {
    const page = await browser.open('/ru/municipalities/berdyansk-okrug', { scripts: false });
    const line = page.locator('.facts div', { hasText: 'Страна по источникам' });
    expect(await line.innerText()).toMatch(/Россия[\s\S]*Украина|Украина[\s\S]*Россия/);
    const marks = await line.locator('.source-mark a').allInnerTexts();
    expect(new Set(marks).size).toBe(2);
  });

  it('the forum stands on the timelines of those who were there, and makes no tie of them', async () => {
    for (const town of ['mogilev', 'kaluga', 'penza']) {
      expect(await wordsOf(`/ru/municipalities/${town}`)).toMatch(/30–\u206031 марта 2017[\s\S]*форум/i);
    }
    expect(await wordsOf('/ru/municipalities/mogilev')).toContain('Источники пока не рассказали ни об одном');
  });

  it('every page says that they are an example', async () => {
    for (const path of ['/ru', '/ru/partnerships/sochi-minsk', '/en/about']) {
      const page = await browser.open(path, { scripts: false });
      const words = path.startsWith('/en') ? 'Example data' : 'Данные для примера';
      await page.getByText(words).waitFor();
    }
  });

  it('the mentorship names mentor, mentee and the fund that runs it', async () => {
    const words = await wordsOf('/ru/partnerships/gubkin-dorogobuzh');
    expect(words).toMatch(/Наставник\s+Губкин/);
    expect(words).toMatch(/Наставляемый\s+Дорогобуж/);
    expect(words).toMatch(/Оператор программы\s+Фонд развития моногородов/);
  });
});
