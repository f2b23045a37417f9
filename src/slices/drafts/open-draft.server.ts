import type { AppContext, BegunPart, DayPart } from '../../platform/http/app-context.ts';
import type { FormValues } from '../../platform/http/form-values.ts';
import { draftMessages } from './messages.ts';
import { draftOf, draftsOf } from './queries.server.ts';
import { withDraft } from './rules.ts';

/** What a form opens with. */
export interface OpenedForm {
  readonly values: FormValues;
  readonly revision: number | undefined;
  /** When the draft of this form was kept; null where there is none. */
  readonly keptAt: string | null;
  /** The form shows the draft, not the record. */
  readonly isContinued: boolean;
}

/** The form as the record has it, or, where the person asked to go on with it (`?draft=continue`), as they had typed it. */
export async function openDraft(
  { db, identity }: Pick<AppContext, 'db' | 'identity'>,
  request: Request,
  form: string,
  fresh: { readonly values: FormValues; readonly revision?: number | undefined },
): Promise<OpenedForm> {
  const draft = identity.account === null ? null : await draftOf(db, identity.account.id, form);
  const isContinued = draft !== null && new URL(request.url).searchParams.get('draft') === 'continue';
  const shown = isContinued ? { values: draft.values, revision: draft.revision ?? undefined } : fresh;
  return { values: shown.values, revision: shown.revision, keptAt: draft?.updatedAt ?? null, isContinued };
}

/** Drafts on «My day». */
export const draftsOfTheDay: DayPart = async ({ db, identity }) => {
  if (identity.account === null) return [];
  const [ru, en] = [draftMessages('ru'), draftMessages('en')];
  return (await draftsOf(db, identity.account.id)).map(({ form, title, updatedAt }) => ({
    group: 'draft',
    bead: 'paper',
    title: { ru: title === '' ? ru.untitled : title, en: title === '' ? en.untitled : title },
    note: null,
    from: null,
    day: updatedAt,
    path: withDraft(form),
    verb: { ru: ru.goOn, en: en.goOn },
  }));
};

/** Drafts are their writer's alone, whatever role ends. */
export const draftsBegun: BegunPart = async ({ db }, { account }) => {
  const count = (await draftsOf(db, account.id)).length;
  return count === 0 ? null : { ru: draftMessages('ru').begun(count), en: draftMessages('en').begun(count) };
};
