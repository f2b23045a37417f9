import { SCOPES } from '../../../platform/values/actor.ts';
import { formatDate } from '../../../ui/dates.ts';
import { Choices, type FormSight, Text } from '../../../ui/record-form.tsx';
import { Section } from '../../../ui/section.tsx';
import type { TokenView } from '../account-queries.server.ts';
import { accountMessages } from '../messages.ts';

export function TokenSection({ seen, tokens }: { readonly seen: FormSight; readonly tokens: readonly TokenView[] }) {
  const { lang } = seen;
  const { settings } = accountMessages(lang);
  return (
    <Section id="tokens" title={settings.tokens} count={tokens.length}>
      <p className="measure">{settings.tokensLead}</p>
      {tokens.length === 0 && <p className="note">{settings.noTokens}</p>}
      <ul className="settings-list">
        {tokens.map(({ id, name, beginsWith, scopes, expiresAt, lastUsedAt }) => (
          <li key={id}>
            <span>
              {name} <code>{beginsWith}…</code>{' '}
              <span className="note">
                {[
                  scopes.map((scope) => settings.scopes[scope]).join(', '),
                  ...(expiresAt === null ? [] : [settings.until(formatDate(expiresAt.slice(0, 10), lang))]),
                  lastUsedAt === null ? settings.tokenUnused : settings.tokenUsed(formatDate(momentOf(lastUsedAt), lang)),
                ].join(' · ')}
              </span>
            </span>
            <form method="post">
              <input type="hidden" name="id" value={id} />
              <button className="button-as-link" type="submit" name="do" value="revoke-token">
                {settings.revoke} <span className="visually-hidden">{name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" className="record-form" noValidate>
        <Text form={seen} name="tokenName" label={settings.tokenName} />
        <Choices
          form={seen}
          name="scopes"
          label={settings.tokenScopes}
          options={SCOPES.map((value) => ({ value, label: settings.scopes[value] }))}
        />
        <Text form={seen} name="tokenUntil" label={settings.tokenUntil} hint={settings.tokenUntilHint} />
        <p className="record-form-buttons">
          <button className="button" type="submit" name="do" value="make-token">
            {settings.makeToken}
          </button>
        </p>
      </form>
    </Section>
  );
}

function momentOf(stored: string): string {
  return new Date(stored).toISOString();
}
