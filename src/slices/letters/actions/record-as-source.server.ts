import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import type { Bilingual } from '../../../platform/values/bilingual.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { bodiesByIds, caseFormsOfMunicipalities, municipalitiesByIds } from '../../municipalities/index.server.ts';
import { recordPublisher, recordSource } from '../../sources/index.server.ts';
import { type KeptLetter, lockLetter } from '../kept-queries.server.ts';
import { letterMessages } from '../messages.ts';
import { mayKeepLetters, mayReadLetters } from '../policy.ts';
import { sourceTitle } from '../source-title.ts';

export type RecordAsSourceRefusal = 'no-such-record' | 'not-allowed' | 'not-registered' | 'already-a-source';

/** One letter is one source: its id says so, whoever presses the button twice. */
export function sourceIdOf(letterId: string): string {
  return `letter-${letterId}`.slice(0, 80);
}

/** Makes a letter that came a source of the register. What is told of it is its sender, day and number; its text stays in the books. */
export function recordAsSource(acting: Acting, id: string): Promise<Outcome<string, RecordAsSourceRefusal>> {
  return changing<string, RecordAsSourceRefusal>(acting, async (tx, ledger) => {
    const found = await letterToTell(tx, acting, id);
    if (!found.ok) return found;
    const kept = found.value;
    const inside = { ...acting, db: tx, ledger, forBody: kept.body };
    const sender = await senderOf(tx, kept);
    const publisher = sender === null ? null : await publisherOf(inside, sender);
    const { theirNumber, theirDate, lang, withWritten } = kept.input;
    const day = theirDate ?? kept.registeredOn;
    const recorded = await recordSource(inside, {
      id: sourceIdOf(id),
      title: sourceTitle({ lang, genitive: sender?.genitive ?? null, name: sender?.name ?? null, day, number: theirNumber ?? kept.number }),
      language: lang,
      publisher,
      url: null,
      publishedAt: day,
      chain: [],
      note:
        publisher === null && withWritten !== null
          ? { ru: letterMessages('ru').paper.sender(withWritten), en: letterMessages('en').paper.sender(withWritten) }
          : null,
    });
    if (recorded.ok) return done(recorded.value);
    return refused(recorded.refusal === 'id-taken' ? 'already-a-source' : 'not-allowed');
  });
}

async function letterToTell(tx: Database, { actor }: Acting, id: string): Promise<Outcome<KeptLetter, RecordAsSourceRefusal>> {
  const kept = await lockLetter(tx, id);
  if (kept === null || !mayReadLetters(actor, kept.body)) return refused('no-such-record');
  if (!mayKeepLetters(actor, kept.body)) return refused('not-allowed');
  return kept.status === 'registered' && kept.input.direction === 'incoming' ? done(kept) : refused('not-registered');
}

interface Sender {
  readonly id: string;
  readonly name: Bilingual;
  readonly genitive: string | null;
}

async function senderOf(db: Database, { input: { withBody, withMunicipality } }: KeptLetter): Promise<Sender | null> {
  if (withBody !== null) {
    const found = (await bodiesByIds(db, [withBody])).get(withBody);
    return found === undefined ? null : { id: `body-${withBody}`, name: found.name, genitive: null };
  }
  const town = withMunicipality === null ? undefined : (await municipalitiesByIds(db, [withMunicipality])).get(withMunicipality);
  if (town === undefined) return null;
  const forms = await caseFormsOfMunicipalities(db, [town]);
  return { id: `municipality-${town.id}`, name: town.name, genitive: forms.get(town.id)?.genitive ?? null };
}

/** The same sender is one publisher, whichever letter was the first. */
async function publisherOf(acting: Acting, { id, name }: Sender): Promise<string> {
  const publisher = id.slice(0, 80).replace(/-+$/, '');
  await recordPublisher(acting, { id: publisher, name, url: null });
  return publisher;
}
