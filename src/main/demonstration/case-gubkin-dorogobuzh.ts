import { gubkinDorogobuzhPromises } from './case-gubkin-dorogobuzh-promises.ts';
import { gubkinDorogobuzhPartnership } from './case-gubkin-dorogobuzh-ties.ts';
import { gubkinDorogobuzhTimeline } from './case-gubkin-dorogobuzh-timeline.ts';
import { citing, geoNames, notSaid } from './citing.ts';
import type { Case } from './demonstration.ts';

const page = citing('gubkin-dorogobuzh-2020');
const knownBy = '2020-06-25';

const makiyeva = page('гендиректор\u00a0Фонда развития моногородов\u00a0Ирина Макиева');
const gayevoy = page('глава Администрации Губкинского городского округа Андрей Гаевой');
const serenkov = page('глава Дорогобужского района Константин Серенков');

export const gubkinDorogobuzh: Case = {
  publishers: [{ id: 'monogoroda-rf', name: { ru: 'Портал моногорода.рф', en: 'monogoroda.rf (portal)' }, url: null }],
  sources: [
    {
      id: 'gubkin-dorogobuzh-2020',
      title: 'Губкин стал ментором Дорогобужа',
      language: 'ru',
      publisher: null,
      url: 'https://vremya31.ru/news/obshestvo/2020-06-25/gubkin-stal-mentorom-dorogobuzha-185382',
      publishedAt: '2020-06-25T12:22:00',
      chain: [{ publisher: 'monogoroda-rf', words: 'цитирует Ирину\u00a0Макиеву портал моногорода.рф' }],
      note: {
        ru: 'Издателя страница не называет, в её шапке стоит «Новости города Губкина Белгородской области». На портал моногорода.рф она ссылается только в словах Ирины Макиевой. Дня подписания соглашения на ней нет.',
        en: 'The page does not name its publisher; its header reads “News of the town of Gubkin, Belgorod Oblast”. It refers to the portal monogoroda.rf only for the words of Irina Makiyeva. It does not give the day of the signing.',
      },
    },
  ],
  municipalities: [
    {
      id: 'gubkin',
      kind: 'okrug',
      name: { ru: 'Губкин', en: 'Gubkin' },
      officialName: { ru: 'Губкинский городской округ', en: 'Gubkin Urban Okrug' },
      centre: 558146,
      ...notSaid,
      countries: [{ code: 'RU', cites: [geoNames] }],
      cites: [gayevoy, page('Новости города Губкина Белгородской области')],
    },
    {
      id: 'dorogobuzh',
      kind: 'city',
      name: { ru: 'Дорогобуж', en: 'Dorogobuzh' },
      officialName: null,
      centre: 565202,
      ...notSaid,
      countries: [{ code: 'RU', cites: [geoNames] }],
      cites: [page('Город-ментор Губкин будет помогать городу-менти Дорогобужу')],
    },
    {
      id: 'dorogobuzh-district',
      kind: 'district',
      name: { ru: 'Дорогобужский район', en: 'Dorogobuzh District' },
      officialName: null,
      centre: 565202,
      ...notSaid,
      countries: [{ code: 'RU', cites: [geoNames] }],
      cites: [serenkov],
    },
  ],
  bodies: [
    {
      id: 'gubkin-administration',
      kind: 'administration',
      name: { ru: 'Администрация Губкинского городского округа', en: 'Gubkin Urban Okrug administration' },
      municipality: 'gubkin',
      cites: [gayevoy],
    },
    {
      id: 'monotowns-fund',
      kind: 'fund',
      name: { ru: 'Фонд развития моногородов', en: 'Monotowns Development Fund' },
      municipality: null,
      cites: [makiyeva],
    },
  ],
  people: [
    { id: 'irina-makiyeva', name: { ru: 'Ирина Макиева', en: 'Irina Makiyeva' } },
    { id: 'andrey-gayevoy', name: { ru: 'Андрей Гаевой', en: 'Andrey Gayevoy' } },
    { id: 'konstantin-serenkov', name: { ru: 'Константин Серенков', en: 'Konstantin Serenkov' } },
  ],
  officials: [
    {
      id: 'irina-makiyeva-monotowns-fund',
      person: 'irina-makiyeva',
      body: 'monotowns-fund',
      municipality: null,
      office: { ru: 'гендиректор', en: 'Director General' },
      from: null,
      to: null,
      knownBy,
      cites: [makiyeva],
    },
    {
      id: 'andrey-gayevoy-gubkin',
      person: 'andrey-gayevoy',
      body: 'gubkin-administration',
      municipality: 'gubkin',
      office: { ru: 'глава администрации городского округа', en: 'Head of the Urban Okrug Administration' },
      from: null,
      to: null,
      knownBy,
      cites: [gayevoy],
    },
    {
      id: 'konstantin-serenkov-dorogobuzh-district',
      person: 'konstantin-serenkov',
      body: null,
      municipality: 'dorogobuzh-district',
      office: { ru: 'глава', en: 'Head' },
      from: null,
      to: null,
      knownBy,
      cites: [serenkov],
    },
  ],
  partnerships: [gubkinDorogobuzhPartnership],
  timeline: gubkinDorogobuzhTimeline,
  promises: gubkinDorogobuzhPromises,
};
