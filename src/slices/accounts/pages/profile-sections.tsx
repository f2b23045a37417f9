import { type Bilingual, inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formatDate } from '../../../ui/dates.ts';
import { type FormSight, Select, Text } from '../../../ui/record-form.tsx';
import { Section } from '../../../ui/section.tsx';
import type { SessionView } from '../account-queries.server.ts';
import { accountMessages } from '../messages.ts';
import type { Role } from '../rules.ts';

interface GrantShown {
  readonly id: string;
  readonly role: Role;
  readonly bodyName: Bilingual | null;
  readonly until: string | null;
}

interface RolesProps {
  readonly lang: Lang;
  readonly grants: readonly GrantShown[];
  /** Whether the person says who has which role, and whether the whole history is theirs to read. */
  readonly may: { readonly giveRoles: boolean; readonly audit: boolean };
}

export function RolesSection({ lang, grants, may }: RolesProps) {
  const { settings, roles, people, audit } = accountMessages(lang);
  return (
    <Section id="roles" title={settings.roles}>
      {grants.length === 0 ? (
        <p className="note">{settings.noRoles}</p>
      ) : (
        <ul>
          {grants.map(({ id, role, bodyName, until }) => (
            <li key={id}>
              {roles[role]}
              {bodyName !== null && `, ${inLang(bodyName, lang)}`}
              {until !== null && <span className="note"> {settings.until(formatDate(until, lang))}</span>}{' '}
              <a
                href={`/${lang}/work/roles/${id}/end`}
                aria-label={`${people.end}: ${[roles[role], ...(bodyName === null ? [] : [inLang(bodyName, lang)])].join(', ')}`}
              >
                {people.end}
              </a>
            </li>
          ))}
        </ul>
      )}
      {may.giveRoles && (
        <p>
          <a href={`/${lang}/work/people`}>{people.title}</a>
        </p>
      )}
      {may.audit && (
        <p>
          <a href={`/${lang}/work/audit`}>{audit.title}</a>
        </p>
      )}
    </Section>
  );
}

interface ProfileProps {
  readonly seen: FormSight;
  readonly profile: { readonly name: string; readonly lang: Lang };
}

export function ProfileSection({ seen, profile }: ProfileProps) {
  const { settings, invitation } = accountMessages(seen.lang);
  const typed = (seen.values['name'] ?? []).length > 0 ? seen.values : { name: [profile.name] };
  const form = { ...seen, values: { ...typed, lang: [profile.lang] } };
  return (
    <Section id="profile" title={settings.profile}>
      <form method="post" className="record-form" noValidate>
        <Text form={form} name="name" label={invitation.name} hint={invitation.nameHint} complete="name" />
        <Select
          form={form}
          name="lang"
          label={settings.lang}
          options={(['ru', 'en'] as const).map((value) => ({ value, label: settings.langs[value] }))}
        />
        <p className="record-form-buttons">
          <button className="button" type="submit" name="do" value="profile">
            {settings.save}
          </button>
        </p>
      </form>
    </Section>
  );
}

export function PasswordSection({
  seen,
  hasPassword,
  email,
}: {
  readonly seen: FormSight;
  readonly hasPassword: boolean;
  readonly email: string;
}) {
  const { settings, invitation } = accountMessages(seen.lang);
  return (
    <Section id="password" title={settings.password}>
      <form method="post" className="record-form" noValidate>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        {hasPassword && <Text form={seen} name="current" label={settings.currentPassword} type="password" complete="current-password" />}
        <Text
          form={seen}
          name="wanted"
          label={settings.wantedPassword}
          hint={hasPassword ? settings.passwordNote : invitation.passwordHint}
          type="password"
          complete="new-password"
        />
        <p className="record-form-buttons">
          <button className="button" type="submit" name="do" value="password">
            {settings.setPassword}
          </button>
        </p>
      </form>
    </Section>
  );
}

interface SessionsProps {
  readonly lang: Lang;
  readonly sessions: readonly SessionView[];
  /** The session that asks. */
  readonly here: string;
}

export function SessionsSection({ lang, sessions, here }: SessionsProps) {
  const { settings } = accountMessages(lang);
  return (
    <Section id="sessions" title={settings.sessions} count={sessions.length}>
      <ul className="settings-list">
        {sessions.map(({ id, device, begun }) => (
          <li key={id}>
            <span>
              {deviceName(device) ?? settings.unknownDevice}{' '}
              <span className="note">{id === here ? settings.thisOne : settings.since(formatDate(begun, lang))}</span>
            </span>
            {id !== here && (
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <button className="button-as-link" type="submit" name="do" value="end-session">
                  {settings.endSession} <span className="visually-hidden">{settings.since(formatDate(begun, lang))}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post">
          <button className="button button--quiet" type="submit" name="do" value="end-others">
            {settings.endOthers}
          </button>
        </form>
      )}
    </Section>
  );
}

/** A browser and a system, as far as a browser's own words tell them. */
function deviceName(said: string): string | null {
  const browser = /(YaBrowser|Edg|OPR|Firefox|Chrome|Safari)\//.exec(said)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(said)?.[1];
  const names: Readonly<Record<string, string>> = { Edg: 'Edge', OPR: 'Opera', YaBrowser: 'Yandex Browser', 'Mac OS X': 'macOS' };
  const found = [browser, system].flatMap((one) => (one === undefined ? [] : [names[one] ?? one]));
  return found.length === 0 ? null : found.join(', ');
}
