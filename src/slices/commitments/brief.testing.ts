import type { BriefFacts, BriefPromise } from './brief-facts.ts';

export function aPromise(given: Partial<BriefPromise> = {}): BriefPromise {
  return { text: 'Продолжить обмен опытом', due: null, dueText: null, state: 'agreed', isOverdue: false, source: null, ...given };
}

/** A tie of which nothing is known but its sides. */
export function bareFacts(given: Partial<BriefFacts> = {}): BriefFacts {
  return {
    ours: 'Верхнеозёрск',
    theirs: 'Лесногорск',
    author: 'Администрация города Верхнеозёрска',
    tie: { kind: 'twinning', standing: null, since: null, source: null },
    about: [],
    people: [],
    ourPromises: [],
    theirPromises: [],
    jointPromises: [],
    results: [],
    lastContacts: [],
    life: null,
    sources: [],
    ...given,
  };
}

/** What an officer would have of a tie of seven years; the towns are made up. For 27 November 2026. */
export function fullFacts(): BriefFacts {
  return bareFacts({
    tie: { kind: 'twinning', standing: 'in_force', since: '2019-03-12', source: 1 },
    about: [
      { text: 'районный центр в Гомельской области, Белоруссия', source: null },
      { text: '48 310 жителей', source: 2 },
      { text: 'деревообработка, фестиваль народных хоров', source: 1 },
    ],
    people: [
      { text: 'Ковалевич Анна Петровна', office: 'председатель райисполкома', source: 3 },
      { text: 'Дубинин Сергей Иванович', office: 'заместитель председателя, экономика', source: 3 },
    ],
    ourPromises: [
      aPromise({
        text: 'Передать методику благоустройства дворов вместе с типовыми договорами и сметами за 2024–2025 годы.',
        due: '2026-09-01',
        state: 'in_progress',
        isOverdue: true,
        source: 4,
      }),
      aPromise({ text: 'Принять команду юных шахматистов', due: '2027-01', source: 4 }),
      aPromise({ text: 'Прислать афишу и заявку на День города', state: 'done', due: '2026-05-20', source: 5 }),
    ],
    theirPromises: [
      aPromise({ text: 'Назвать предприятия для встречи деловых кругов', due: '2026-10', isOverdue: true, source: 4 }),
      aPromise({ text: 'Поделиться опытом работы музея под открытым небом', dueText: 'в ближайшее время', source: 4 }),
      aPromise({ text: 'Прислать хор «Криница» на День города', state: 'confirmed', due: '2026-06-12', source: 5 }),
    ],
    jointPromises: [aPromise({ text: 'Продолжить обмен опытом в работе с молодёжью', source: 1 })],
    results: [{ text: 'Хор «Криница» выступил на Дне города, 1 200 зрителей', date: '2026-06-12', source: 5 }],
    lastContacts: [
      { text: 'рабочая встреча в Лесногорске', date: '2026-03-03', source: 4 },
      { text: 'концерт хора «Криница» в Верхнеозёрске', date: '2026-06-12', source: 5 },
      { text: 'письмо о методике, исх. № 01-12/153', date: '2026-10-21', source: null },
    ],
    life: { state: 'alive', score: 62, of: null },
    sources: [
      {
        number: 1,
        title: 'Верхнеозёрск и Лесногорск стали побратимами',
        publisher: 'Верхнеозёрск онлайн',
        publishedAt: '2019-03-13',
        url: 'https://verkhneozersk.example/news/811',
      },
      { number: 2, title: 'Города мира', publisher: 'GeoNames', publishedAt: null, url: 'https://www.geonames.org/' },
      { number: 3, title: 'Руководство', publisher: null, publishedAt: '2026-11-01', url: 'https://lesnogorsk.example/vlast' },
      { number: 4, title: 'Протокол рабочей встречи № 2', publisher: null, publishedAt: '2026-03-03', url: null },
      {
        number: 5,
        title: 'Хор "Криница" спел на Дне города',
        publisher: 'Верхнеозёрск онлайн',
        publishedAt: '2026-06-14',
        url: 'https://verkhneozersk.example/news/4127',
      },
    ],
  });
}

/** More of everything, each as long as it can get: what still has to stay one page. */
export function overfullFacts(): BriefFacts {
  const long = 'Подготовить вместе с профильными министерствами и предприятиями дорожную карту сотрудничества и представить её советам';
  const many = <One>(n: number, one: (at: number) => One): readonly One[] => Array.from({ length: n }, (_, at) => one(at));
  return bareFacts({
    ours: 'Муниципальное образование городской округ «Город Южно-Сахалинск»',
    theirs: 'Муниципальное образование городской округ город-герой Верхнеозёрск',
    tie: { kind: 'cooperation', standing: 'in_force', since: '2001-11-28', source: 1 },
    about: many(9, (at) => ({ text: `${long} ${long}`, source: at + 1 })),
    people: many(9, (at) => ({ text: 'Константинопольский Александр Владимирович', office: long, source: at + 1 })),
    ourPromises: many(40, (at) =>
      aPromise({ text: `${long} ${at} ${long}`, due: '2020-02-29', isOverdue: at % 2 === 0, dueText: long, source: at + 1 }),
    ),
    theirPromises: many(40, (at) => aPromise({ text: `${long} ${at} ${long}`, dueText: long, source: at + 1 })),
    jointPromises: many(40, (at) => aPromise({ text: `${long} ${at} ${long}`, state: 'done', source: at + 1 })),
    results: many(9, (at) => ({ text: `${long} ${long}`, date: '2026-11-01', source: at + 1 })),
    lastContacts: many(40, (at) => ({ text: `${long} ${long}`, date: '2021-03', source: at + 1 })),
    life: { state: 'on_paper', score: 0, of: null },
    sources: many(40, (at) => ({
      number: at + 1,
      title: `${long} ${long}`,
      publisher: 'Пресс-служба администрации муниципального образования',
      publishedAt: '2020-02-29',
      url: `https://press.example/${'a'.repeat(300)}`,
    })),
  });
}
