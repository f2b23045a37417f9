import type { ReactNode } from 'react';
import type { Lang } from '../platform/values/bilingual.ts';

interface AboutSection {
  readonly title: string;
  readonly paragraphs: readonly ReactNode[];
}

/** The text of the page about the register. */
export function aboutText(lang: Lang): readonly AboutSection[] {
  return lang === 'ru' ? ru : en;
}

const geoNames = <a href="https://www.geonames.org/">GeoNames</a>;
const licence = <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>;
const naturalEarth = <a href="https://www.naturalearthdata.com/">Natural Earth</a>;

const ru: readonly AboutSection[] = [
  {
    title: 'Зачем он нужен',
    paragraphs: [
      'Города подписывают соглашения о дружбе, ездят друг к другу и обещают вместе работать. Потом обещания забывают, и дружба остаётся на бумаге. Побратим записывает, что города пообещали друг другу, к какому сроку и что из этого вышло.',
      'Реестр открыт: его может читать, скачивать и проверять каждый.',
    ],
  },
  {
    title: 'Откуда сведения',
    paragraphs: [
      'У каждого факта стоит номер. Он ведёт к цитате, а цитата – к источнику. Если источник чего-то не говорит, реестр этого не додумывает: так и пишет, что дата не указана, а сторона не названа.',
      'Дата публикации никогда не выдаётся за дату события. Если известно только, когда о событии написали, стоит «к 18 сентября 2023».',
      'Заголовки источников и цитаты приведены на языке оригинала. Всё остальное написано нами.',
    ],
  },
  {
    title: 'Что значат слова',
    paragraphs: [
      'Партнёрство – связь двух или нескольких муниципалитетов: побратимство, сотрудничество, наставничество, дружба. Партнёрство советов – отдельное: администрация не отвечает за совет.',
      'Положение говорит, на чём стороны остановились: контакт, предложено, принципиально согласовано, действует, приостановлено, завершено. Если источники молчат, так и сказано.',
      'Место – это география, муниципалитет – правовая единица с центром в каком-то месте. Они хранятся отдельно.',
    ],
  },
  {
    title: 'Спорные территории',
    paragraphs: [
      'Реестр не решает, чья это земля. Страна муниципалитета – сведение с источником. Где источники расходятся, показаны все, каждый со своим. На картах нет государственных границ.',
    ],
  },
  {
    title: 'Люди',
    paragraphs: [
      'О должностных лицах хранятся только имя, должность и источник, который их называет. Читателей мы не считаем и не отслеживаем. Единственный файл cookie помнит вид для слабовидящих, если вы сами его выбрали.',
    ],
  },
  {
    title: 'Данные и лицензии',
    paragraphs: [
      <>
        Места взяты из справочника {geoNames} (набор cities500 и названия регионов), лицензия {licence}. Русские названия мест выбраны нами
        из вариантов этого справочника.
      </>,
      <>
        Очертания суши на картах – {naturalEarth}, общественное достояние. Шрифт – Golos Text, лицензия SIL OFL 1.1. Значки – Lucide,
        лицензия ISC.
      </>,
      <>
        Данные реестра можно брать через <a href="/api/v1/openapi.json">API</a>, <a href="/ru/feed.xml">ленту Atom</a> и{' '}
        <a href="/ru/feed.json">JSON Feed</a>. Код Побратима открыт под лицензией Apache 2.0.
      </>,
    ],
  },
];

const en: readonly AboutSection[] = [
  {
    title: 'What it is for',
    paragraphs: [
      'Towns sign agreements of friendship, visit each other and promise to work together. Then the promises are forgotten and the friendship stays on paper. Pobratim records what towns promised each other, by when, and what came of it.',
      'The register is open: anyone may read it, download it and check it.',
    ],
  },
  {
    title: 'Where the facts come from',
    paragraphs: [
      'Every fact has a number. It leads to a quote, and the quote to its source. What a source does not say is not made up: the page then says that no date is given, or that a party is not named.',
      'A date of publication never passes for the date of an event. Where it is only known when the event was written about, the page says “by 18 September 2023”.',
      'Titles of sources and quotes stand in their own language. Everything else is in our own words.',
    ],
  },
  {
    title: 'What the words mean',
    paragraphs: [
      'A partnership is a tie between two or more municipalities: twinning, cooperation, mentorship, friendship. A partnership of councils is one of its own: an administration does not answer for a council.',
      'The standing tells how far the sides have come: contact, proposed, agreed in principle, in force, suspended, ended. Where the sources are silent, that is what it says.',
      'A place is geography; a municipality is a legal unit with its centre in some place. They are kept apart.',
    ],
  },
  {
    title: 'Disputed territories',
    paragraphs: [
      'The register does not decide whose land it is. A municipality’s country is a statement with a source. Where sources differ, all are shown, each with its own. The maps draw no state borders.',
    ],
  },
  {
    title: 'People',
    paragraphs: [
      'Of officials the register keeps only the name, the office and the source that names them. Readers are neither counted nor followed. The only cookie remembers the look for weak eyesight, if you chose one yourself.',
    ],
  },
  {
    title: 'Data and licences',
    paragraphs: [
      <>
        The places come from the {geoNames} gazetteer (the cities500 set and the names of regions), licence {licence}. The Russian names of
        places were chosen by us among its variants.
      </>,
      <>
        The outlines of land on the maps are by {naturalEarth}, in the public domain. The typeface is Golos Text, licence SIL OFL 1.1. The
        icons are Lucide, licence ISC.
      </>,
      <>
        The register’s data can be had through the <a href="/api/v1/openapi.json">API</a>, the <a href="/en/feed.xml">Atom feed</a> and the{' '}
        <a href="/en/feed.json">JSON Feed</a>. Pobratim’s code is open under the Apache License 2.0.
      </>,
    ],
  },
];
