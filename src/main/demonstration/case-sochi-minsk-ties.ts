import type { PartnershipInput } from '../../slices/partnerships/index.ts';
import { citing } from './citing.ts';

const page = citing('sochi-minsk-2023');

const signed = page('Руководители Минска и Сочи подписали соглашение о побратимских связях между городами.');
const spheres = page('Города намерены сотрудничать в сферах торговли, транспорта, логистики, бизнеса, ЖКХ, образования, спорта');

export const sochiMinskPartnership: PartnershipInput = {
  id: 'sochi-minsk',
  kind: 'twinning',
  since: null,
  why: {
    ru: 'Сочи нужны белорусские товары, а ещё гостям интересно, как в Минске управляют городом. По словам Андрея Бугрова, российские регионы приезжают в Минск всё чаще и хотят сами побывать на предприятиях.',
    en: 'Sochi needs Belarusian goods, and the guests also want to learn how Minsk is run. According to Andrey Bugrov, more and more Russian regions come to Minsk and want to see its factories for themselves.',
  },
  whyCites: [
    page('Российских коллег интересует также наш опыт управления городами.'),
    page(
      'Мы увидели много той продукции, тех услуг, которые производятся в Беларуси – они так необходимы на сегодняшний день нашему городу',
    ),
    page('Все больше и больше регионов Российской Федерации приезжают не только в нашу страну, но и в наш город'),
    page('наши партнеры, заинтересованы посмотреть своими глазами, побывать на предприятии'),
  ],
  parties: [
    { role: 'party', municipality: 'sochi', body: null, asWritten: null, cites: [signed] },
    { role: 'party', municipality: 'minsk', body: null, asWritten: null, cites: [signed] },
  ],
  directions: [
    { code: 'economy_trade', cites: [spheres] },
    { code: 'transport_roads', cites: [spheres] },
    { code: 'housing_utilities', cites: [spheres] },
    { code: 'education_science', cites: [spheres] },
    { code: 'sport', cites: [spheres] },
    { code: 'investment', cites: [page('совместно привлекать вкладчиков для городской инфраструктуры')] },
    { code: 'industry_innovation', cites: [page('развивать кооперацию в высокотехнологическом производстве')] },
    { code: 'tourism', cites: [page('Не оставят без внимания и туризм.')] },
    { code: 'health', cites: [page('Бизнес, транспорт, медицина, образование, и другие направления деятельности.')] },
    { code: 'governance_budget', cites: [page('Партнёры акцентировали внимание на порядке распределения бюджета')] },
    { code: 'citizen_participation', cites: [page('методике эффективной работы с жителями')] },
  ],
  standings: [
    {
      standing: 'in_force',
      date: null,
      knownBy: '2023-09-18',
      reason: {
        ru: 'Руководители городов подписали соглашение о побратимстве. Дня подписания источник не называет.',
        en: 'The leaders of the two cities signed a twinning agreement. The source does not give the day.',
      },
      cites: [signed],
    },
  ],
  cites: [signed],
};
