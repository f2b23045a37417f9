import type { MunicipalityInput } from '../../slices/municipalities/index.ts';
import { mogilevForumPromises } from './case-mogilev-forum-promises.ts';
import { mogilevForumPartnerships } from './case-mogilev-forum-ties.ts';
import { mogilevForumTimeline } from './case-mogilev-forum-timeline.ts';
import { citing, geoNames, notSaid } from './citing.ts';
import type { Case } from './demonstration.ts';

const page = citing('mogilev-forum-2017');

const delegations = page('делегации из Пензы, Вологды, Санкт-Петербурга, Омска, Екатеринбурга');
const firstPair = page('породнились подмосковный Подольск и белорусский Борисов');
const councils = page('У Городской Думы Калуги подписаны соглашения о сотрудничестве с городскими советами Смоленска и Тулы');

type CityFacts = Pick<MunicipalityInput, 'id' | 'name' | 'centre' | 'countries' | 'cites'>;

function city(facts: CityFacts): MunicipalityInput {
  return { ...facts, kind: 'city', officialName: null, ...notSaid };
}

const russianDelegation = { countries: [{ code: 'RU', cites: [geoNames] }], cites: [delegations] };

export const mogilevForum: Case = {
  publishers: [],
  sources: [
    {
      id: 'mogilev-forum-2017',
      title: 'В Могилёве прошел форум городов-побратимов',
      language: 'ru',
      publisher: null,
      url: null,
      publishedAt: '2017-03-31T15:35:00',
      chain: [],
      note: {
        ru: 'Издателя страница не называет и ни на кого не ссылается. Год форума взят из даты публикации: в тексте стоят только день и месяц.',
        en: 'The page does not name its publisher and refers to nobody. The year of the forum is that of the publication: the text gives only the days and the month.',
      },
    },
  ],
  municipalities: [
    city({
      id: 'mogilev',
      name: { ru: 'Могилёв', en: 'Mogilev' },
      centre: 625665,
      countries: [{ code: 'BY', cites: [geoNames] }],
      cites: [page('прошедшем в городе Могилёв 30 – 31 марта')],
    }),
    city({
      id: 'kaluga',
      name: { ru: 'Калуга', en: 'Kaluga' },
      centre: 553915,
      countries: [{ code: 'RU', cites: [geoNames] }],
      cites: [page('Глава городского самоуправления Калуги Александр ИВАНОВ')],
    }),
    city({ id: 'penza', name: { ru: 'Пенза', en: 'Penza' }, centre: 511565, ...russianDelegation }),
    city({ id: 'vologda', name: { ru: 'Вологда', en: 'Vologda' }, centre: 472459, ...russianDelegation }),
    city({
      id: 'saint-petersburg',
      name: { ru: 'Санкт-Петербург', en: 'Saint Petersburg' },
      centre: 498817,
      ...russianDelegation,
    }),
    city({ id: 'omsk', name: { ru: 'Омск', en: 'Omsk' }, centre: 1496153, ...russianDelegation }),
    city({
      id: 'yekaterinburg',
      name: { ru: 'Екатеринбург', en: 'Yekaterinburg' },
      centre: 1486209,
      ...russianDelegation,
    }),
    city({
      id: 'gomel',
      name: { ru: 'Гомель', en: 'Gomel' },
      centre: 627907,
      countries: [{ code: 'BY', cites: [geoNames] }],
      cites: [page('Впервые она состоялась в Гомеле в 1998 году'), page('поочередно российские и белорусские города')],
    }),
    city({
      id: 'podolsk',
      name: { ru: 'Подольск', en: 'Podolsk' },
      centre: 508101,
      countries: [{ code: 'RU', cites: [geoNames] }],
      cites: [firstPair],
    }),
    city({
      id: 'borisov',
      name: { ru: 'Борисов', en: 'Borisov' },
      centre: 630376,
      countries: [{ code: 'BY', cites: [geoNames, firstPair] }],
      cites: [firstPair],
    }),
    city({
      id: 'smolensk',
      name: { ru: 'Смоленск', en: 'Smolensk' },
      centre: 491687,
      countries: [{ code: 'RU', cites: [geoNames] }],
      cites: [councils],
    }),
    city({
      id: 'tula',
      name: { ru: 'Тула', en: 'Tula' },
      centre: 480562,
      countries: [{ code: 'RU', cites: [geoNames] }],
      cites: [councils],
    }),
  ],
  bodies: [
    {
      id: 'kaluga-council',
      kind: 'council',
      name: { ru: 'Городская Дума Калуги', en: 'Kaluga City Duma' },
      municipality: 'kaluga',
      cites: [councils],
    },
    {
      id: 'smolensk-council',
      kind: 'council',
      name: { ru: 'Городской совет Смоленска', en: 'Smolensk City Council' },
      municipality: 'smolensk',
      cites: [councils],
    },
    {
      id: 'tula-council',
      kind: 'council',
      name: { ru: 'Городской совет Тулы', en: 'Tula City Council' },
      municipality: 'tula',
      cites: [councils],
    },
  ],
  people: [{ id: 'aleksandr-ivanov', name: { ru: 'Александр Иванов', en: 'Aleksandr Ivanov' } }],
  officials: [
    {
      id: 'aleksandr-ivanov-kaluga',
      person: 'aleksandr-ivanov',
      body: null,
      municipality: 'kaluga',
      office: { ru: 'глава городского самоуправления', en: 'Head of City Self-Government' },
      from: null,
      to: null,
      knownBy: '2017-03-31',
      cites: [page('Глава городского самоуправления Калуги Александр ИВАНОВ')],
    },
  ],
  partnerships: mogilevForumPartnerships,
  timeline: mogilevForumTimeline,
  promises: mogilevForumPromises,
};
