import { describe, expect, it } from 'vitest';
import { writtenPlace } from './written-place.ts';

const read = (name: string, country = '') => writtenPlace(name, country);

describe('what a list writes', () => {
  it.each([
    ['Springfield, Illinois', ['Illinois']],
    ['Doksy (Kladno District)', ['Kladno District']],
    ['Berlin – Spandau', ['Berlin']],
    ['Vienna 9 – Alsergrund', ['Vienna']],
    ['город Благовещенск Амурской области', ['Амурской области']],
    ['Туров Житковичского района Гомельской области', ['Гомельской области', 'Житковичского района']],
    ['Московская область, Мытищи', ['Московская область']],
    ['Железногорск (Курская область)', ['Курская область']],
    ['Нижний Новгород', []],
    ['Jihlava (city)', []],
  ])('%s says where', (name, where) => {
    expect(read(name)).toMatchObject({ kind: 'town', where });
  });

  it.each([
    ['City of Boulder', 'Boulder'],
    ['Iloilo City', 'Iloilo'],
    ['Gemeinde Ritterhude', 'Ritterhude'],
    ['Ville de Colmar', 'Colmar'],
    ['Yokohama-shi', 'Yokohama'],
    ['г.Орёл', 'Орёл'],
    ['городской округ город Уфа', 'Уфа'],
    ['Муниципальное образование «Город Глазов»', 'Глазов'],
    ['Администрация города Тамбова', 'Тамбова'],
    ['St. Neots', 'Saint Neots'],
    ['Bolzano/Bozen', 'Bozen'],
  ])('%s may mean %s', (written, name) => {
    const place = read(written);
    expect(place.kind === 'town' && place.names.flat()).toContain(name);
  });

  it.each([
    'Orange County',
    'County Mayo',
    'Province of Turin',
    'Provincia di Rimini',
    'Landkreis Göttingen',
    'Göttingen (district)',
    'Zielona Góra (rural gmina)',
    'Rhein-Sieg-Kreis',
    'London Borough of Hackney',
    'Bila Tserkva Raion',
    'Gangnam-gu (Seoul)',
    'Дорогобужский район',
    'в Дорогобужском районе Смоленской области',
    'Ленинский район города Минска',
    'Кунгурский муниципальный округ',
    'Пермский край',
    'провинция Хэйлунцзян',
  ])('%s is no town', (name) => {
    expect(read(name)).toEqual({ kind: 'not-a-town' });
  });

  it('knows where a municipality is a district around a town', () => {
    expect(read('Jelgava Municipality', 'LV').kind).toBe('not-a-town');
    expect(read('Kaunas City Municipality', 'LT').kind).toBe('town');
    expect(read('Umeå Municipality', 'SE').kind).toBe('town');
  });

  it.each(['', '  ', '—', '123'])('finds no name in “%s”', (name) => {
    expect(read(name)).toEqual({ kind: 'no-name' });
  });
});
