import type { CommitmentInput } from '../../slices/commitments/index.ts';
import { citing } from './citing.ts';
import { promise, town } from './promise.ts';

const page = citing('gubkin-dorogobuzh-2020');

const help = page('Город-ментор Губкин будет помогать городу-менти Дорогобужу');
const ofTie = {
  partnership: 'gubkin-dorogobuzh',
  knownBy: '2020-06-25',
  origin: 'story',
  toldAs: 'agreed',
  originEntry: 'gubkin-help-to-dorogobuzh',
} as const;

export const gubkinDorogobuzhPromises: readonly CommitmentInput[] = [
  promise({
    ...ofTie,
    id: 'courtyard-cameras-for-dorogobuzh',
    text: {
      ru: 'Помочь Дорогобужу наладить «умное» видеонаблюдение во дворах',
      en: 'Help Dorogobuzh to set up “smart” video surveillance in courtyards',
    },
    owners: [town('gubkin')],
    direction: 'public_safety',
    cites: [help, page('«умной» системы видеонаблюдения во\u00a0дворах')],
  }),
  promise({
    ...ofTie,
    id: 'public-spaces-for-dorogobuzh',
    text: { ru: 'Рассказать, как Губкин благоустраивает город', en: 'Share how Gubkin improves its public spaces' },
    owners: [town('gubkin')],
    direction: 'urban_environment',
    cites: [help, page('благоустройства городских территорий')],
  }),
  promise({
    ...ofTie,
    id: 'smart-transport-for-dorogobuzh',
    text: {
      ru: 'Поделиться цифровыми системами: «умным транспортом» и «умным видеонаблюдением»',
      en: 'Share digital systems: “smart transport” and “smart video surveillance”',
    },
    owners: [town('gubkin')],
    direction: 'digital_services',
    cites: [help, page('использования цифровых технологий'), page('«умный транспорт»')],
  }),
  promise({
    ...ofTie,
    id: 'dorogobuzh-catches-up',
    text: { ru: 'Постараться догнать наставника', en: 'Try to catch up with the mentor' },
    owners: [{ municipality: 'dorogobuzh-district', body: null, person: 'konstantin-serenkov', asWritten: null }],
    origin: 'speech',
    originEntry: 'dorogobuzh-to-catch-up',
    cites: [page('дотянуться в\u00a0развитии до\u00a0нашего наставника')],
  }),
];
