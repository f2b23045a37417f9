import type { AskedRecord } from '../../platform/asked-record.ts';
import type { AppContext } from '../../platform/http/app-context.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { isSame } from '../history/index.ts';
import { bodiesByIds } from '../municipalities/index.server.ts';
import { dayInWords, untilInWords } from './moments.ts';
import { mayKeepRequest } from './policy.ts';
import type { ConfirmationRow } from './queries.server.ts';
import { incomingLetterOf, incomingLettersOf } from './queries.server.ts';
import { agreedValues, askedStanding, shortened, stateOf, toDecide } from './rules.ts';

/** A request as its officer sees it: what was shown, what came back, and what stands in the record now. */
export async function requestSight(given: AppContext, row: ConfirmationRow, lang: Lang) {
  const { db, clock, identity } = given;
  const record = (await given.askableKinds.find(({ kind }) => kind === row.subjectKind)?.look(db, row.subjectId)) ?? null;
  const body = (await bodiesByIds(db, [row.bodyId])).get(row.bodyId);
  const asker = (await given.people.peopleOf(db, [row.askedBy]))[0];
  const mayKeep = mayKeepRequest(identity.actor, row.bodyId);
  const isOpen = row.answer === null;
  const filed = row.letterId === null ? null : await incomingLetterOf(db, row.bodyId, row.letterId);
  return {
    id: row.id,
    named: inLang(row.named, lang),
    kind: row.kind as 'fact' | 'change' | 'question',
    standing: askedStanding(row.kind, row.shown),
    question: row.question,
    state: stateOf(row, clock.now().getTime()),
    recipientName: row.recipientName,
    recipientEmail: mayKeep ? row.recipientEmail : null,
    body: body === undefined ? row.bodyId : inLang(body.name, lang),
    asker: asker?.name ?? null,
    askedOn: dayInWords(row.askedAt, lang),
    until: untilInWords(row.expiresAt, lang),
    openedOn: row.openedAt === null ? null : dayInWords(row.openedAt, lang),
    answer: row.answer as 'confirmed' | 'corrected' | 'refused' | null,
    answeredOn: dayInWords(row.answeredAt, lang),
    answeredBy: [row.answeredByName, row.answeredByOffice].filter((one) => one !== null).join(', '),
    isByLetter: row.letterId !== null || row.paperNumber !== null,
    letter: letterOf(row, filed),
    remark: row.remark,
    settled: row.settled as 'accepted' | 'declined' | null,
    settledOn: dayInWords(row.settledAt, lang),
    settledReason: row.settledReason,
    fields: fieldsBeside(row, record, lang),
    hasChanged: record !== null && record.revision !== row.revision,
    recordPath: record === null ? null : record.path,
    editPath: record === null ? null : record.editPath,
    revision: record?.revision ?? 0,
    mayKeep,
    toDecide: mayKeep && toDecide(row) ? agreedValues(row.shown, row.answer, row.corrections) : null,
    letters: mayKeep && isOpen ? (await incomingLettersOf(db, row.bodyId)).map(asChoice) : [],
  };
}

function letterOf(row: ConfirmationRow, filed: Awaited<ReturnType<typeof incomingLetterOf>>) {
  if (filed !== null) return { number: filed.number ?? filed.theirNumber ?? '', date: filed.registeredOn ?? filed.theirDate ?? '' };
  return row.paperNumber === null ? null : { number: row.paperNumber, date: row.paperDate ?? '' };
}

function asChoice({ id, number, registeredOn, theirNumber, subject }: Awaited<ReturnType<typeof incomingLettersOf>>[number]) {
  const numbers = [number, registeredOn, theirNumber].filter((part) => part !== null).join(', ');
  return { value: id, label: shortened(`${numbers}: ${subject}`) };
}

function fieldsBeside(row: ConfirmationRow, record: AskedRecord | null, lang: Lang) {
  const now = new Map(record?.fields.map((one) => [one.field, one]));
  return Object.entries(row.shown).map(([field, { label, said, value, proposed, standing }]) => {
    const current = now.get(field);
    return {
      field,
      label: inLang(label, lang),
      shown: inLang(said, lang),
      proposed: proposed ?? null,
      isCorrected: standing === undefined,
      corrected: row.corrections?.[field] ?? null,
      now: current === undefined || isSame(current.value, value) ? null : inLang(current.said, lang),
    };
  });
}

export type RequestSight = Awaited<ReturnType<typeof requestSight>>;
