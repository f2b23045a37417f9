import type { PartnershipInput } from '../../slices/partnerships/index.ts';
import { citing } from './citing.ts';

const page = citing('sochi-minsk-2023');

const twins = page('Сочи и Минск официально стали городами-побратимами');
const spheres = page('торговли, транспорта, логистики, бизнеса, ЖКХ, образования, спорта');
const budget = page('порядке распределения бюджета и методике эффективной работы с жителями');

export const sochiMinskPartnership: PartnershipInput = {
  id: 'sochi-minsk',
  kind: 'twinning',
  since: null,
  why: {
    ru: 'В Сочи много строят, и городу нужны белорусские товары. А ещё гостям интересно, как в Минске распределяют бюджет и работают с жителями.',
    en: 'Sochi is building a great deal and needs Belarusian goods. The guests also want to learn how Minsk divides its budget and works with its residents.',
  },
  whyCites: [page('много школ и детских садов'), budget],
  parties: [
    { role: 'party', municipality: 'sochi', body: null, asWritten: null, cites: [twins] },
    { role: 'party', municipality: 'minsk', body: null, asWritten: null, cites: [twins] },
  ],
  directions: [
    { code: 'economy_trade', cites: [spheres] },
    { code: 'transport_roads', cites: [spheres] },
    { code: 'housing_utilities', cites: [spheres] },
    { code: 'education_science', cites: [spheres] },
    { code: 'sport', cites: [spheres] },
    { code: 'investment', cites: [page('привлекать вкладчиков')] },
    { code: 'industry_innovation', cites: [page('кооперацию в высокотехнологическом производстве')] },
    { code: 'tourism', cites: [page('без внимания и туризм')] },
    { code: 'health', cites: [page('транспорт, медицина')] },
    { code: 'governance_budget', cites: [budget] },
    { code: 'citizen_participation', cites: [budget] },
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
      cites: [page('подписали соглашение о побратимских связях')],
    },
  ],
  cites: [twins],
};
