import type { Database } from '../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../platform/values/outcome.ts';
import { bodiesExist, municipalitiesExist, officialsByIds } from '../municipalities/index.server.ts';
import { partnershipsExist } from '../partnerships/index.server.ts';
import type { LetterInput } from './input.ts';
import { isInTheBooks } from './kept-queries.server.ts';

export type LetterLinkRefusal = 'no-such-other-side' | 'no-such-official' | 'no-such-partnership' | 'no-such-letter';

/** What a letter's row holds of its words. */
export function letterColumns(wanted: LetterInput) {
  return {
    direction: wanted.direction,
    withMunicipalityId: wanted.withMunicipality,
    withBodyId: wanted.withBody,
    withWritten: wanted.withWritten,
    theirNumber: wanted.theirNumber,
    theirDate: wanted.theirDate,
    addressee: wanted.addressee,
    subject: wanted.subject,
    text: wanted.text,
    lang: wanted.lang,
    signatoryId: wanted.signatory,
    signatoryWritten: wanted.signatoryWritten,
    executor: wanted.executor,
    executorPhone: wanted.executorPhone,
    enclosures: wanted.enclosures,
    replyBy: wanted.replyBy,
    answersId: wanted.answers,
    partnershipId: wanted.partnership,
  };
}

/** Whether everything that the letter names is there. It answers a letter of the other direction, from the same books. */
export async function linksHold(tx: Database, wanted: LetterInput, bodyId: string): Promise<Outcome<null, LetterLinkRefusal>> {
  const { withMunicipality, withBody, signatory, partnership, answers } = wanted;
  const bodies = withBody === null ? [] : [withBody];
  if (!(await municipalitiesExist(tx, [withMunicipality])) || !(await bodiesExist(tx, bodies))) return refused('no-such-other-side');
  if (signatory !== null && !(await officialsByIds(tx, [signatory])).has(signatory)) return refused('no-such-official');
  if (partnership !== null && !(await partnershipsExist(tx, [partnership]))) return refused('no-such-partnership');
  const direction = wanted.direction === 'incoming' ? 'outgoing' : 'incoming';
  if (answers !== null && !(await isInTheBooks(tx, { id: answers, bodyId, direction }))) return refused('no-such-letter');
  return done(null);
}
