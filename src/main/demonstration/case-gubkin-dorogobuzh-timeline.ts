import type { EntryInput } from '../../slices/timeline/index.ts';
import { citing } from './citing.ts';

const page = citing('gubkin-dorogobuzh-2020');

const undated = { date: null, endDate: null, knownBy: '2020-06-25' };
const tie = { kind: 'partnership', id: 'gubkin-dorogobuzh' } as const;
const gubkin = { kind: 'municipality', id: 'gubkin' } as const;
const dorogobuzh = { kind: 'municipality', id: 'dorogobuzh' } as const;
const district = { kind: 'municipality', id: 'dorogobuzh-district' } as const;
const fund = { kind: 'body', id: 'monotowns-fund' } as const;
const makiyeva = { kind: 'person', id: 'irina-makiyeva' } as const;
const serenkov = { kind: 'person', id: 'konstantin-serenkov' } as const;

export const gubkinDorogobuzhTimeline: readonly EntryInput[] = [
  {
    id: 'dorogobuzh-visit-to-gubkin',
    kind: 'visit',
    ...undated,
    title: { ru: 'Гости из Дорогобужа побывали в Губкине', en: 'Guests from Dorogobuzh visited Gubkin' },
    text: {
      ru: 'Глава района Константин Серенков приезжал с коллегами и увидел, что в городе внедряют современные технологии. Когда это было, источник не говорит.',
      en: 'The head of the district, Konstantin Serenkov, came with colleagues and saw that the town is putting modern technology to use. The source does not say when this was.',
    },
    subjects: [tie, gubkin, dorogobuzh, district, serenkov],
    cites: [page('Мы с\u00a0коллегами уже побывали в\u00a0Губкине')],
  },
  {
    id: 'gubkin-dorogobuzh-join-project',
    kind: 'contact',
    ...undated,
    title: {
      ru: 'Губкин и Дорогобуж вошли в проект «Менторство»',
      en: 'Gubkin and Dorogobuzh joined the Mentorship project',
    },
    text: {
      ru: 'Ирина Макиева, которая руководит Фондом развития моногородов, сказала, что городов в проекте стало на два больше. Сколько их всего, источник не говорит.',
      en: 'Irina Makiyeva, who heads the Monotowns Development Fund, said that the project had gained two more towns. The source does not say how many there are in all.',
    },
    subjects: [tie, gubkin, dorogobuzh, fund, makiyeva],
    cites: [page('два города присоединились к\u00a0нашему проекту')],
  },
  {
    id: 'gubkin-dorogobuzh-agreement-signed',
    kind: 'agreement_signed',
    ...undated,
    title: {
      ru: 'Соглашение о наставничестве подписали онлайн',
      en: 'The mentorship agreement was signed online',
    },
    text: {
      ru: 'Его подписали трое: Ирина Макиева от Фонда развития моногородов, Андрей Гаевой от администрации Губкинского округа и Константин Серенков от Дорогобужского района. Дня источник не называет.',
      en: 'Three people signed: Irina Makiyeva for the Monotowns Development Fund, Andrey Gayevoy for the Gubkin Okrug administration and Konstantin Serenkov for Dorogobuzh District. The source does not say on what day.',
    },
    subjects: [
      tie,
      gubkin,
      dorogobuzh,
      district,
      fund,
      { kind: 'body', id: 'gubkin-administration' },
      makiyeva,
      { kind: 'person', id: 'andrey-gayevoy' },
      serenkov,
    ],
    cites: [
      page('Соглашение о\u00a0менторстве подписали\u00a0в\u00a0онлайн-формате'),
      page('гендиректор\u00a0Фонда развития моногородов\u00a0Ирина Макиева'),
      page('глава Администрации Губкинского городского округа Андрей Гаевой'),
      page('глава Дорогобужского района Константин Серенков'),
    ],
  },
  {
    id: 'gubkin-help-to-dorogobuzh',
    kind: 'promise',
    ...undated,
    title: {
      ru: 'Губкин поможет Дорогобужу с камерами, благоустройством и транспортом',
      en: 'Gubkin will help Dorogobuzh with cameras, public spaces and transport',
    },
    text: {
      ru: 'Наставник поможет наладить во дворах «умное» видеонаблюдение, расскажет, как благоустраивает город, и поделится цифровыми системами, которыми пользуется сам. Сроков и ответственных источник не называет.',
      en: 'The mentor will help to set up “smart” video surveillance in courtyards, explain how it improves its public spaces, and share the digital systems that it uses itself. The source gives no dates and names nobody in charge.',
    },
    subjects: [tie, gubkin, dorogobuzh],
    cites: [
      page('Город-ментор Губкин будет помогать городу-менти Дорогобужу'),
      page('«умной» системы видеонаблюдения во\u00a0дворах'),
      page('благоустройства городских территорий'),
      page('использования цифровых технологий'),
      page('«умный транспорт»'),
    ],
  },
  {
    id: 'dorogobuzh-to-catch-up',
    kind: 'promise',
    ...undated,
    title: { ru: 'Дорогобуж постарается догнать наставника', en: 'Dorogobuzh will try to catch up with its mentor' },
    text: {
      ru: 'Константин Серенков рассчитывает и на то, что соглашение поможет экономике города. К какому сроку и по каким показателям, источник не говорит.',
      en: 'Konstantin Serenkov also expects the agreement to help the town’s economy. By when and by what measure, the source does not say.',
    },
    subjects: [tie, dorogobuzh, district, serenkov],
    cites: [page('дотянуться в\u00a0развитии до\u00a0нашего наставника')],
  },
];
