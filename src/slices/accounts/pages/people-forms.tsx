import { BODY_ROLES, PLATFORM_ROLES } from '../../../platform/values/actor.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { type FormSight, Select, Text } from '../../../ui/record-form.tsx';
import { Section } from '../../../ui/section.tsx';
import { accountMessages } from '../messages.ts';
import type { PersonWithRole } from '../people-queries.server.ts';
import { rolesThatFit } from '../rules.ts';

interface BodyShown {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

interface InviteProps {
  readonly seen: FormSight;
  readonly bodies: readonly BodyShown[];
  readonly isAdministrator: boolean;
}

/** Roles that fit one of the bodies; whether it fits the chosen one, the action says. */
export function InviteForm({ seen, bodies, isAdministrator }: InviteProps) {
  const { people: words, roles, rolesMean, settings } = accountMessages(seen.lang);
  const fitting = BODY_ROLES.filter((role) => isAdministrator || bodies.some(({ kind }) => rolesThatFit(kind).includes(role)));
  const offered = [...fitting, ...(isAdministrator ? PLATFORM_ROLES : [])];
  const form = { ...seen, values: { lang: [seen.lang], ...seen.values } };
  return (
    <Section id="invite" title={words.invite}>
      <form method="post" className="record-form" noValidate>
        <Text form={form} name="email" label={words.email} type="email" />
        {isAdministrator ? (
          <Text form={form} name="body" label={words.bodyId} hint={words.bodyIdHint} />
        ) : (
          <Select form={form} name="body" label={words.body} options={bodies.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        <Select
          form={form}
          name="role"
          label={words.role}
          options={offered.map((role) => ({ value: role, label: `${roles[role]} – ${rolesMean[role]}` }))}
        />
        <Text form={form} name="until" label={words.day} hint={words.dayHint} />
        <Select
          form={form}
          name="lang"
          label={words.lang}
          options={(['ru', 'en'] as const).map((value) => ({ value, label: settings.langs[value] }))}
        />
        <p className="record-form-buttons">
          <button className="button" type="submit" name="do" value="invite">
            {words.send}
          </button>
        </p>
      </form>
    </Section>
  );
}

interface HandOverProps {
  readonly lang: Lang;
  readonly body: BodyShown;
  readonly people: readonly PersonWithRole[];
  readonly me: string;
}

export function HandOverForm({ lang, body, people, me }: HandOverProps) {
  const { people: words } = accountMessages(lang);
  const persons = [...new Map(people.map((one) => [one.account, one])).values()];
  if (persons.length < 2) return null;
  const options = persons.map(({ account, name }) => ({ value: account, label: account === me ? `${name} (${words.myself})` : name }));
  const [first, second] = persons.toSorted((a, b) => Number(b.account === me) - Number(a.account === me));
  const parts = [
    { name: 'from', label: words.from, chosen: first?.account },
    { name: 'to', label: words.to, chosen: second?.account },
  ];
  return (
    <Section id={`hand-over-${body.id}`} title={`${words.handOver}: ${body.name}`}>
      <p className="measure">{words.handOverLead}</p>
      <form method="post" className="record-form">
        <input type="hidden" name="body" value={body.id} />
        {parts.map(({ name, label, chosen }) => (
          <div className="field" key={name}>
            <label htmlFor={`${name}-${body.id}`}>{label}</label>
            <select className="control" id={`${name}-${body.id}`} name={name} defaultValue={chosen}>
              {options.map(({ value, label: shown }) => (
                <option key={value} value={value}>
                  {shown}
                </option>
              ))}
            </select>
          </div>
        ))}
        <p className="record-form-buttons">
          <button className="button" type="submit" name="do" value="hand-over">
            {words.handOverSubmit}
          </button>
        </p>
      </form>
    </Section>
  );
}
