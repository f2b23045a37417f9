import type { Lang } from '../../platform/values/bilingual.ts';
import { Words } from '../../ui/words.tsx';
import type { ContactView } from './contact-queries.server.ts';
import { Ways } from './ways-to-reach.tsx';

/** Whom to call, as readers see it. */
export function PublicContacts({ lang, contacts }: { readonly lang: Lang; readonly contacts: readonly ContactView[] }) {
  return (
    <ul className="people-list">
      {contacts.map((contact) => (
        <li key={contact.id}>
          <span className="person-name">
            <Words lang={lang} of={contact.name} />
          </span>
          {contact.office !== null && (
            <span>
              <Words lang={lang} of={contact.office} />
            </span>
          )}
          <Ways contact={contact} />
        </li>
      ))}
    </ul>
  );
}
