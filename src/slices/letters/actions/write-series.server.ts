import type { Acting } from '../../../platform/acting.ts';
import { newId } from '../../../platform/new-id.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { type LetterInput, type WriteSeriesInput, writeSeriesInput } from '../input.ts';
import { langOfText, merged, missingFields } from '../merge-rules.ts';
import { mayKeepLetters, mayReadLetters } from '../policy.ts';
import { keptSeries } from '../series-queries.server.ts';
import { mergeValuesOf, tiesOf } from '../ties.server.ts';
import { type DraftOutgoingRefusal, draftOutgoing } from './draft-outgoing.server.ts';
import { type RegisterOutgoingRefusal, registerOutgoing } from './register-outgoing.server.ts';

interface SeriesWanted {
  readonly id: string;
  readonly input: WriteSeriesInput;
  /** Of the text whose letters the person looked at; whatever it is if it is not given. */
  readonly revision?: number;
  /** At once, or left as drafts. */
  readonly register: boolean;
}

interface SeriesWritten {
  readonly made: number;
  /** Letters that an earlier run, or somebody else at the same time, wrote. */
  readonly already: number;
}

export type WriteSeriesRefusal = 'no-such-record' | 'fields-missing' | DraftOutgoingRefusal | RegisterOutgoingRefusal;

/**
 * One letter to each, each in a transaction of its own: whoever was stopped in the middle runs it again, and only those are written who
 * have no letter yet. The unique index of the series says who has one.
 */
export async function writeSeries(
  acting: Acting,
  { id, input, revision, register }: SeriesWanted,
): Promise<Outcome<SeriesWritten, WriteSeriesRefusal>> {
  const wanted = writeSeriesInput.parse(input);
  const kept = await keptSeries(acting.db, id);
  if (kept === null || !mayReadLetters(acting.actor, kept.body)) return refused('no-such-record');
  if (!mayKeepLetters(acting.actor, kept.body)) return refused('not-allowed');
  if (revision !== undefined && revision !== kept.revision) return refused('changed-meanwhile');
  if (register && wanted.signatory === null && wanted.signatoryWritten === null) return refused('no-signatory');
  const forBody = { ...acting, forBody: kept.body };
  const letters = await lettersOf(forBody, kept.input, wanted);
  if (letters === null) return refused('fields-missing');
  let made = 0;
  for (const one of letters) {
    const outcome = await changing<null, WriteSeriesRefusal>(forBody, async (tx, ledger) => {
      const inside = { ...forBody, db: tx, ledger };
      const drafted = await draftOutgoing(inside, one, id);
      if (!drafted.ok) return drafted;
      const registered = register ? await registerOutgoing(inside, { id: one.id, revision: 1 }) : drafted;
      return registered.ok ? done(null) : registered;
    });
    if (outcome.ok) made += 1;
    else if (outcome.refusal !== 'already-written') return outcome;
  }
  return done({ made, already: letters.length - made });
}

/** The letters as they will be; null where a field of one of them has nothing to stand for it. */
async function lettersOf(
  { db, forBody }: Acting,
  series: { readonly subject: string; readonly text: string },
  { addressees, ...same }: WriteSeriesInput,
): Promise<readonly LetterInput[] | null> {
  const values = await mergeValuesOf(db, addressees);
  const { sides } = await tiesOf(db, forBody ?? '');
  const whole = `${series.subject}\n${series.text}`;
  const letters = addressees.map((one, at): LetterInput | null => {
    const known = values[at];
    if (known === undefined || missingFields(whole, known).length > 0) return null;
    const side = sides.find(({ key }) => key === (one.body === null ? `municipality:${one.municipality}` : `body:${one.body}`));
    return {
      id: newId(),
      direction: 'outgoing',
      withMunicipality: one.municipality,
      withBody: one.body,
      withWritten: null,
      theirNumber: null,
      theirDate: null,
      addressee: one.addressee,
      subject: merged(series.subject, known),
      text: merged(series.text, known),
      lang: langOfText(series.text),
      enclosures: null,
      replyBy: null,
      answers: null,
      partnership: side?.partnership ?? null,
      ...same,
    };
  });
  return letters.every((one) => one !== null) ? letters : null;
}
