import type { Database } from '../../platform/db/database.ts';
import type { RecordKind, ToldKind } from '../../platform/http/app-context.ts';
import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import { type Direction, directionName } from '../directions/index.ts';
import { recordKind } from '../history/index.server.ts';
import { byNames, sayAll } from '../history/index.ts';
import { namesOf } from '../municipalities/index.server.ts';
import { partnershipTitles } from '../partnerships/index.server.ts';
import { citesInWords } from '../sources/index.server.ts';
import { entriesWithSubjects } from '../timeline/index.server.ts';
import { editCommitment } from './actions/edit-commitment.server.ts';
import { recordCommitment } from './actions/record-commitment.server.ts';
import { withdrawCommitment } from './actions/withdraw-commitment.server.ts';
import { type CommitmentInput, commitmentInput, type MilestoneInput, type Origin, type OwnerInput, type ToldAs } from './input.ts';
import { keptCommitment } from './kept-queries.server.ts';
import { commitmentMessages } from './messages.ts';
import { formatMoney } from './money.ts';
import { mayEditCommitment } from './policy.ts';
import { tellingMessages } from './telling-messages.ts';

export const commitmentKind: RecordKind = recordKind({
  kind: 'commitment',
  label: { ru: commitmentMessages('ru').recordKind, en: commitmentMessages('en').recordKind },
  labels: (lang) => commitmentMessages(lang).fields,
  schema: commitmentInput,
  kept: keptCommitment,
  say: (db, lang, values) => {
    const words = commitmentMessages(lang);
    const dates = (some: readonly unknown[]) => some.map((date) => formatDate(String(date), lang));
    const names = (lists: readonly unknown[]) => ownersInWords(db, lang, lists as readonly (readonly OwnerInput[])[]);
    const titled = (titles: ReadonlyMap<string, { readonly title: Bilingual }>) =>
      new Map([...titles].map(([id, { title }]) => [id, inLang(title, lang)]));
    return sayAll(values, {
      partnership: byNames(async (ids) => titled(await partnershipTitles(db, ids))),
      originEntry: byNames(async (ids) => titled(await entriesWithSubjects(db, ids))),
      toldAs: (some) => some.map((one) => words.toldAs[one as ToldAs] ?? String(one)),
      origin: (some) => some.map((one) => words.origins[one as Origin] ?? String(one)),
      direction: (codes) => codes.map((code) => directionName(code as Direction, lang)),
      owners: names,
      partners: names,
      start: dates,
      due: dates,
      madeOn: dates,
      knownBy: dates,
      milestones: (lists) => lists.map((list) => milestonesInWords(list as readonly MilestoneInput[], lang)),
      money: (sums) => sums.map((sum) => formatMoney(sum as NonNullable<CommitmentInput['money']>, lang)),
      cites: (lists) => citesInWords(db, lists),
    });
  },
  nameOf: async (_db, { text }) => text,
  paths: ({ id }) => ({ page: `commitments/${id}`, form: `work/commitments/${id}/edit` }),
  mayEdit: (_db, actor, { keptBy }) => mayEditCommitment(actor, keptBy),
  edit: editCommitment,
  record: recordCommitment,
  withdraw: withdrawCommitment,
});

/** How the history of all changes calls what was said of promises: it is read on their pages. */
export const saidKind: ToldKind = {
  kind: 'commitment_said',
  label: { ru: commitmentMessages('ru').saidKind, en: commitmentMessages('en').saidKind },
  labels: (lang) => commitmentMessages(lang).saidFields,
};

/** The same of what a partner is reminded of. */
export const partnerReminderKind: ToldKind = {
  kind: 'commitment_partner_reminder',
  label: { ru: tellingMessages('ru').reminderKind, en: tellingMessages('en').reminderKind },
  labels: (lang) => tellingMessages(lang).reminderFields,
};

function milestonesInWords(list: readonly MilestoneInput[], lang: Lang): string {
  return list.map(({ text, due }) => [inLang(text, lang), due === null ? '' : formatDate(due, lang)].filter(Boolean).join(', ')).join('; ');
}

/** Owners by name: their towns, bodies and people are looked up once for all lists. */
async function ownersInWords(db: Database, lang: Lang, lists: readonly (readonly OwnerInput[])[]): Promise<readonly string[]> {
  const all = lists.flat();
  const names = new Map<string, Bilingual>();
  for (const kind of ['municipality', 'body', 'person'] as const) {
    const ids = [...new Set(all.map((one) => one[kind]))];
    for (const [id, name] of await namesOf(db, kind, ids)) names.set(`${kind} ${id}`, name);
  }
  const nameOf = (kind: 'municipality' | 'body' | 'person', id: string | null) =>
    id === null ? [] : [inLang(names.get(`${kind} ${id}`) ?? { ru: id, en: id }, lang)];
  return lists.map((list) =>
    list
      .map((one) =>
        [
          ...nameOf('municipality', one.municipality),
          ...nameOf('body', one.body),
          ...nameOf('person', one.person),
          ...(one.asWritten === null ? [] : [inLang(one.asWritten, lang)]),
        ].join(', '),
      )
      .join('; '),
  );
}
