import type { Acting, Publish } from '../../platform/acting.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import { recordExampleTowns } from '../municipalities/example-towns.testing.ts';
import { recordMunicipality } from '../municipalities/index.server.ts';
import { recordEntry } from '../timeline/index.server.ts';
import type { TimelineEntryRecorded } from '../timeline/index.ts';
import { followTimeline } from './actions/follow-timeline.server.ts';
import { recordPartnership } from './actions/record-partnership.server.ts';
import { aPartnership, aParty, aStanding } from './factory.server.ts';
import type { PartnershipInput } from './input.ts';

const { cites } = aPartnership();
const nothingSaid = { directions: [], standings: [] };

/** Five ties that differ in whatever the register can be asked for. */
const ties: readonly PartnershipInput[] = [
  aPartnership({
    ...nothingSaid,
    id: 'berdyansk-yolkino',
    kind: 'cooperation',
    since: '2023-03',
    parties: [aParty({ municipality: 'berdyansk' }), aParty({ municipality: 'yolkino' })],
  }),
  aPartnership({
    id: 'councils',
    kind: 'cooperation',
    parties: [aParty({ body: 'sochi-council' }), aParty({ municipality: 'minsk', body: 'minsk-council' })],
    standings: [aStanding({ date: '1998' }), aStanding({ standing: 'ended', date: '2017' })],
  }),
  aPartnership({
    id: 'fund-minsk',
    kind: 'mentorship',
    parties: [aParty({ municipality: null, body: 'fund' }), aParty({ municipality: null, body: 'minsk-council' })],
    directions: [{ code: 'sport', cites }],
    standings: [aStanding({ standing: 'proposed' }), aStanding()],
  }),
  aPartnership({ since: '1992-05' }),
  aPartnership({
    ...nothingSaid,
    id: 'sochi-yolkino',
    kind: 'friendship',
    since: '1992',
    parties: [aParty(), aParty({ municipality: 'yolkino' })],
  }),
];

const publish: Publish = (tx, fact) => followTimeline(tx, fact as unknown as TimelineEntryRecorded);

/** Records them a day apart from 2026-01-01 on, or all at the clock of `acting` and under other ids, with the entries of three of them. */
export async function recordExampleRegister(acting: Acting, again = ''): Promise<void> {
  await recordExampleTowns(acting);
  for (const [id, ru, en, codes] of [
    ['yolkino', 'Ёлкино-Озёрное', 'Yolkino', ['RU']],
    ['berdyansk', 'Бердянск', 'Berdyansk', ['UA', 'KZ']],
  ] as const) {
    const rest = { officialName: null, centre: null, oktmo: null, validFrom: null, validTo: null, successorOf: [] };
    await recordMunicipality(acting, {
      id,
      kind: 'city',
      name: { ru, en },
      ...rest,
      countries: codes.map((code) => ({ code, cites })),
      cites,
    });
  }
  for (const [at, tie] of ties.entries()) {
    const clock = again === '' ? clockStoppedAt(`2026-01-0${at + 1}T00:00:00Z`) : acting.clock;
    const actingThen = { ...acting, clock, publish };
    await recordPartnership(actingThen, { ...tie, id: `${again}${tie.id}` });
    const date = { 'sochi-minsk': '2023-09-18', councils: '2017', 'berdyansk-yolkino': '1998' }[tie.id];
    if (date === undefined) continue;
    await recordEntry(actingThen, {
      id: `${again}entry-of-${tie.id}`,
      kind: 'visit',
      date,
      endDate: null,
      knownBy: null,
      title: { ru: 'Визит', en: 'Visit' },
      text: null,
      subjects: [{ kind: 'partnership', id: `${again}${tie.id}` }],
      cites,
    });
  }
}
