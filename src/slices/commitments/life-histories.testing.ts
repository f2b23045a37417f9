import type { LifeState } from './input.ts';
import type { LifeCommitment, LifeEntry, LifeFacts } from './life-rules.ts';

/**
 * Thirty made histories, each with the state that a sensible officer would give it on that day and why. They were written before the
 * method: it is measured by them, and they are not changed for it.
 */
export interface History {
  readonly told: string;
  readonly because: string;
  readonly asOf: string;
  readonly facts: LifeFacts;
  readonly state: LifeState;
}

const BOTH = ['a', 'b'] as const;

function entry(kind: string, date: string | null, sides: readonly string[] = BOTH): LifeEntry {
  return { kind, date, sides };
}

function kept(doneOn: string, owners: readonly string[] = BOTH): LifeCommitment {
  return { state: 'confirmed', hasEvidence: true, owners, due: null, doneOn };
}

function owed(due: string | null, owners: readonly string[] = BOTH): LifeCommitment {
  return { state: 'agreed', hasEvidence: false, owners, due, doneOn: null };
}

function claimed(doneOn: string): LifeCommitment {
  return { state: 'done', hasEvidence: false, owners: ['a'], due: null, doneOn };
}

function times<One>(n: number, make: (at: number) => One): One[] {
  return Array.from({ length: n }, (_, at) => make(at));
}

