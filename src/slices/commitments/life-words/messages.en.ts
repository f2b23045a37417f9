import type { LifeState } from '../input.ts';
import type { LifePart } from '../life-points-rules.ts';
import type { NextStepCode } from '../next-step-rules.ts';
import type { LifeMessages } from './messages.ru.ts';

const meanings: Readonly<Record<LifeState, string>> = {
  alive: 'The sides meet and have something to show: promises kept or results.',
  fading: 'There was something, but little of late that shows it.',
  asleep: 'Nothing has happened for long, or the tie is suspended.',
  on_paper: 'An agreement was signed, and nothing is known after the ceremony.',
  not_enough_data: 'Too little has a date to say anything.',
  ended: 'The tie has ended: it is not judged any more.',
};

const parts: Readonly<Record<LifePart, string>> = {
  contacts: 'Meetings and letters',
  promises: 'Promises kept',
  results: 'Results',
  reciprocity: 'Both sides take part',
  freshness: 'Freshness',
  overdue: 'Overdue promises',
};

const many = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

const why: LifeMessages['why'] = {
  contacts: ({ count }) =>
    count === 0
      ? 'no dated meetings or letters in three years'
      : `${many(count, 'month', 'months')} with meetings or letters in three years`,
  promises: ({ count }) =>
    count === 0 ? 'no promise confirmed in three years' : `${many(count, 'promise', 'promises')} kept and confirmed in three years`,
  results: ({ count }) =>
    count === 0 ? 'no dated results in three years' : `${many(count, 'month', 'months')} with results in three years`,
  reciprocity: ({ count }) =>
    count === 0 ? 'nothing shows that both sides took part' : `the side that did less took part ${many(count, 'time', 'times')}`,
  freshness: ({ newest }) => (newest === null ? 'nothing with a date in three years' : `the latest: ${newest}`),
  overdue: ({ count }) => (count === 0 ? 'no overdue promises' : `${many(count, 'promise is', 'promises are')} overdue`),
};

const quoted = (promise: string | null) => (promise === null ? '' : ` “${promise}”`);

const steps: Readonly<Record<NextStepCode, LifeMessages['steps'][NextStepCode]>> = {
  say_what_became: {
    title: 'Say what became of the promise',
    text: (promise) => `Its day has passed, and nobody has said what came of it:${quoted(promise)}.`,
    button: 'Say what came of it',
  },
  ask_to_confirm: {
    title: 'Ask for confirmation',
    text: (promise) => `One side says that it is done, the other has not confirmed it yet:${quoted(promise)}.`,
    button: 'Ask the other side',
  },
  answer: {
    title: 'Answer before everybody sees it',
    text: () => 'The state of the tie got worse. Your answer will stand beside it.',
    button: 'Answer',
  },
  name_owner: {
    title: 'Name who is responsible',
    text: (promise) => `Nobody is named for the promise:${quoted(promise)}.`,
    button: 'Name who is responsible',
  },
  name_due: {
    title: 'Name a date',
    text: (promise) => `Without a date nobody can say whether the promise was kept:${quoted(promise)}.`,
    button: 'Name a date',
  },
  begin_record: {
    title: 'Enter the first event',
    text: () => 'Nothing is known of this tie yet: no meetings, letters or promises.',
    button: 'Enter an event',
  },
  write_letter: {
    title: 'Write to the other side',
    text: () => 'No meeting and no letter for more than a year.',
    button: 'Write a letter',
  },
  keep_promise: {
    title: 'Do what was promised',
    text: (promise) => `The next one due:${quoted(promise)}.`,
    button: 'Open the promise',
  },
  tell_result: {
    title: 'Enter what came of it',
    text: () => 'The sides meet. Enter what it gave to the residents.',
    button: 'Enter a result',
  },
};

const refusals: Readonly<Record<string, string>> = {
  'no-language-given': 'write the answer in at least one language',
  'too-long': 'the answer is too long: at most 4000 characters',
  'not-allowed': 'Only those who keep this tie can answer.',
  'nothing-to-answer': 'There is nothing to answer: the state is good again.',
  'no-such-partnership': 'This partnership is not there any more.',
};

export const en: LifeMessages = {
  meanings,
  parts,
  why,
  steps,
  refusals,
  life: 'State',
  on: (day) => `State on ${day}`,
  score: (points) => `${points} of 100`,
  noScore: 'no score',
  points: (points) => (points > 0 ? `+${points}` : `${points}`.replace('-', '−')),
  howFound: 'What makes the score',
  facts: 'What counts',
  factGone: 'the entry was withdrawn',
  andMore: (n) => `and ${n} more`,
  nextStep: 'Next step',
  method: 'How this is found',
  methodVersion: (n) => `method ${n}`,
  onDay: 'Show on a day',
  show: 'Show',
  today: 'Show today',
  reply: 'The municipality’s answer',
  replies: (n) => (n === 1 ? 'What one side answers' : 'What the sides answer'),
  replyOf: (who, state, day) => `${who}, ${day}. On the state “${state}”.`,
  someSide: 'One of the sides',
  noDate: 'There is no such date, so this shows how things stand now. Choose a day or write it like this: 2026-05-01.',
  waiting: (state, day) => `Found: ${state}. Until ${day} only the sides of the tie see this.`,
  answerLink: 'Answer',
  replyTitle: (tie) => `Answer on the state: ${tie}`,
  whatWasFound: 'What was found',
  whatIsPublic: 'What everybody sees',
  publicNow: (state) => `Everybody now sees: ${state}.`,
  untilDay: (day) => `You can answer until ${day}. On the next day everybody sees the state, with your answer beside it.`,
  publicAlready: 'Everybody sees this state already. Your answer appears beside it at once.',
  nothingToAnswer: 'There is nothing to answer: the state does not look bad.',
  replyLead:
    'Say why it came to this and what you are going to do. If meetings or results are only missing from the register, better enter them: the state is found anew at once.',
  replyRu: 'Answer in Russian',
  replyEn: 'Answer in English',
  optional: 'may stay empty',
  saveReply: 'Save the answer',
  saved: 'The answer is saved.',
  backToTie: 'To the page of the tie',
  toldKind: 'state of a tie',
  toldFields: { reply: 'answer' },
  methodTitle: 'How we know whether a tie lives',
  methodLead: 'The score is made only of what has a date and a source. Nobody sets it by hand.',
  methodDescription: 'The method that shows whether a tie of municipalities lives: what counts, for how much, and which states there are.',
};
