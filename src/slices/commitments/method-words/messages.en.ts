import type { MethodMessages } from './messages.ru.ts';

export const en: MethodMessages = {
  before: [
    'What counts has a date and a source: meetings, letters, promises kept, results. What nobody dated proves nothing. Stories, papers and proposals do not count by themselves, nor does what is still to come.',
    'Where only the year is known it is read with care: as its first day where the date speaks for the tie, as its last where it speaks against it.',
    'Those sides took part that the entry names. Where it names none, a visit, a forum, a remote session, a signature and a result count for both; whose a letter was is then unknown. Two bodies of one town are one side.',
  ],
  partsTitle: 'What makes the score',
  part: 'What',
  most: 'At most',
  what: 'For what and how much',
  mostOf: { contacts: '25', promises: '30', results: '20', reciprocity: '15', freshness: '10', overdue: '−30' },
  whatOf: {
    contacts:
      'Each month with a visit or forum 6, with a remote session 4, with minutes 3, with a letter or call 2. Letters and calls together give at most 8.',
    promises: '6 for each: the other side confirmed that it is done, or there is evidence. The word “done” alone is not enough.',
    results: 'Each month with a result 8.',
    reciprocity: '5 for each act in which the side that did less took part.',
    freshness: 'The latest act is at most half a year old 10, a year 8, two years 4, three years 2.',
    overdue: '5 are taken off for each promise whose day has passed while nobody says that it is done.',
  },
  ages: 'What happened in the last year counts whole, in the year before 60%, in the third year 30%, and older things not at all.',
  statesTitle: 'The states',
  statesLead:
    'Points alone do not make a tie alive: not letters, not one huge festival, not the work of one side. So the states have conditions of their own.',
  statesOf: {
    alive:
      'Something happened within 18 months; within two years there is a promise kept or a result, and not all in one quarter; acts of more than one kind; both sides took part; overdue promises are at most twice as many as promises kept and results; 25 points.',
    fading: 'All the rest: there was something, but not enough to be alive.',
    asleep: 'The last act is more than three years old, or the tie is suspended.',
    on_paper: 'An agreement was signed more than 18 months ago, and nothing is known after the ceremony (two months).',
    not_enough_data: 'Nothing with a date, or all of it began less than a year ago and nothing is overdue.',
    ended: 'The tie has ended. There is no score.',
  },
  publicTitle: 'When everybody sees it',
  after: [
    'The state is found anew with every change and every night. The same facts on the same day give the same answer.',
    'When a state gets worse, those who keep the tie first have time to answer, two weeks as a rule. Meanwhile everybody sees the state before, or “not enough data” if there was none. Then the new one is shown, with the answer beside it. Better states are shown at once.',
    'The page of a tie can show what everybody saw on any day of the past.',
    'The method has a number. If it changes, the number goes up, and what was shown before stays as it was seen.',
  ],
};
