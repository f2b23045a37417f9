import type { CommitmentInput } from '../../slices/commitments/index.ts';
import { citing } from './citing.ts';
import { promise, town } from './promise.ts';

const page = citing('yuzhnouralsk-visit');

const ofTie = { partnership: 'berdyansk-okrug-yuzhnouralsk' } as const;

export const berdyanskOkrugPromises: readonly CommitmentInput[] = [
  promise({
    ...ofTie,
    id: 'video-links-of-berdyansk-okrug',
    text: {
      ru: 'Связать дома культуры видеосвязью: спорт, культура и библиотечные вечера на расстоянии',
      en: 'Link houses of culture by video: sport, culture and library evenings at a distance',
    },
    toldAs: 'in_progress',
    owners: [{ municipality: 'berdyansk-okrug', body: null, person: 'aleksey-kichigin', asWritten: null }],
    direction: 'culture',
    origin: 'speech',
    originEntry: 'berdyansk-okrug-video-links',
    milestones: [
      {
        text: {
          ru: 'Купить оборудование хотя бы для отремонтированных домов культуры',
          en: 'Buy equipment at least for the houses of culture that have been renovated',
        },
        due: null,
        doneOn: null,
      },
    ],
    cites: [
      page('программу ВКС в дома культуры, то есть дистанционный спорт, дистанционная культура, дистанционные библиотечные вечера'),
      page('которые мы уже отремонтировали'),
    ],
  }),
  promise({
    ...ofTie,
    id: 'exchange-of-berdyansk-okrug-and-yuzhnouralsk',
    text: { ru: 'И дальше обмениваться опытом', en: 'Go on exchanging experience' },
    toldAs: 'agreed',
    owners: [town('berdyansk-okrug'), town('yuzhnouralsk')],
    origin: 'story',
    originEntry: 'berdyansk-okrug-yuzhnouralsk-exchange-agreed',
    cites: [page('Стороны договорились о продолжении обмена опытом')],
  }),
];
