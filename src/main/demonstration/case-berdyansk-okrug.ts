import { berdyanskOkrugPromises } from './case-berdyansk-okrug-promises.ts';
import { citing, geoNames, notSaid } from './citing.ts';
import type { Case } from './demonstration.ts';

const page = citing('yuzhnouralsk-visit');

const headline = page('Глава Бердянского муниципального округа Алексей Кичигин посетил Южноуральск');
const mikhaylova = page('первым заместителем главы Южноуральского городского округа Натальей Михайловой');
const belya = page('председателем собрания депутатов Данилом Беля');
const experience = page('в сфере управления муниципальным хозяйством, социальной поддержки населения и развития культурной среды');
const hopes = page('долгосрочное взаимовыгодное сотрудничество в сферах образования, туризма и бизнеса');
const agreed = page('Стороны договорились о продолжении обмена опытом');
const digital = page('в сфере цифровизации муниципальных услуг');

export const berdyanskOkrug: Case = {
  publishers: [],
  sources: [
    {
      id: 'yuzhnouralsk-visit',
      title: 'Глава Бердянского муниципального округа Алексей Кичигин посетил Южноуральск',
      language: 'ru',
      publisher: null,
      url: null,
      publishedAt: null,
      chain: [],
      note: {
        ru: 'Ни издателя, ни даты на странице нет; внизу она зовёт подписаться на «Бердянский район» в социальных сетях. Страны двух округов она прямо не называет; Бердянский она называет муниципальным округом, а это вид муниципального образования по российскому закону. В одном месте вместо округа стоит «бердянский район».',
        en: 'The page gives neither a publisher nor a date; at its foot it invites readers to follow “Berdyansk District” on social networks. It names the country of neither okrug outright; it calls Berdyansk a municipal okrug, which is a kind of municipality under Russian law. In one place it says “Berdyansk District” instead of the okrug.',
      },
    },
  ],
  municipalities: [
    {
      id: 'berdyansk-okrug',
      kind: 'okrug',
      name: { ru: 'Бердянский муниципальный округ', en: 'Berdyansk Municipal Okrug' },
      officialName: { ru: 'Бердянский муниципальный округ', en: 'Berdyansk Municipal Okrug' },
      centre: 712451,
      ...notSaid,
      countries: [
        { code: 'UA', cites: [geoNames] },
        { code: 'RU', cites: [headline] },
      ],
      cites: [headline],
    },
    {
      id: 'yuzhnouralsk',
      kind: 'okrug',
      name: { ru: 'Южноуральск', en: 'Yuzhnouralsk' },
      officialName: { ru: 'Южноуральский городской округ', en: 'Yuzhnouralsk Urban Okrug' },
      centre: 1485634,
      ...notSaid,
      countries: [{ code: 'RU', cites: [geoNames] }],
      cites: [headline, mikhaylova],
    },
  ],
  bodies: [
    {
      id: 'yuzhnouralsk-council',
      kind: 'council',
      name: { ru: 'Собрание депутатов Южноуральска', en: 'Yuzhnouralsk Assembly of Deputies' },
      municipality: 'yuzhnouralsk',
      cites: [belya],
    },
  ],
  people: [
    { id: 'aleksey-kichigin', name: { ru: 'Алексей Кичигин', en: 'Aleksey Kichigin' } },
    { id: 'natalya-mikhaylova', name: { ru: 'Наталья Михайлова', en: 'Natalya Mikhaylova' } },
    { id: 'danil-belya', name: { ru: 'Данил Беля', en: 'Danil Belya' } },
  ],
  officials: [
    {
      id: 'aleksey-kichigin-berdyansk-okrug',
      person: 'aleksey-kichigin',
      body: null,
      municipality: 'berdyansk-okrug',
      office: { ru: 'глава', en: 'Head' },
      from: null,
      to: null,
      knownBy: null,
      cites: [headline],
    },
    {
      id: 'natalya-mikhaylova-yuzhnouralsk',
      person: 'natalya-mikhaylova',
      body: null,
      municipality: 'yuzhnouralsk',
      office: { ru: 'первый заместитель главы городского округа', en: 'First Deputy Head of the Urban Okrug' },
      from: null,
      to: null,
      knownBy: null,
      cites: [mikhaylova],
    },
    {
      id: 'danil-belya-yuzhnouralsk',
      person: 'danil-belya',
      body: 'yuzhnouralsk-council',
      municipality: 'yuzhnouralsk',
      office: { ru: 'председатель собрания депутатов', en: 'Chairman of the Assembly of Deputies' },
      from: null,
      to: null,
      knownBy: null,
      cites: [belya],
    },
  ],
  partnerships: [
    {
      id: 'berdyansk-okrug-yuzhnouralsk',
      kind: 'cooperation',
      since: null,
      why: {
        ru: 'Глава Бердянского округа изучал, как Южноуральск ведёт городское хозяйство, поддерживает жителей и развивает культуру. Он уверен, что впереди долгое сотрудничество в образовании, туризме и бизнесе.',
        en: 'The head of Berdyansk Okrug studied how Yuzhnouralsk is run, how it supports its residents and what it does for culture. He is confident of lasting cooperation in education, tourism and business.',
      },
      whyCites: [experience, hopes],
      parties: [
        { role: 'party', municipality: 'berdyansk-okrug', body: null, asWritten: null, cites: [headline, agreed] },
        { role: 'party', municipality: 'yuzhnouralsk', body: null, asWritten: null, cites: [headline, agreed] },
      ],
      directions: [
        { code: 'digital_services', cites: [digital] },
        { code: 'culture', cites: [experience] },
        { code: 'social_support', cites: [experience] },
        { code: 'governance_budget', cites: [experience] },
        { code: 'education_science', cites: [hopes] },
        { code: 'tourism', cites: [hopes] },
        { code: 'economy_trade', cites: [hopes] },
      ],
      standings: [
        {
          standing: 'contact',
          date: null,
          knownBy: null,
          reason: {
            ru: 'Был рабочий визит, и стороны решили продолжать обмен опытом. О соглашении источник не упоминает.',
            en: 'There was a working visit, and both sides decided to go on exchanging experience. The source mentions no agreement.',
          },
          cites: [headline, agreed],
        },
      ],
      cites: [headline],
    },
  ],
  timeline: [
    {
      id: 'berdyansk-okrug-visit-to-yuzhnouralsk',
      kind: 'visit',
      date: null,
      endDate: null,
      knownBy: null,
      title: {
        ru: 'Глава Бердянского округа побывал в Южноуральске',
        en: 'The head of Berdyansk Okrug visited Yuzhnouralsk',
      },
      text: {
        ru: 'Алексея Кичигина принимали первый заместитель главы Южноуральского округа Наталья Михайлова и председатель собрания депутатов Данил Беля. Обсудили, как развивать территории и какие проекты вести вместе, но больше всего говорили о муниципальных услугах в цифровом виде. Гость осмотрел социальные объекты и городской дом кино: там ему показали, чем оснащён обновлённый кинотеатр. Когда это было, источник не говорит.',
        en: 'Aleksey Kichigin met Natalya Mikhaylova, First Deputy Head of Yuzhnouralsk Okrug, and Danil Belya, Chairman of the Assembly of Deputies. They talked about local development and joint projects, and most of all about bringing municipal services online. The guest was shown social facilities and the renovated town cinema with its equipment. The source does not say when this was.',
      },
      subjects: [
        { kind: 'partnership', id: 'berdyansk-okrug-yuzhnouralsk' },
        { kind: 'municipality', id: 'berdyansk-okrug' },
        { kind: 'municipality', id: 'yuzhnouralsk' },
        { kind: 'body', id: 'yuzhnouralsk-council' },
        { kind: 'person', id: 'aleksey-kichigin' },
        { kind: 'person', id: 'natalya-mikhaylova' },
        { kind: 'person', id: 'danil-belya' },
      ],
      cites: [
        headline,
        mikhaylova,
        belya,
        page('совместных проектов'),
        digital,
        page('социальной инфраструктуры, городским домом кино'),
        page('обновленного кинотеатра'),
      ],
    },
    {
      id: 'berdyansk-okrug-video-links',
      kind: 'promise',
      date: null,
      endDate: null,
      knownBy: null,
      title: {
        ru: 'Готовится программа видеосвязи для домов культуры',
        en: 'A programme of video links for houses of culture is being prepared',
      },
      text: {
        ru: 'Алексей Кичигин рассказал, что спорт, культура и библиотечные вечера станут дистанционными. Оборудование собираются купить хотя бы для тех домов культуры, где ремонт уже сделан. Источник не называет срока и не говорит, будет ли участвовать Южноуральск.',
        en: 'Aleksey Kichigin said that it would bring sport, culture and library evenings at a distance. Equipment is to be bought at least for the houses of culture that have already been renovated. The source gives no date and does not say whether Yuzhnouralsk will take part.',
      },
      subjects: [
        { kind: 'partnership', id: 'berdyansk-okrug-yuzhnouralsk' },
        { kind: 'municipality', id: 'berdyansk-okrug' },
        { kind: 'person', id: 'aleksey-kichigin' },
      ],
      cites: [
        page('программу ВКС в дома культуры, то есть дистанционный спорт, дистанционная культура, дистанционные библиотечные вечера'),
        page('которые мы уже отремонтировали'),
      ],
    },
    {
      id: 'berdyansk-okrug-yuzhnouralsk-exchange-agreed',
      kind: 'promise',
      date: null,
      endDate: null,
      knownBy: null,
      title: {
        ru: 'Стороны решили и дальше обмениваться опытом',
        en: 'Both sides agreed to go on exchanging experience',
      },
      text: {
        ru: 'В чём именно, до какого срока и кто за это отвечает, источник не говорит.',
        en: 'In what exactly, by when and who is in charge, the source does not say.',
      },
      subjects: [
        { kind: 'partnership', id: 'berdyansk-okrug-yuzhnouralsk' },
        { kind: 'municipality', id: 'berdyansk-okrug' },
        { kind: 'municipality', id: 'yuzhnouralsk' },
      ],
      cites: [agreed],
    },
  ],
  promises: berdyanskOkrugPromises,
};
