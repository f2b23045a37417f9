import type { PartnershipInput } from '../../slices/partnerships/index.ts';
import { citing } from './citing.ts';

const page = citing('gubkin-dorogobuzh-2020');

const mentored = page('Город-ментор Губкин будет помогать городу-менти Дорогобужу');
const signed = page('Соглашение о\u00a0менторстве подписали\u00a0в\u00a0онлайн-формате');

export const gubkinDorogobuzhPartnership: PartnershipInput = {
  id: 'gubkin-dorogobuzh',
  kind: 'mentorship',
  since: null,
  why: {
    ru: 'Проект «Менторство» сводит моногорода, чтобы они учились друг у друга. Дорогобуж рассчитывает поправить экономику и подтянуться к наставнику. Фонд ждёт пользы для обоих: Губкин упрочит положение города-лидера, Дорогобуж покажет пример быстрого развития.',
    en: 'The Mentorship project brings single-industry towns together so that they learn from one another. Dorogobuzh hopes to improve its economy and to come closer to its mentor. The fund expects both to gain: Gubkin will strengthen its place as a leading town, Dorogobuzh will set an example of fast growth.',
  },
  whyCites: [
    page('опытом и\u00a0знаниями друг с\u00a0другом'),
    page('дотянуться в\u00a0развитии до\u00a0нашего наставника'),
    page('Губкин укрепит свои позиции города-лидера'),
    page('примером стремительного развития'),
  ],
  parties: [
    {
      role: 'mentor',
      municipality: 'gubkin',
      body: 'gubkin-administration',
      asWritten: null,
      cites: [mentored, page('глава Администрации Губкинского городского округа Андрей Гаевой')],
    },
    { role: 'mentee', municipality: 'dorogobuzh', body: null, asWritten: null, cites: [mentored] },
    {
      role: 'party',
      municipality: 'dorogobuzh-district',
      body: null,
      asWritten: null,
      cites: [signed, page('глава Дорогобужского района Константин Серенков')],
    },
    {
      role: 'operator',
      municipality: null,
      body: 'monotowns-fund',
      asWritten: null,
      cites: [signed, page('гендиректор\u00a0Фонда развития моногородов\u00a0Ирина Макиева')],
    },
  ],
  directions: [
    { code: 'urban_environment', cites: [page('благоустройства городских территорий')] },
    { code: 'public_safety', cites: [page('«умной» системы видеонаблюдения во\u00a0дворах')] },
    { code: 'digital_services', cites: [page('использования цифровых технологий')] },
    { code: 'transport_roads', cites: [page('«умный транспорт»')] },
  ],
  standings: [
    {
      standing: 'in_force',
      date: null,
      knownBy: '2020-06-25',
      reason: {
        ru: 'Соглашение о наставничестве подписано онлайн. Дня подписания источник не называет.',
        en: 'The mentorship agreement was signed online. The source does not give the day.',
      },
      cites: [signed],
    },
  ],
  cites: [page('Губкин стал ментором Дорогобужа')],
};
