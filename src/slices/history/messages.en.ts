import type { HistoryMessages } from './messages.ru.ts';

export const en: HistoryMessages = {
  history: 'History of the record',
  deeds: { recorded: 'recorded it', edited: 'changed', withdrawn: 'took it out', restored: 'put it back' },
  changedMeanwhile: (by) =>
    by.length === 0 ? 'The record changed while you were writing' : `While you were writing, ${by.join(', ')} changed the record`,
  decide: 'Your words are safe. Decide what stays in each field; the fields below show what is recorded now.',
  nothingToDecide: 'You changed other fields, and your changes already stand beside the new ones. Look them over and save again.',
  was: 'It was',
  keepTheirs: 'Keep',
  putMine: 'Put mine in',
  nothingHere: 'nothing',
  withdraw: 'Take it out of the register',
  withdrawing: (title) => `Take it out of the register: ${title}`,
  withdrawHint: 'The record will leave the site and the data. The history keeps all of it, and it can be put back.',
  withdrawReason: 'Why you take it out',
  withdrawReasonHint: 'It stays in the history of the record; you may leave it out',
  leaveIt: 'Leave it as it is',
  changedSinceSeen: 'The record changed while you were looking. Please look at it again.',
  chooseOne: 'choose what stays',
};
