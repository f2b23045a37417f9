import type { EntryInput } from '../../slices/timeline/index.ts';
import { citing } from './citing.ts';

const page = citing('mogilev-forum-2017');
const knownBy = '2017-03-31';

const days = page('прошедшем в городе Могилёв 30 – 31 марта');
const atForum = { date: '2017-03-30', endDate: '2017-03-31', knownBy };
const undated = { date: null, endDate: null, knownBy };
const councils = page('У Городской Думы Калуги подписаны соглашения о сотрудничестве с городскими советами Смоленска и Тулы');
const section = page('Сотрудничество в области культуры, спорта и туризма');

const kaluga = { kind: 'municipality', id: 'kaluga' } as const;
const kalugaCouncil = { kind: 'body', id: 'kaluga-council' } as const;
const ivanov = { kind: 'person', id: 'aleksandr-ivanov' } as const;

export const mogilevForumTimeline: readonly EntryInput[] = [
  {
    id: 'podolsk-borisov-agreement-signed',
    kind: 'agreement_signed',
    date: '1992',
    endDate: null,
    knownBy,
    title: { ru: 'Подольск и Борисов стали побратимами', en: 'Podolsk and Borisov became twin towns' },
    text: {
      ru: 'Их соглашение о побратимских связях источник называет самым первым.',
      en: 'The source calls their twinning agreement the very first.',
    },
    subjects: [
      { kind: 'partnership', id: 'podolsk-borisov' },
      { kind: 'municipality', id: 'podolsk' },
      { kind: 'municipality', id: 'borisov' },
    ],
    cites: [
      page('первое соглашение о побратимских связях было подписано в 1992 году'),
      page('породнились подмосковный Подольск и белорусский Борисов'),
    ],
  },
  {
    id: 'gomel-forum-1998',
    kind: 'forum',
    date: '1998',
    endDate: null,
    knownBy,
    title: {
      ru: 'Первая встреча городов-побратимов прошла в Гомеле',
      en: 'Russian and Belarusian twin towns first met in Gomel',
    },
    text: {
      ru: 'С неё началась серия форумов, которые по очереди принимают города России и Беларуси.',
      en: 'It began a series of forums that towns of Russia and Belarus host in turn.',
    },
    subjects: [{ kind: 'municipality', id: 'gomel' }],
    cites: [page('Впервые она состоялась в Гомеле в 1998 году'), page('поочередно российские и белорусские города')],
  },
  {
    id: 'kaluga-council-smolensk-council-signed',
    kind: 'agreement_signed',
    ...undated,
    title: {
      ru: 'Дума Калуги и городской совет Смоленска подписали соглашение',
      en: 'The Kaluga Duma and the Smolensk council signed an agreement',
    },
    text: {
      ru: 'Соглашение о сотрудничестве. О нём сказал на форуме в Могилёве глава Калуги Александр Иванов; когда оно подписано, неизвестно.',
      en: 'An agreement on cooperation. Aleksandr Ivanov, the head of Kaluga, spoke of it at the forum in Mogilev; when it was signed is not known.',
    },
    subjects: [
      { kind: 'partnership', id: 'kaluga-council-smolensk-council' },
      kaluga,
      { kind: 'municipality', id: 'smolensk' },
      kalugaCouncil,
      { kind: 'body', id: 'smolensk-council' },
    ],
    cites: [councils],
  },
  {
    id: 'kaluga-council-tula-council-signed',
    kind: 'agreement_signed',
    ...undated,
    title: {
      ru: 'Дума Калуги и городской совет Тулы подписали соглашение',
      en: 'The Kaluga Duma and the Tula council signed an agreement',
    },
    text: {
      ru: 'Соглашение о сотрудничестве. О нём сказал на форуме в Могилёве глава Калуги Александр Иванов; когда оно подписано, неизвестно.',
      en: 'An agreement on cooperation. Aleksandr Ivanov, the head of Kaluga, spoke of it at the forum in Mogilev; when it was signed is not known.',
    },
    subjects: [
      { kind: 'partnership', id: 'kaluga-council-tula-council' },
      kaluga,
      { kind: 'municipality', id: 'tula' },
      kalugaCouncil,
      { kind: 'body', id: 'tula-council' },
    ],
    cites: [councils],
  },
  {
    id: 'kaluga-malinovka-investment',
    kind: 'effect',
    ...undated,
    title: {
      ru: 'Белорусские застройщики вложили в «Малиновку» около 17 млн рублей',
      en: 'Belarusian builders put about 17 million roubles into Malinovka',
    },
    text: {
      ru: 'Деньги пошли на благоустройство этого микрорайона Калуги, рассказал Александр Иванов. Белорусские застройщики возвели в городе и много жилых домов. Когда это было, источник не говорит.',
      en: 'The money went into improving this neighbourhood of Kaluga, said Aleksandr Ivanov. Belarusian builders have also put up many homes in the city. The source does not say when.',
    },
    subjects: [kaluga, ivanov],
    cites: [page('белорусскими застройщиками в Калуге'), page('порядка 17 миллионов рублей в благоустройство микрорайона «Малиновка»')],
  },
  {
    id: 'mogilev-forum-2017',
    kind: 'forum',
    ...atForum,
    title: {
      ru: 'Девятый форум городов-побратимов России и Беларуси в Могилёве',
      en: 'The ninth forum of Russian and Belarusian twin towns, in Mogilev',
    },
    text: {
      ru: 'Съехались около 150 человек: представители городов-побратимов двух стран и гости из СНГ. Из Беларуси приехали мэры всех областных центров, из России – делегации Пензы, Вологды, Санкт-Петербурга, Омска, Екатеринбурга и других городов. Калугу представлял глава городского самоуправления Александр Иванов. Главная тема – как взаимная выгода побратимов помогает интеграции. Говорили об общих проектах в экономике, инвестициях и инфраструктуре, о культуре, здравоохранении и спорте, об обмене опытом между властями, наукой, учебными заведениями, общественными организациями и бизнесом. Коснулись строительства и туризма.',
      en: 'About 150 people came: representatives of twin towns of both countries and guests from the CIS. Belarus was represented by the mayors of all its regional centres, Russia by delegations from Penza, Vologda, Saint Petersburg, Omsk, Yekaterinburg and other cities. Kaluga was represented by Aleksandr Ivanov, its Head of City Self-Government. The main theme was how twinning that benefits both sides can help integration. The talk was of joint projects in the economy, investment and infrastructure, of culture, health care and sport, and of exchange between authorities, science, schools, civic organisations and business. Construction and tourism came up as well.',
    },
    subjects: [
      { kind: 'municipality', id: 'mogilev', role: 'host' },
      { ...kaluga, role: 'participant' },
      { kind: 'municipality', id: 'penza', role: 'participant' },
      { kind: 'municipality', id: 'vologda', role: 'participant' },
      { kind: 'municipality', id: 'saint-petersburg', role: 'participant' },
      { kind: 'municipality', id: 'omsk', role: 'participant' },
      { kind: 'municipality', id: 'yekaterinburg', role: 'participant' },
      ivanov,
    ],
    cites: [
      page('девятом форуме городов-побратимов России и Белоруссии'),
      days,
      page('съехались около 150 представителей'),
      page('мэры всех областных центров'),
      page('делегации из Пензы, Вологды, Санкт-Петербурга, Омска, Екатеринбурга'),
      page('Глава городского самоуправления Калуги Александр ИВАНОВ'),
      page('ресурс укрепления интеграционных процессов'),
      page('экономических, инвестиционных и инфраструктурных проектов'),
      page('культуры, здравоохранения, спорта'),
      page('обмена опытом между муниципальными властями'),
      page('строительной отрасли и туристической сфере'),
    ],
  },
  {
    id: 'kaluga-proposes-culture-sport-youth',
    kind: 'contact',
    ...atForum,
    title: {
      ru: 'Калуга предложила белорусским городам гастроли, турниры и обмен молодёжью',
      en: 'Kaluga proposed joint tours, tournaments and youth exchange to Belarusian towns',
    },
    text: {
      ru: 'Александр Иванов говорил об этом на секции о культуре, спорте, туризме, молодёжи и народной дипломатии. По его мысли, театры и музыканты могли бы выступать друг у друга, а учреждения дополнительного образования – вместе выходить на сцену и ездить на гастроли. Ещё одно его предложение – свести общественные организации и органы местного самоуправления двух стран. Городов Беларуси источник не называет.',
      en: 'Aleksandr Ivanov spoke of this in the section on culture, sport, tourism, youth and citizen diplomacy. As he sees it, theatre companies and musicians could perform in each other’s towns, and centres of extracurricular education could appear on stage together and tour. He also proposed that civic organisations and local authorities of the two countries work together. The source names no Belarusian town.',
    },
    subjects: [kaluga, ivanov],
    cites: [
      days,
      section,
      page('активизировать связи Калуги и городов республики Беларусь'),
      page('театральных и музыкальных коллективов'),
      page('совместные выступления, обменные гастроли'),
      page('совместных российско-белорусских турниров'),
      page('молодёжный обмен'),
      page('общественными организациями и органами местного самоуправления'),
    ],
  },
  {
    id: 'kaluga-ready-to-support',
    kind: 'promise',
    ...atForum,
    title: {
      ru: 'Калуга готова поддержать гастроли, турниры и обмен молодёжью',
      en: 'Kaluga is ready to support tours, tournaments and youth exchange',
    },
    text: {
      ru: 'Чем она поможет и когда, источник не говорит.',
      en: 'How it will help and when, the source does not say.',
    },
    subjects: [kaluga, ivanov],
    cites: [days, page('готовы всячески поддержать')],
  },
  {
    id: 'kaluga-proposes-council-agreements',
    kind: 'agreement_proposed',
    ...atForum,
    title: {
      ru: 'Калуга предложила соглашения советам белорусских городов',
      en: 'Kaluga proposed agreements to the councils of Belarusian towns',
    },
    text: {
      ru: 'За образец Александр Иванов взял соглашения думы Калуги со Смоленском и Тулой. Каким советам адресовано предложение и что они ответили, источник не говорит.',
      en: 'Aleksandr Ivanov took the Kaluga Duma’s agreements with Smolensk and Tula as the model. The source does not say which councils he meant or what they answered.',
    },
    subjects: [{ kind: 'partnership', id: 'kaluga-council-belarus-councils' }, kaluga, kalugaCouncil, ivanov],
    cites: [days, councils, page('подписать подобные соглашения с представительными органами городов республики Беларусь')],
  },
];
