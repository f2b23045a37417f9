import type { PartnershipInput } from './input.ts';

type Party = PartnershipInput['parties'][number];
type StandingChange = PartnershipInput['standings'][number];

/** Of the sources' examples. */
const cites = [{ source: 'page', quote: 'Города подписали соглашение.' }];

export function aParty(given: Partial<Party> = {}): Party {
  return { role: 'party', municipality: 'sochi', body: null, asWritten: null, cites, ...given };
}

export function aStanding(given: Partial<StandingChange> = {}): StandingChange {
  return {
    standing: 'in_force',
    date: null,
    knownBy: '2023-09-18',
    reason: { ru: 'Подписано соглашение.', en: 'An agreement was signed.' },
    cites,
    ...given,
  };
}

/** Between Sochi and Minsk of the municipalities' examples. */
export function aPartnership(given: Partial<PartnershipInput> = {}): PartnershipInput {
  return {
    id: 'sochi-minsk',
    kind: 'twinning',
    since: null,
    why: null,
    whyCites: [],
    parties: [aParty(), aParty({ municipality: 'minsk' })],
    directions: [{ code: 'culture', cites }],
    standings: [aStanding()],
    cites,
    ...given,
  };
}
