import type { Database } from '../../platform/db/database.ts';
import { inLang } from '../../platform/values/bilingual.ts';
import { renderTree } from '../documents/index.server.ts';
import { bodiesByIds, officialsByIds } from '../municipalities/index.server.ts';
import { type KeptLetter, keptLetter } from './kept-queries.server.ts';
import { type AroundTheWords, type HeadOfLetter, type LetterOnPaper, letterDocument } from './letter-document.ts';
import { letterheadOf } from './letterhead-queries.server.ts';
import { letterMessages } from './messages.ts';
import { heading } from './rules.ts';
import { signatureOf } from './signature.ts';

/** A letter as a file: its name and what is in it. */
export async function letterFile(db: Database, kept: KeptLetter): Promise<{ name: string; content: Buffer }> {
  return { name: `${nameOfLetter(kept)}.docx`, content: await lettersFile(db, [kept], heading(kept.input.subject)) };
}

/** Several as one document, each from a page of its own. */
export async function lettersFile(db: Database, letters: readonly KeptLetter[], title: string): Promise<Buffer> {
  const papers: LetterOnPaper[] = [];
  for (const kept of letters) papers.push(await onPaper(db, kept));
  return renderTree(letterDocument(papers, title));
}

/** «Исходящее 01-12-153 О визите делегации»: a name that files can have. */
function nameOfLetter({ input, number }: KeptLetter): string {
  const words = letterMessages(input.lang).fileName;
  const kind = number === null ? words.draft : words[input.direction];
  return [kind, number, heading(input.subject)]
    .filter((part) => part !== null)
    .join(' ')
    .replace(/[\\/:*?"<>|]+/gu, '-')
    .slice(0, 100)
    .trim();
}

/** What stands around the words of a letter that goes out now. */
export async function aroundTheWords(db: Database, { input, body }: Pick<KeptLetter, 'input' | 'body'>): Promise<AroundTheWords> {
  const answered = input.answers === null ? null : await keptLetter(db, input.answers);
  return {
    head: await headOf(db, body),
    answers: answered === null || answered.body !== body ? null : { number: answered.input.theirNumber, day: answered.input.theirDate },
  };
}

async function onPaper(db: Database, kept: KeptLetter): Promise<LetterOnPaper> {
  const { input, number, registeredOn } = kept;
  const { lang, signatory, signatoryWritten } = input;
  const official = signatory === null || signatoryWritten !== null ? undefined : (await officialsByIds(db, [signatory])).get(signatory);
  return {
    lang,
    ...(kept.onPaper ?? (await aroundTheWords(db, kept))),
    number,
    registeredOn,
    addressee: input.addressee,
    subject: input.subject,
    text: input.text ?? '',
    enclosures: input.enclosures,
    signature: signatoryWritten ?? (official === undefined ? null : signatureOf(official, lang)),
    executor: input.executor,
    executorPhone: input.executorPhone,
  };
}

/** The body's letterhead; where nobody filled it in, its name from the register. */
async function headOf(db: Database, bodyId: string): Promise<HeadOfLetter> {
  const found = await letterheadOf(db, bodyId);
  if (found !== null) {
    const { nameRu, nameEn, address, phone, email, site, okpo, ogrn, innKpp } = found;
    return { nameRu, nameEn, address, phone, email, site, okpo, ogrn, innKpp };
  }
  const name = (await bodiesByIds(db, [bodyId])).get(bodyId)?.name;
  const nameRu = name === undefined ? '' : inLang(name, 'ru');
  return { nameRu, nameEn: name?.en ?? null, address: null, phone: null, email: null, site: null, okpo: null, ogrn: null, innKpp: null };
}
