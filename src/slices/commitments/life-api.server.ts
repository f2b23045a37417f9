import type { Database } from '../../platform/db/database.ts';
import { type Bilingual, inBoth } from '../../platform/values/bilingual.ts';
import { livesShownOn, type PublicLife, unknownLife } from './life-queries.server.ts';
import { LIFE_PARTS, type LifePart } from './life-rules.ts';
import { counted } from './life-said.ts';
import { lifeMessages } from './life-words/messages.ts';
import { nextStepsOf } from './next-step.server.ts';

interface LifeResource {
  readonly score: number | null;
  readonly state: PublicLife['state'];
  readonly why: { part: LifePart; points: number; text: Bilingual; facts: string[] }[];
  readonly replies: { by: Bilingual | null; state: PublicLife['state']; on: string; text: Bilingual }[];
  readonly method: number;
  readonly asOf: string;
}

interface StepResource {
  readonly code: string;
  readonly text: Bilingual;
  readonly url: string;
}

/** How these ties live and what comes next, as the API tells it: with a fixed number of queries. */
export async function lifeResources(
  db: Database,
  ids: readonly string[],
  { origin, today }: { readonly origin: string; readonly today: string },
): Promise<(id: string) => { readonly life: LifeResource; readonly nextStep: StepResource | null; readonly changedAt: string | null }> {
  const lives = await livesShownOn(db, ids, today);
  const steps = await nextStepsOf(db, ids, today);
  return (id) => {
    const { shown } = lives.get(id) ?? unknownLife(today);
    const step = steps.get(id);
    return {
      life: asResource(shown),
      changedAt: shown.changedAt,
      nextStep: step === undefined ? null : { code: step.code, text: step.text, url: `${origin}/ru/${step.path}` },
    };
  };
}

function asResource({ state, score, parts, replies: given, method, asOf }: PublicLife): LifeResource {
  const why = LIFE_PARTS.map((part) => ({
    part,
    points: part === 'overdue' ? 0 - parts[part].points : parts[part].points,
    text: inBoth((lang) => lifeMessages(lang).why[part](counted(part, parts, lang))),
    facts: parts[part].facts.map(({ id }) => id),
  }));
  const replies = given.map(({ by, state: to, on, text }) => ({ by, state: to, on, text }));
  return { score, state, why, replies, method, asOf };
}
