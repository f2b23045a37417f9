import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceProgram } from '../../platform/source-program.ts';
import { DIRECTIONS } from '../directions/index.ts';
import { directionsOf } from './directions.ts';
import { storySentences } from './sentences.testing.ts';
import { readerTools } from './tools.server.ts';

const tools = await readerTools();

function directionsIn(lang: string, ...paragraphs: readonly string[]): readonly string[] {
  const { sentences } = storySentences(...paragraphs);
  return [...new Set(directionsOf(sentences, lang, tools).map(({ code }) => code))];
}

describe('directions of a story', () => {
  it.each([
    ['Документ охватывает торговлю и привлечение инвестиций.', ['economy_trade', 'investment']],
    ['Договорились о кооперации промышленных предприятий.', ['industry_innovation']],
    ['Обсудили прямое авиасообщение и ремонт дорог.', ['transport_roads']],
    ['Речь шла о ЖКХ и благоустройстве дворов.', ['housing_utilities', 'urban_environment']],
    ['Город поделится опытом внедрения цифровых сервисов и мер безопасности.', ['digital_services', 'public_safety']],
    ['Стороны будут сотрудничать в образовании, здравоохранении и спорте.', ['education_science', 'health', 'sport']],
    ['Планируются гастроли театров, туристические маршруты и молодёжные обмены.', ['culture', 'tourism', 'youth']],
    ['Партнёры займутся экологией, сельским хозяйством и социальной защитой.', ['ecology', 'agriculture', 'social_support']],
    ['Депутаты обменяются опытом нормотворчества и проведения публичных слушаний.', ['governance_budget', 'citizen_participation']],
    ['Побратимы развивают народную дипломатию и связи средств массовой информации.', ['people_to_people', 'media']],
    ['Дети поедут играть в детско-юношеский спорт по соглашению.', ['sport']],
  ])('%s', (sentence, expected) => {
    expect(directionsIn('ru', sentence)).toEqual(expected);
  });

  it.each([
    'Приехал министр культуры и туризма области.',
    'Встречу вела начальник управления образования Анна Котова.',
    'Договор подписали в доме культуры.',
    'Готовится дорожная карта сотрудничества.',
    'Стороны намерены работать во всех сферах, от экономики до спорта.',
    'Музыка играла громко.',
    'Соглашение одобрил совет муниципальных образований.',
  ])('none in: %s', (sentence) => {
    expect(directionsIn('ru', sentence)).toEqual([]);
  });

  it.each([
    ['uk', 'Сторони домовилися про розвиток туризму й освіти.', ['tourism', 'education_science']],
    ['be', 'Бакі будуць супрацоўнічаць у культуры і спорце.', ['culture', 'sport']],
    ['en', 'They agreed to work together on tourism and health care.', ['tourism', 'health']],
    ['pl', 'Miasta będą współpracować w kulturze i ochronie środowiska.', ['culture', 'ecology']],
    ['de', 'Beide Städte wollen bei Tourismus und Kultur zusammenarbeiten.', ['tourism', 'culture']],
    ['fr', 'Les deux villes veulent développer le tourisme et la culture.', ['tourism', 'culture']],
    ['kk', 'Тараптар білім мен туризмді дамытпақ.', ['education_science', 'tourism']],
    ['ky', 'Тараптар маданият жана спорт боюнча кызматташат.', ['culture', 'sport']],
  ])('%s: %s', (lang, sentence, expected) => {
    expect(directionsIn(lang, sentence)).toEqual(expected);
  });

  it.each(['ru', 'uk', 'be', 'en', 'pl', 'de', 'fr', 'kk', 'ky'])('%s: every direction has words', (lang) => {
    const file = readFileSync(sourceProgram('src', 'slices', 'press', 'words', `directions.${lang}.txt`), 'utf8');
    const headings = [...file.matchAll(/^\[(\w+)\]$/gm)].map((match) => match[1]);
    expect(headings.filter((is) => is !== 'none' && is !== 'vague' && is !== 'cue').sort()).toEqual([...DIRECTIONS].sort());
  });
});