/** `YYYY-MM` so many months after January of a year. */
function month(year: number, months: number): string {
  return `${year + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function facts(
  entries: readonly LifeEntry[],
  commitments: readonly LifeCommitment[] = [],
  standing: LifeFacts['standing'] = 'in_force',
): LifeFacts {
  return { standing, entries, commitments };
}

const NOW = '2026-11-01';

export const HISTORIES: readonly History[] = [
  {
    told: 'Signed in 2019; both visited in the last year; three promises confirmed lately, a festival held',
    because: 'they meet, keep their word and have something to show',
    asOf: NOW,
    facts: facts(
      [entry('agreement_signed', '2019-05-12'), entry('visit', '2026-02-10'), entry('visit', '2026-05-20'), entry('effect', '2026-07-01')],
      [kept('2025-12-01', ['a']), kept('2026-03-01', ['b']), kept('2026-06-15')],
    ),
    state: 'alive',
  },
  {
    told: 'Signed in 1998, nothing known after it',
    because: 'the paper is all there is',
    asOf: NOW,
    facts: facts([entry('agreement_signed', '1998-06-01')]),
    state: 'on_paper',
  },
  {
    told: 'Signed in 2004, visits in 2005 and 2007, the last letter in 2015',
    because: 'it did live once, and has been silent for eleven years',
    asOf: NOW,
    facts: facts([entry('agreement_signed', '2004'), entry('visit', '2005-08'), entry('visit', '2007-05'), entry('contact', '2015-03-01')]),
    state: 'asleep',
  },
  {
    told: 'A pair of an encyclopedia without a date',
    because: 'nobody knows anything of it',
    asOf: NOW,
    facts: facts([], [], null),
    state: 'not_enough_data',
  },
  {
    told: 'Ended in 2022 after twenty good years',
    because: 'what has ended is not judged',
    asOf: NOW,
    facts: facts([...times(10, (n) => entry('visit', String(2012 + n)))], [kept('2021-05-01')], 'ended'),
    state: 'ended',
  },
  {
    told: 'Signed in 2021, one visit in 2024, three promises overdue and none kept',
    because: 'they met, promised and did not do it',
    asOf: NOW,
    facts: facts(
      [entry('agreement_signed', '2021-03'), entry('visit', '2024-06-10')],
      times(3, () => owed('2025-06-01')),
    ),
    state: 'fading',
  },
  {
    told: 'A first visit two months ago, an agreement is proposed',
    because: 'it has only begun: nobody can say yet',
    asOf: NOW,
    facts: facts([entry('visit', '2026-09-05'), entry('agreement_proposed', '2026-09-05')], [], 'proposed'),
    state: 'not_enough_data',
  },
  {
    told: 'Five hundred letters in three years, no visit, no result, no promise kept',
    because: 'correspondence alone is not yet cooperation',
    asOf: NOW,
    facts: facts(times(500, (n) => entry('contact', month(2023, 10 + Math.floor(n / 14))))),
    state: 'fading',
  },
  {
    told: 'Signed in 2010; one huge festival this summer with twenty results, nothing in the years before it',
    because: 'one summer is an event, not a life',
    asOf: NOW,
    facts: facts([
      entry('agreement_signed', '2010'),
      entry('visit', '2011'),
      entry('forum', '2026-07-10'),
      ...times(20, () => entry('effect', '2026-07-12')),
    ]),
    state: 'fading',
  },
  {
    told: 'Everything by one side: its visits, its ten promises kept, its results',
    because: 'a friendship needs two',
    asOf: NOW,
    facts: facts(
      [...times(6, (n) => entry('visit', month(2025, 3 * n), ['a'])), entry('effect', '2026-04', ['a'])],
      times(10, (n) => kept(`${month(2025, n)}-10`, ['a'])),
    ),
    state: 'fading',
  },
  {
    told: 'Small and steady: one visit and one kept promise a year since 2022',
    because: 'little, but every year and by both',
    asOf: NOW,
    facts: facts(
      times(5, (n) => entry('visit', `${2022 + n}-06-12`)),
      times(5, (n) => kept(`${2022 + n}-09-01`, [n % 2 === 0 ? 'a' : 'b'])),
    ),
    state: 'alive',
  },
  {
    told: 'All promises kept until October 2023, then silence for three years',
    because: 'three years without a word is sleep, whatever was before',
    asOf: '2026-11-30',
    facts: facts(
      [entry('visit', '2022-05-01'), entry('visit', '2023-06-01')],
      times(6, (n) => kept(`2023-0${n + 4}-01`)),
    ),
    state: 'asleep',
  },
  {
    told: 'The same, silent for two years',
    because: 'it can still be woken by a call',
    asOf: NOW,
    facts: facts(
      [entry('visit', '2023-05-01'), entry('visit', '2024-06-01')],
      times(4, (n) => kept(`2024-0${n + 4}-01`)),
    ),
    state: 'fading',
  },
  {
    told: 'Signed this March, nothing since, nothing due yet',
    because: 'half a year is too soon to call it paper',
    asOf: NOW,
    facts: facts([entry('agreement_signed', '2026-03-15')], [owed('2027-05-01')]),
    state: 'not_enough_data',
  },
  {
    told: 'Signed in January 2024 at a visit, nothing since',
    because: 'the ceremony is all that happened',
    asOf: NOW,
    facts: facts([entry('agreement_signed', '2024-01-20'), entry('visit', '2024-01-20')]),
    state: 'on_paper',
  },
  {
    told: 'Signed in 2010 with five promises due in 2011, of which nobody heard again',
    because: 'promises that nobody took up are words of the paper',
    asOf: NOW,
    facts: facts(
      [entry('agreement_signed', '2010-04-01')],
      times(5, () => owed('2011-12-31')),
    ),
    state: 'on_paper',
  },
  {
    told: 'Signed in 2018, a visit in 2019, a remote session and a kept promise in 2021',
    because: 'it lived, and five years ago it stopped',
    asOf: NOW,
    facts: facts(
      [entry('agreement_signed', '2018'), entry('visit', '2019-05'), entry('remote_session', '2021-02-01')],
      [kept('2021-06-01')],
    ),
    state: 'asleep',
  },
  {
    told: 'Remote through the pandemic, met again in 2025 and this spring; one promise kept, one overdue',
    because: 'it came through hard years, and one delay is no end',
    asOf: NOW,
    facts: facts(
      [
        entry('visit', '2018'),
        entry('visit', '2019'),
        entry('remote_session', '2020-11'),
        entry('remote_session', '2021-10'),
        entry('visit', '2025-06-05'),
        entry('visit', '2026-04-10'),
      ],
      [kept('2025-09-10'), owed('2026-06-01')],
    ),
    state: 'alive',
  },
  {
    told: 'They meet often; of twelve promises two were kept and ten are overdue',
    because: 'meetings where nothing is carried out wear a friendship down',
    asOf: NOW,
    facts: facts(
      times(10, (n) => entry('visit', `${month(2025, 2 * n)}-03`)),
      [...times(10, () => owed('2026-01-01')), kept('2025-11-01', ['a']), kept('2026-05-01', ['b'])],
    ),
    state: 'fading',
  },
  {
    told: 'Thirty press stories this year, and no event behind them',
    because: 'stories are about something: of that nothing is known',
    asOf: NOW,
    facts: facts(times(30, (n) => entry('story', month(2026, n % 10)))),
    state: 'not_enough_data',
  },
  {
    told: 'Two councils: remote sessions each quarter, a resolution carried out',
    because: 'councils need no delegations to work together',
    asOf: NOW,
    facts: facts(times(8, (n) => entry('remote_session', `${month(2025, 3 * n)}-15`)).slice(0, 7), [
      kept('2026-06-20'),
      kept('2025-12-01'),
    ]),
    state: 'alive',
  },
  {
    told: 'A mentorship signed online in 2020 after a visit without a date; no word of what came of it',
    because: 'six years after signing nothing shows that it began',
    asOf: NOW,
    facts: facts([entry('visit', null), entry('agreement_signed', '2020-06')]),
    state: 'on_paper',
  },
  {
    told: 'Signed three months ago after talks; the roadmap is being prepared',
    because: 'it began this autumn',
    asOf: '2023-12-15',
    facts: facts([entry('agreement_signed', '2023-09-15'), entry('visit', '2023-09-14'), entry('visit', '2023-09-15')], [owed(null)]),
    state: 'not_enough_data',
  },
  {
    told: 'Forums each year, the last one a year ago, and a district rebuilt by the other side’s builders',
    because: 'a long series, guests on both sides, and a result that one can walk in',
    asOf: '2018-03-15',
    facts: facts([
      entry('forum', '2014-06'),
      entry('forum', '2015-06'),
      entry('forum', '2016-04-20'),
      entry('forum', '2017-03-30'),
      entry('effect', '2017-03', ['b']),
    ]),
    state: 'alive',
  },
  {
    told: 'Suspended in 2022, lively until then',
    because: 'somebody decided to stop; that is no death',
    asOf: NOW,
    facts: facts([entry('visit', '2020-05'), entry('visit', '2021-09-01')], [kept('2021-10-01')], 'suspended'),
    state: 'asleep',
  },
  {
    told: 'One working visit two years ago, no paper; a programme of video links is being made',
    because: 'something is under way, but nobody has told of it since',
    asOf: NOW,
    facts: facts([entry('visit', '2024-10-20')], [{ ...owed(null, ['b']), state: 'in_progress' }], 'contact'),
    state: 'fading',
  },
  {
    told: 'One visit of 2001 with a date, and a dozen events without',
    because: 'as far as anybody knows it has been quiet for a generation',
    asOf: NOW,
    facts: facts([entry('visit', '2001-07'), ...times(12, () => entry('visit', null))], [], null),
    state: 'asleep',
  },
  {
    told: 'Meetings every month for three years, and nothing to show for them',
    because: 'talking is pleasant, but what for?',
    asOf: NOW,
    facts: facts(times(34, (n) => entry('visit', `${month(2024, n)}-05`))),
    state: 'fading',
  },
  {
    told: 'Schools of both towns hold lessons together each month, with results each term; nobody wrote promises',
    because: 'it works without papers',
    asOf: NOW,
    facts: facts(
      [
        ...times(18, (n) => entry('remote_session', `${month(2025, n)}-10`)),
        entry('effect', '2025-06'),
        entry('effect', '2026-01'),
        entry('effect', '2026-06'),
      ],
      [],
      'contact',
    ),
    state: 'alive',
  },
  {
    told: 'One side says of six promises that they are done; nobody confirms it, no evidence, no meeting for two years',
    because: 'a report to oneself is no evidence',
    asOf: NOW,
    facts: facts(
      [entry('agreement_signed', '2022-01-10'), entry('visit', '2024-09-01')],
      times(6, (n) => claimed(`2026-0${n + 1}-01`)),
    ),
    state: 'fading',
  },
];
