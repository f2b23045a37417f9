import type { ToldKind } from '../../platform/http/app-context.ts';
import { inBoth } from '../../platform/values/bilingual.ts';
import { lifeMessages } from './life-words/messages.ts';

/** How the history of all changes calls an answer to the state of a tie. */
export const lifeKind: ToldKind = {
  kind: 'tie_life',
  label: inBoth((lang) => lifeMessages(lang).toldKind),
  labels: (lang) => lifeMessages(lang).toldFields,
};
