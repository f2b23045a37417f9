import type { Lang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { formatDate } from '../../../ui/dates.ts';
import { Message } from '../../../ui/page-parts.tsx';
import { Section } from '../../../ui/section.tsx';
import { Table } from '../../../ui/table.tsx';
import { accountMessages } from '../messages.ts';
import type { InvitationView, PersonWithRole, RoleToEnd } from '../people-queries.server.ts';

interface PeopleTableProps {
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  readonly people: readonly (PersonWithRole & { readonly mayEnd: boolean })[];
  readonly ended: readonly RoleToEnd[];
}

export function PeopleTable({ lang, id, title, people, ended }: PeopleTableProps) {
  const { people: words, roles, rolesMean } = accountMessages(lang);
  const columns = [
    { key: 'name', head: words.name, phone: 'title' as const },
    { key: 'role', head: words.role, phone: 'line' as const },
    { key: 'until', head: words.until, phone: 'left' as const, width: '9rem' },
    { key: 'end', head: <span className="visually-hidden">{words.end}</span>, phone: 'right' as const, width: '11rem' },
  ];
  const rows = people.map((one) => ({
    key: one.grant,
    cells: {
      name: (
        <>
          {one.name}
          <span className="cell-under">{one.email}</span>
        </>
      ),
      role: (
        <>
          {roles[one.role]}
          <span className="cell-under">{rolesMean[one.role]}</span>
        </>
      ),
      until: one.until === null ? '' : formatDate(one.until, lang),
      end: one.mayEnd && (
        <a href={`/${lang}/work/roles/${one.grant}/end`} aria-label={words.endFor(one.name)}>
          {words.end}
        </a>
      ),
    },
  }));
  return (
    <Section id={`people-${id}`} title={title} count={people.length}>
      {people.length === 0 ? <p className="note">{words.nobody}</p> : <Table caption={title} columns={columns} rows={rows} />}
      {ended.length > 0 && (
        <details>
          <summary>{words.endedLately(ended.length)}</summary>
          <ul className="settings-list">
            {ended.map((one) => (
              <li key={one.grant}>
                <span>
                  {one.name}{' '}
                  <span className="note">
                    {[roles[one.role], one.email, one.endedAt === null ? '' : formatDate(dayInMoscow(one.endedAt), lang)].join(' · ')}
                  </span>
                </span>
                <OneButton id={one.grant} what="give-back" label={words.giveBack} about={words.giveBackTo(one.name)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** What was just ended, with the way back. */
export function EndedMessage({ lang, ended }: { readonly lang: Lang; readonly ended: RoleToEnd }) {
  const { people: words, roles } = accountMessages(lang);
  return (
    <Message tone="notice" title={words.ended(ended.name, roles[ended.role])}>
      <OneButton id={ended.grant} what="give-back" label={words.giveBack} about={words.giveBackTo(ended.name)} />
    </Message>
  );
}

interface InvitationListProps {
  readonly lang: Lang;
  readonly invitations: readonly (InvitationView & { readonly mayChange: boolean })[];
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

export function InvitationList({ lang, invitations, bodies }: InvitationListProps) {
  const { people: words, roles } = accountMessages(lang);
  if (invitations.length === 0) return null;
  return (
    <Section id="waiting" title={words.waiting} count={invitations.length}>
      <ul className="settings-list">
        {invitations.map(({ id, email, role, body, state, invitedAt, mayChange }) => (
          <li key={id}>
            <span>
              {email ?? words.link}{' '}
              <span className="note">
                {[
                  roles[role],
                  bodies.find((one) => one.id === body)?.name ?? words.platform,
                  `${words.states[state]}, ${formatDate(dayInMoscow(invitedAt), lang)}`,
                ].join(' · ')}
              </span>
            </span>
            {mayChange && (
              <span className="settings-line">
                {email !== null && <OneButton id={id} what="resend" label={words.resend} about={email} />}
                <OneButton id={id} what="revoke" label={words.revoke} about={email ?? words.link} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneButton({
  id,
  what,
  label,
  about,
}: {
  readonly id: string;
  readonly what: string;
  readonly label: string;
  readonly about: string;
}) {
  return (
    <form method="post">
      <input type="hidden" name="id" value={id} />
      <button
        className="button-as-link"
        type="submit"
        name="do"
        value={what}
        aria-label={about.startsWith(label) ? about : `${label}: ${about}`}
      >
        {label}
      </button>
    </form>
  );
}
