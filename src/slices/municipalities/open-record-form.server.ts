import type { AppContext } from '../../platform/http/app-context.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { bodiesWrittenFor, CONTRIBUTING, keepsEverything } from '../../platform/values/actor.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { type OpenedForm, openDraft } from '../drafts/index.server.ts';
import type { FormAnswer } from '../history/index.server.ts';
import { type SourceToCite, sourcesToCite } from '../sources/index.server.ts';
import { wordsFor } from './names-queries.server.ts';

/** What a form of a record needs to be shown. */
export interface OpenedRecordForm extends OpenedForm {
  readonly lang: Lang;
  /** Its address below the language: the name of its draft. */
  readonly form: string;
  readonly title: string;
  readonly sources: readonly SourceToCite[];
  /** Bodies for which this person may enter a new record; a form asks only where there are several. */
  readonly keepers: readonly { readonly value: string; readonly label: string }[];
  /** Of a draft that was kept while a collision was open. */
  readonly collision: FormAnswer['collision'];
}

interface FormToOpen {
  readonly lang: Lang;
  readonly form: string;
  readonly title: string;
  readonly fresh: { readonly values: FormValues; readonly revision?: number | undefined };
  /** Sources that the record cites already. */
  readonly cited?: readonly string[];
  /** Of an edit: the form as it comes back with these values. */
  readonly again?: (values: FormValues) => Promise<FormAnswer>;
}

/** A form of a new record, or of one that is edited, with its draft and the sources that it may name. */
export async function openRecordForm(given: AppContext, request: Request, toOpen: FormToOpen): Promise<OpenedRecordForm> {
  const { lang, form, title, fresh, cited = [], again } = toOpen;
  const { actor } = given.identity;
  const opened = await openDraft(given, request, form, fresh);
  const bodies = bodiesWrittenFor(actor);
  const names = again === undefined && bodies.length > 1 ? await wordsFor(given.db, 'body', lang, bodies) : new Map<string, string>();
  const sources = await sourcesToCite(given.db, {
    bodies: keepsEverything(actor) ? null : bodiesWrittenFor(actor, CONTRIBUTING),
    cited: [...new Set(cited)],
  });
  const isOpen = opened.isContinued && Object.keys(opened.values).some((name) => name.startsWith('mine.'));
  const open = isOpen && again !== undefined ? await again(opened.values) : null;
  const keepers = [...names].map(([value, label]) => ({ value, label }));
  return { ...opened, lang, form, title, sources, keepers, collision: open?.collision ?? null };
}
