import type { AskableKind, AskedField } from '../../platform/asked-record.ts';
import { inBoth, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import { EVIDENCE_FIELD, STATE_FIELD, standingAsked } from './answer-rules.ts';
import { commitmentById } from './commitment-view.server.ts';
import { commitmentMessages } from './messages.ts';
import { tellingMessages } from './telling-messages.ts';
import type { CommitmentView } from './views.ts';

/** Being overdue is no part of what the other side is asked. */
const ON_NO_DAY = '';

/** The other side can be asked about a promise as it is written, and also how it stands and what shows it. */
export function askableWithStanding(kind: AskableKind): AskableKind {
  return {
    ...kind,
    async look(db, id) {
      const record = await kind.look(db, id);
      const view = record === null ? null : await commitmentById(db, id, ON_NO_DAY);
      if (record === null || view === null) return record;
      return { ...record, fields: [stateOf(view), ...(view.evidence.length > 0 ? [evidenceOf(view)] : []), ...record.fields] };
    },
  };
}

function stateOf(view: CommitmentView): AskedField {
  const counts = view.said.filter(({ isTakenBack }) => !isTakenBack);
  return {
    field: STATE_FIELD,
    label: inBoth((lang) => tellingMessages(lang).howItStands),
    value: standingAsked(view.state, counts),
    said: inBoth((lang) => stateInWords(view, lang)),
    standing: view.state === 'done' ? 'to-confirm' : view.state === 'proposed' ? 'to-agree' : 'as-it-is',
  };
}

function stateInWords({ state, said, doneOn }: CommitmentView, lang: Lang): string {
  const words = commitmentMessages(lang).states[state];
  if (state !== 'done') return words;
  const claim = said.findLast(({ move, isTakenBack }) => move === 'report_done' && !isTakenBack);
  const by = claim?.side == null ? null : tellingMessages(lang).saidBy(inLang(claim.side.name, lang));
  return [words, doneOn === null ? null : formatDate(doneOn, lang), by].filter((part) => part !== null).join(', ');
}

function evidenceOf({ id: commitment, evidence }: CommitmentView): AskedField {
  const named = ({ title, kind }: (typeof evidence)[number], lang: Lang) =>
    inLang(title, lang) || commitmentMessages(lang).evidenceKinds[kind];
  return {
    field: EVIDENCE_FIELD,
    label: inBoth((lang) => tellingMessages(lang).whatShowsIt),
    value: evidence.map(({ id }) => id),
    said: inBoth((lang) => evidence.map((one) => named(one, lang)).join('; ')),
    standing: 'as-it-is',
    links: evidence.flatMap((one) => {
      const href = one.url ?? (one.file === null ? null : `commitments/${commitment}/evidence/${one.id}`);
      return href === null ? [] : [{ title: inBoth((lang) => named(one, lang)), href }];
    }),
  };
}
