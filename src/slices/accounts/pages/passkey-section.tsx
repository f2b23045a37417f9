import type { Lang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { formatDate } from '../../../ui/dates.ts';
import { Section } from '../../../ui/section.tsx';
import type { PasskeyView } from '../account-queries.server.ts';
import { accountMessages } from '../messages.ts';

interface PasskeyProps {
  readonly lang: Lang;
  readonly passkeys: readonly PasskeyView[];
}

export function PasskeySection({ lang, passkeys }: PasskeyProps) {
  const { settings } = accountMessages(lang);
  return (
    <Section id="passkeys" title={settings.passkeys} count={passkeys.length}>
      <p className="measure">{settings.passkeysLead}</p>
      <ul className="settings-list">
        {passkeys.map(({ id, name, createdAt }) => (
          <li key={id}>
            <form method="post" className="settings-line">
              <input type="hidden" name="id" value={id} />
              <input className="control" name="passkeyName" defaultValue={name ?? ''} aria-label={settings.passkeyName} maxLength={80} />
              <button className="button-as-link" type="submit" name="do" value="name-passkey">
                {settings.rename}
              </button>
              <button className="button-as-link" type="submit" name="do" value="remove-passkey">
                {settings.remove} <span className="visually-hidden">{name ?? settings.passkeyUnnamed}</span>
              </button>
              {createdAt !== null && <span className="note">{settings.since(formatDate(dayInMoscow(createdAt), lang))}</span>}
            </form>
          </li>
        ))}
      </ul>
      <form method="post" className="settings-line" data-enhance="passkey-add" data-challenge={`/${lang}/account/passkey`} hidden>
        <input type="hidden" name="do" value="add-passkey" />
        <input type="hidden" name="response" value="" />
        <input className="control" name="passkeyName" aria-label={settings.passkeyName} placeholder={settings.passkeyName} maxLength={80} />
        <button className="button" type="submit">
          {settings.addPasskey}
        </button>
      </form>
    </Section>
  );
}
