import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { describeOnOneEngine } from '../../platform/db/engines.testing.ts';
import { overrideDeclension } from '../../slices/places/index.server.ts';
import { loadExampleRegister } from '../example-register.testing.ts';
import { readPage } from '../pages-as-read.testing.tsx';

describeOnOneEngine('the five cases in Russian sentences', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  const read = async (section: 'partnerships' | 'municipalities', id: string) => {
    const file = section === 'partnerships' ? 'slices/partnerships/pages/partnership.tsx' : 'slices/municipalities/pages/municipality.tsx';
    const { head, html } = await readPage(store().db, file, { path: `${section}/${id}`, id });
    const words = html.replaceAll(/<[^>]+>/g, '').replaceAll('\u00a0', ' ');
    return {
      title: /<title>(.*?) – Побратим<\/title>/.exec(head)?.[1],
      description: /name="description" content="(.*?)"/.exec(head)?.[1],
      words,
    };
  };

  it.each([
    ['yuzhno-sakhalinsk-blagoveshchensk', 'Сотрудничество Южно-Сахалинска и Благовещенска'],
    ['berdyansk-okrug-yuzhnouralsk', 'Сотрудничество: Бердянский муниципальный округ – Южноуральск'],
    ['sochi-minsk', 'Побратимство Сочи и Минска'],
    ['podolsk-borisov', 'Побратимство Подольска и Борисова'],
    ['kaluga-council-smolensk-council', 'Сотрудничество: Городская Дума Калуги – Городской совет Смоленска'],
    ['kaluga-council-belarus-councils', 'Сотрудничество: Городская Дума Калуги – представительные органы городов республики Беларусь'],
    ['gubkin-dorogobuzh', 'Наставничество Губкина над Дорогобужем'],
  ])('%s is «%s»', async (id, name) => {
    const { title, description } = await read('partnerships', id);
    expect(title).toBe(name);
    expect(description?.startsWith(`${name}: что было`)).toBe(true);
  });

  it.each([
    ['yuzhno-sakhalinsk', 'Южно-Сахалинска'],
    ['mogilev', 'Могилёва'],
    ['saint-petersburg', 'Санкт-Петербурга'],
    ['kaluga', 'Калуги'],
    ['tula', 'Тулы'],
    ['gomel', 'Гомеля'],
    ['gubkin', 'Губкина'],
    ['sochi', 'Сочи'],
    ['berdyansk-okrug', null],
    ['dorogobuzh-district', null],
  ])('what %s has is that of %s', async (id, whose) => {
    const { description, words } = await read('municipalities', id);
    expect(words).toContain(`Лента ${whose ?? 'муниципалитета'}`);
    expect(description).toMatch(whose === null ? /^(?:Бердянский муниципальный округ|Дорогобужский район): связи/ : `Связи ${whose} с`);
  });

  it('a form that an editor wrote is taken everywhere', async () => {
    const forms = { genitive: 'Омска-города', dative: null, accusative: null, instrumental: null, prepositional: null };
    await overrideDeclension(installation(store().db), { nameRu: 'Омск', country: 'RU', forms, note: null });
    expect((await read('municipalities', 'omsk')).description).toContain('Связи Омска-города с');
  });
});
