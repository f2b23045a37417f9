import type { CommitmentInput } from '../../slices/commitments/index.ts';
import { citing } from './citing.ts';
import { promise, town } from './promise.ts';

const page = citing('sakhalinmedia-2021');

const ofTie = { partnership: 'yuzhno-sakhalinsk-blagoveshchensk', knownBy: '2021-10-23', origin: 'story' } as const;

export const yuzhnoSakhalinskPromises: readonly CommitmentInput[] = [
  promise({
    ...ofTie,
    id: 'agreement-with-blagoveshchensk',
    text: {
      ru: 'Заключить соглашение о сотрудничестве и обмене информацией между администрациями',
      en: 'Conclude an agreement on cooperation and information exchange between the administrations',
    },
    toldAs: 'proposed',
    owners: [{ municipality: 'blagoveshchensk', body: 'blagoveshchensk-administration', person: null, asWritten: null }],
    originEntry: 'blagoveshchensk-proposes-agreement',
    cites: [
      page('Администрация Благовещенска выступила с инициативой заключить соглашение о сотрудничестве и информационном взаимодействии'),
    ],
  }),
  promise({
    ...ofTie,
    id: 'exchange-of-yuzhno-sakhalinsk-and-blagoveshchensk',
    text: {
      ru: 'Обмениваться опытом по главным вопросам экономики и социальной жизни',
      en: 'Exchange experience in the main questions of the economy and of social life',
    },
    toldAs: 'agreed',
    owners: [town('yuzhno-sakhalinsk'), town('blagoveshchensk')],
    originEntry: 'yuzhno-sakhalinsk-blagoveshchensk-exchange-planned',
    cites: [page('обмен опытом по ключевым вопросам')],
  }),
];
