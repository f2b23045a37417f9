import type { Lang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { formatDate } from '../../../ui/dates.ts';
import { EmptyState } from '../../../ui/page-parts.tsx';
import { Words } from '../../../ui/words.tsx';
import type { ContactView } from '../contact-queries.server.ts';
import { municipalityMessages } from '../messages.ts';
import { daysBetween, isStale } from '../rules.ts';
import { Ways } from '../ways-to-reach.tsx';

interface ContactListProps {
  readonly lang: Lang;
  readonly contacts: readonly ContactView[];
  /** Of the page, below the language. */
  readonly address: string;
  readonly now: string;
  /** Else they are only read. */
  readonly mayEdit: boolean;
}

/** Whom to call, each with how long ago somebody made sure of it; one press says that all is right. */
export function ContactList({ lang, contacts, ...rest }: ContactListProps) {
  const { work } = municipalityMessages(lang);
  const { address, mayEdit } = rest;
  return (
    <div>
      {mayEdit && <p>{work.contactsLead}</p>}
      {contacts.length === 0 ? (
        <EmptyState>{work.noContacts}</EmptyState>
      ) : (
        <ul className="people-list">
          {contacts.map((contact) => (
            <li key={contact.id} id={`contact-${contact.id}`}>
              {mayEdit ? (
                <a className="plain-link person-name" href={`/${lang}/${address}/${contact.id}`}>
                  <Words lang={lang} of={contact.name} />
                </a>
              ) : (
                <span className="person-name">
                  <Words lang={lang} of={contact.name} />
                </span>
              )}
              {contact.office !== null && (
                <span>
                  <Words lang={lang} of={contact.office} />
                </span>
              )}
              <Ways contact={contact} />
              <Confirmed lang={lang} contact={contact} {...rest} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Confirmed({ lang, contact, address, now, mayEdit }: Omit<ContactListProps, 'contacts'> & { readonly contact: ContactView }) {
  const { work, history } = municipalityMessages(lang);
  const { id, confirmedAt, isPublic, revision } = contact;
  const stale = isStale(confirmedAt, now);
  const stands = (
    <span className={stale ? 'field-error' : 'note'}>
      {stale ? work.unconfirmed(work.days(daysBetween(confirmedAt, now))) : work.confirmedOn(formatDate(dayInMoscow(confirmedAt), lang))}
      {', '}
      {isPublic ? work.shownToReaders : work.forWorkOnly}
    </span>
  );
  if (!mayEdit) return stands;
  return (
    <form className="contact-confirm" method="post" action={`/${lang}/${address}`}>
      <input type="hidden" name="confirm" value={id} />
      <input type="hidden" name="revision" value={revision} />
      {stands}
      <button className="button-as-link" type="submit">
        {work.confirm}
      </button>
      <a href={`/${lang}/work/history/contact/${id}`}>{history}</a>
    </form>
  );
}
