import type { CommitmentInput } from '../../slices/commitments/index.ts';
import { citing } from './citing.ts';
import { promise } from './promise.ts';

const page = citing('mogilev-forum-2017');

const atForum = { madeOn: '2017-03', knownBy: '2017-03-31', origin: 'speech' } as const;
const ivanov = { municipality: 'kaluga', body: null, person: 'aleksandr-ivanov', asWritten: null };
/** The page names no town of Belarus: whom Kaluga will meet is not known yet. */
const toBelarus = {
  partnership: null,
  towards: { ru: 'города республики Беларусь', en: 'towns of the Republic of Belarus' },
  owners: [ivanov],
  originEntry: 'kaluga-proposes-culture-sport-youth',
};
const ties = page('активизировать связи Калуги и городов республики Беларусь');

export const mogilevForumPromises: readonly CommitmentInput[] = [
  promise({
    ...atForum,
    partnership: 'kaluga-council-belarus-councils',
    id: 'council-agreements-of-kaluga',
    text: {
      ru: 'Подписать соглашения с советами белорусских городов',
      en: 'Sign agreements with the councils of Belarusian towns',
    },
    toldAs: 'proposed',
    owners: [{ ...ivanov, body: 'kaluga-council' }],
    direction: 'governance_budget',
    originEntry: 'kaluga-proposes-council-agreements',
    cites: [page('подписать подобные соглашения с представительными органами городов республики Беларусь')],
  }),
  promise({
    ...atForum,
    ...toBelarus,
    id: 'joint-tours-of-kaluga',
    text: { ru: 'Ездить друг к другу на гастроли и выступать вместе', en: 'Tour each other’s towns and perform together' },
    toldAs: 'proposed',
    direction: 'culture',
    cites: [ties, page('совместные выступления, обменные гастроли')],
  }),
  promise({
    ...atForum,
    ...toBelarus,
    id: 'joint-tournaments-of-kaluga',
    text: { ru: 'Проводить общие турниры', en: 'Hold joint tournaments' },
    toldAs: 'proposed',
    direction: 'sport',
    cites: [ties, page('совместных российско-белорусских турниров')],
  }),
  promise({
    ...atForum,
    ...toBelarus,
    id: 'youth-exchange-of-kaluga',
    text: { ru: 'Обмениваться молодёжными группами', en: 'Exchange groups of young people' },
    toldAs: 'proposed',
    direction: 'youth',
    cites: [ties, page('молодёжный обмен')],
  }),
  promise({
    ...atForum,
    ...toBelarus,
    id: 'civic-organisations-of-kaluga',
    text: {
      ru: 'Свести общественные организации и местное самоуправление двух стран',
      en: 'Bring together civic organisations and local self-government of both countries',
    },
    toldAs: 'proposed',
    direction: 'people_to_people',
    cites: [page('общественными организациями и органами местного самоуправления')],
  }),
  promise({
    ...atForum,
    ...toBelarus,
    id: 'support-by-kaluga',
    text: {
      ru: 'Поддержать гастроли, турниры и обмен молодёжью',
      en: 'Support tours, tournaments and youth exchange',
    },
    toldAs: 'agreed',
    originEntry: 'kaluga-ready-to-support',
    cites: [page('готовы всячески поддержать')],
  }),
];
