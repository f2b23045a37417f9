import type { ContactView } from './contact-queries.server.ts';

/** Telephone and e-mail as links. */
export function Ways({ contact: { phone, email } }: { readonly contact: Pick<ContactView, 'phone' | 'email'> }) {
  return (
    <span className="inline-list">
      {phone !== null && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>}
      {phone !== null && email !== null && ' · '}
      {email !== null && <a href={`mailto:${email}`}>{email}</a>}
    </span>
  );
}
