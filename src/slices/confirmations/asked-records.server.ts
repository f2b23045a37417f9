import type { Acting } from '../../platform/acting.ts';
import type { AskableKind, AskedField, AskedRecord, Correction, CorrectionRefusal } from '../../platform/asked-record.ts';
import type { Database } from '../../platform/db/database.ts';
import type { FieldValue, RecordKind } from '../../platform/http/app-context.ts';
import { newId } from '../../platform/new-id.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { type Outcome, refused } from '../../platform/values/outcome.ts';
import { changing } from '../history/index.server.ts';
import { citationsOf, recordSource } from '../sources/index.server.ts';
import { en } from './messages.en.ts';
import { ru } from './messages.ru.ts';
import { isBilingual, partsOf, withTyped } from './typed-fields.ts';

/** What nobody outside is asked about: codes of the register itself, and where facts come from, which the page shows apart. */
const UNASKED = ['id', 'cites', 'whyCites', 'chain', 'isPublic'];
const MOST_SOURCES = 12;

/** How the other side is asked about records of a kind whose history and edit the register knows. */
export function askableKind(of: RecordKind): AskableKind {
  return {
    kind: of.kind,
    look: (db, id) => look(of, db, id),
    correct: (acting, id, correction) => correct(of, acting, id, correction),
  };
}

async function look(of: RecordKind, db: Database, id: string): Promise<AskedRecord | null> {
  const kept = await of.kept(db, id);
  if (kept === null) return null;
  const { page, form } = of.paths(kept.input);
  return {
    named: await of.nameOf(db, kept.input),
    path: page,
    editPath: form ?? page,
    revision: kept.revision,
    fields: await fieldsInWords(of, db, kept.input),
    sources: await sourcesOf(db, of.kind, id),
    mayEdit: (actor) => of.mayEdit(db, actor, kept),
  };
}

async function fieldsInWords(of: RecordKind, db: Database, input: object): Promise<readonly AskedField[]> {
  const labels = { ru: of.labels('ru'), en: of.labels('en') };
  const asked: FieldValue[] = Object.entries(input)
    .filter(([field]) => !UNASKED.includes(field) && labels.ru[field] !== undefined)
    .map(([field, value]) => ({ field, value }));
  const [russian, english] = [await of.say(db, 'ru', asked), await of.say(db, 'en', asked)];
  return asked.flatMap(({ field, value }, at) => {
    const label: Bilingual = { ru: labels.ru[field] ?? field, en: labels.en[field] ?? field };
    if (isBilingual(value)) return partsOf(field, label, value);
    return [{ field, label, value, said: { ru: russian[at] || ru.nothingHere, en: english[at] || en.nothingHere } }];
  });
}

async function sourcesOf(db: Database, kind: string, id: string): Promise<AskedRecord['sources']> {
  const citations = await citationsOf(db, [{ kind, ids: [id] }]);
  const bySource = Map.groupBy(citations, ({ source }) => source.id);
  return [...bySource.values()].slice(0, MOST_SOURCES).flatMap((cites) => {
    const [first] = cites;
    if (first === undefined) return [];
    const { title, publisher, url, publishedAt } = first.source;
    const quote = cites.find((one) => one.quote !== null)?.quote ?? null;
    return {
      title,
      publisher: publisher === null ? null : { ru: publisher.ru, en: publisher.en },
      url,
      publishedAt,
      quote,
    };
  });
}

type Corrected = Outcome<unknown, CorrectionRefusal | (string & {})>;

/** Puts typed words into the record through its own edit. Where its facts cite, the answer becomes a source that the record cites. */
function correct(of: RecordKind, acting: Acting, id: string, correction: Correction): Promise<Corrected> {
  return changing<unknown, CorrectionRefusal | (string & {})>(acting, async (tx, ledger) => {
    const inside: Acting = { ...acting, db: tx, ledger };
    const kept = await of.kept(tx, id);
    if (kept === null) return refused('no-such-record');
    const cites = (kept.input as { readonly cites?: readonly object[] }).cites;
    if (cites === undefined) return edited(of, inside, kept.input, correction);
    const source = await recordAnswer(inside, correction.source);
    if (!source.ok) return source;
    const cited = [...cites, { source: source.value, quote: quoteOf(correction.typed) }];
    return edited(of, inside, { ...kept.input, cites: cited }, correction);
  });
}

async function edited(of: RecordKind, acting: Acting, input: object, { typed, revision, reason }: Correction): Promise<Corrected> {
  for (const wanted of withTyped(input, typed)) {
    const outcome = await of.edit(acting, { input: wanted, revision, reason });
    if (outcome.ok || outcome.refusal !== 'not-usable') return outcome;
  }
  return refused('not-a-value');
}

function recordAnswer(acting: Acting, { title, publishedAt }: Correction['source']) {
  return recordSource(acting, {
    id: newId(),
    title,
    language: /\p{Script=Cyrillic}/u.test(title) ? 'ru' : 'en',
    publisher: null,
    url: null,
    publishedAt,
    chain: [],
    note: null,
  });
}

function quoteOf(typed: Readonly<Record<string, string>>): string {
  return Object.values(typed).join('; ').slice(0, 1000);
}
