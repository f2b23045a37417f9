import type { Acting } from '../../platform/acting.ts';
import type { Outcome } from '../../platform/values/outcome.ts';
import { recordCommitment } from '../../slices/commitments/index.server.ts';
import { recordBody, recordMunicipality, recordOfficial, recordPerson } from '../../slices/municipalities/index.server.ts';
import { recordPartnership } from '../../slices/partnerships/index.server.ts';
import { recordPublisher, recordSource } from '../../slices/sources/index.server.ts';
import { recordEntry } from '../../slices/timeline/index.server.ts';
import { tellingOnce } from '../facts.ts';
import { cases } from './cases.ts';
import type { Case } from './demonstration.ts';
import { gazetteerSource } from './gazetteer-source.ts';
import { hasDemonstration } from './has-demonstration.server.ts';

/** Records the gazetteer as a source: facts from it are cited in every register, with or without the demonstration. */
export function recordGazetteerSource(acting: Acting): Promise<void> {
  return loadCases(acting, [gazetteerSource]);
}

/**
 * Loads the five real cases through the same actions that everybody uses. What is there already is left as it is, so a load
 * that was cut short goes on, and a second one changes nothing.
 */
export async function loadDemonstration(acting: Acting): Promise<void> {
  if (!(await hasDemonstration(acting))) await loadCases(acting, cases);
}

function loadCases(acting: Acting, cases: readonly Case[]): Promise<void> {
  return tellingOnce(acting, (quietly) => recordCases(quietly, cases));
}

async function recordCases(acting: Acting, cases: readonly Case[]): Promise<void> {
  const load = async <Input extends { id: string }>(
    action: (acting: Acting, input: Input) => Promise<Outcome<string, string>>,
    inputs: readonly Input[],
  ) => {
    for (const input of inputs) {
      const outcome = await action(acting, input);
      if (!outcome.ok && outcome.refusal !== 'id-taken') throw new Error(`The record ${input.id} was refused: ${outcome.refusal}`);
    }
  };
  await load(
    recordPublisher,
    cases.flatMap((one) => one.publishers),
  );
  await load(
    recordSource,
    cases.flatMap((one) => one.sources),
  );
  await load(
    recordMunicipality,
    cases.flatMap((one) => one.municipalities),
  );
  await load(
    recordBody,
    cases.flatMap((one) => one.bodies),
  );
  await load(
    recordPerson,
    cases.flatMap((one) => one.people),
  );
  await load(
    recordOfficial,
    cases.flatMap((one) => one.officials),
  );
  await load(
    recordPartnership,
    cases.flatMap((one) => one.partnerships),
  );
  await load(
    recordEntry,
    cases.flatMap((one) => one.timeline),
  );
  await load(
    recordCommitment,
    cases.flatMap((one) => one.promises),
  );
}
