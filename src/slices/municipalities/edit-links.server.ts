import type { Database } from '../../platform/db/database.ts';
import type { AppContext } from '../../platform/http/app-context.ts';
import { type Actor, withKeepersEyes } from '../../platform/values/actor.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { askLink } from '../../ui/ask-link.ts';
import { bodiesKept, municipalitiesKept, officesWrittenBy, peopleKept } from './kept-queries.server.ts';
import { municipalityMessages } from './messages.ts';
import { mayEditBody, mayEditMunicipality, mayEditPerson } from './policy.ts';

type Given = Pick<AppContext, 'db' | 'identity'>;
type Links = readonly { readonly href: string; readonly label: string }[];

/** What a reader may do with this record, or see of it in the workspace. Readers without an account are not even asked about. */
export async function editLinks({ db, identity }: Given, lang: Lang, kind: 'municipality' | 'body' | 'person', id: string): Promise<Links> {
  if (identity.account === null) return [];
  const words = municipalityMessages(lang);
  const work = `/${lang}/work`;
  const history = { href: `${work}/history/${kind}/${id}`, label: words.history };
  const contacts = { href: `${work}/bodies/${id}/contacts`, label: words.contacts };
  if (!(await mayEdit(db, identity.actor, kind, id))) {
    const sees = await mayEdit(db, withKeepersEyes(identity.actor), kind, id);
    return [...(sees && kind === 'body' ? [contacts] : []), ...(sees ? [history] : [])];
  }
  if (kind === 'municipality')
    return [
      { href: `${work}/municipalities/${id}/edit`, label: words.edit },
      { href: `${work}/bodies/new?municipality=${id}`, label: words.work.newBody },
      askLink(lang, kind, id),
      { href: `${work}/entries/new?municipality=${id}`, label: words.work.newEntry },
      history,
    ];
  if (kind === 'person') return [{ href: `${work}/people/${id}/edit`, label: words.edit }, history];
  return [
    { href: `${work}/bodies/${id}/edit`, label: words.edit },
    contacts,
    { href: `${work}/people/new?body=${id}`, label: words.work.newPerson },
    askLink(lang, kind, id),
    history,
  ];
}

async function mayEdit(db: Database, actor: Actor, kind: 'municipality' | 'body' | 'person', id: string): Promise<boolean> {
  if (kind === 'municipality') return (await municipalitiesKept(db, [id])).some((one) => mayEditMunicipality(actor, one));
  if (kind === 'body') return (await bodiesKept(db, [id])).some((one) => mayEditBody(actor, one));
  const ofName = (await peopleKept(db, [id])).some((one) => mayEditPerson(actor, one));
  return ofName || (await officesWrittenBy(db, actor, id));
}
