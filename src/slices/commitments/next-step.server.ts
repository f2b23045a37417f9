import type { Database } from '../../platform/db/database.ts';
import { type Bilingual, inBoth } from '../../platform/values/bilingual.ts';
import { commitmentTexts } from './kept-queries.server.ts';
import { lifeMessages } from './life-words/messages.ts';
import { nextStepFactsOf } from './next-step-queries.server.ts';
import { type NextStepCode, nextStepOf, pathOfStep } from './next-step-rules.ts';

/** One next step, in words. */
export interface NextStepView {
  readonly code: NextStepCode;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly button: Bilingual;
  /** Below the language: where it is done. */
  readonly path: string;
}

/** The next steps of these ties, with a fixed number of queries; those that have ended have none. `waiting`: ties whose life waits for this reader’s answer. */
export async function nextStepsOf(
  db: Database,
  ids: readonly string[],
  today: string,
  waiting: readonly string[] = [],
): Promise<ReadonlyMap<string, NextStepView>> {
  const facts = await nextStepFactsOf(db, ids, today);
  const steps = [...facts].flatMap(([tie, known]) => {
    const step = nextStepOf(known, today, { waits: waiting.includes(tie) });
    return step === null ? [] : [{ tie, step }];
  });
  const texts = await commitmentTexts(
    db,
    steps.flatMap(({ step }) => step.promise ?? []),
  );
  return new Map(
    steps.map(({ tie, step }) => {
      const of = step.promise === null ? null : (texts.get(step.promise) ?? null);
      const words = (say: (of: ReturnType<typeof lifeMessages>['steps'][NextStepCode], promise: string | null) => string) =>
        inBoth((lang) => say(lifeMessages(lang).steps[step.code], of === null ? null : (of[lang] ?? of.ru ?? of.en)));
      return [
        tie,
        {
          code: step.code,
          title: words(({ title }) => title),
          text: words(({ text }, promise) => text(promise)),
          button: words(({ button }) => button),
          path: pathOfStep(step, tie),
        },
      ];
    }),
  );
}
