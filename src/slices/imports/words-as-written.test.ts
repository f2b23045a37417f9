import { expect, it } from 'vitest';
import { inLang } from '../../platform/values/bilingual.ts';
import { DIRECTIONS, directionName } from '../directions/index.ts';
import { kindName, standingName } from '../partnerships/index.ts';
import { directionsNamed, municipalityKindMeant, partnershipKindMeant, standingMeant } from './words-as-written.ts';

it.each([
  ['Побратимство', 'twinning'],
  ['побратимские связи', 'twinning'],
  ['Соглашение о сотрудничестве городов-побратимов', 'twinning'],
  ['породненные города', 'twinning'],
  ['sister city', 'twinning'],
  ['Соглашение о сотрудничестве', 'cooperation'],
  ['Партнёрство', 'cooperation'],
  ['наставничество', 'mentorship'],
  ['Дружественные связи', 'friendship'],
  ['Соглашение о дружбе и сотрудничестве', null],
  ['Протокол', null],
])('«%s» is the kind %s', (text, kind) => {
  expect(partnershipKindMeant(text)).toBe(kind);
});

it.each([
  ['Действует', 'in_force'],
  ['действующее', 'in_force'],
  ['Не действует', 'ended'],
  ['недействующее', 'ended'],
  ['расторгнуто', 'ended'],
  ['Приостановлено', 'suspended'],
  ['Принципиально согласовано', 'agreed'],
  ['предложено', 'proposed'],
  ['Контакт', 'contact'],
  ['in_force', 'in_force'],
  ['not in force', 'ended'],
  ['Подписано', null],
])('«%s» is the standing %s', (text, standing) => {
  expect(standingMeant(text)).toBe(standing);
});

it.each([
  ['город', 'city'],
  ['г.', 'city'],
  ['Городской округ', 'okrug'],
  ['городское поселение', 'settlement'],
  ['посёлок', 'settlement'],
  ['пгт', 'settlement'],
  ['ЗАТО', 'okrug'],
  ['муниципальный район', 'district'],
  ['город федерального значения', 'region_city'],
  ['town', 'city'],
  ['кластер', null],
])('«%s» is the municipality’s kind %s', (text, kind) => {
  expect(municipalityKindMeant(text)).toBe(kind);
});

it.each([
  ['культура, спорт', ['culture', 'sport']],
  ['Культура и спорт', ['culture', 'sport']],
  ['экономика; молодёжная политика', ['economy_trade', 'youth']],
  ['Экономика и торговля', ['economy_trade']],
  ['в сфере образования', ['education_science']],
  ['физическая культура', ['sport']],
  ['сельское хозяйство, здравоохранение', ['agriculture', 'health']],
  ['education and tourism', ['education_science', 'tourism']],
  ['патриотическое воспитание', null],
  ['культура, всё остальное', null],
])('«%s» are the directions %j', (text, directions) => {
  expect(directionsNamed(text)).toEqual(directions);
});

it('what the register calls kinds, standings and directions is understood in both languages', () => {
  for (const lang of ['ru', 'en'] as const) {
    for (const kind of ['twinning', 'cooperation', 'mentorship', 'friendship'] as const)
      expect(partnershipKindMeant(inLang(kindName(kind), lang))).toBe(kind);
    for (const standing of ['contact', 'proposed', 'agreed', 'in_force', 'suspended', 'ended'] as const)
      expect(standingMeant(inLang(standingName(standing), lang))).toBe(standing);
    expect(directionsNamed(DIRECTIONS.map((code) => directionName(code, lang)).join('; '))).toEqual(DIRECTIONS);
  }
  expect(directionsNamed('культура, любовь')).toBeNull();
});
