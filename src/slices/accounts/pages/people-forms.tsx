import type { Candidate } from '../../../platform/http/chosen-by-name.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { ChoiceByName } from '../../../ui/choice-by-name.tsx';
import { type FormSight, Select, Text } from '../../../ui/record-form.tsx';
import { Section } from '../../../ui/section.tsx';
import { accountMessages } from '../messages.ts';
import type { PersonWithRole } from '../people-queries.server.ts';
import type { Role } from '../rules.ts';

interface BodyShown {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

interface InviteProps {
  readonly seen: FormSight;
  readonly bodies: readonly BodyShown[];
  /** Roles that this person gives in one of the bodies; whether it fits the chosen one, the action says. */
  readonly offered: readonly Role[];
  readonly isAdministrator: boolean;
  /** Bodies that may be meant by what was typed. */
  readonly candidates: readonly Candidate[];
}

export function InviteForm({ seen, bodies, offered, isAdministrator, candidates }: InviteProps) {
  const { people: words, roles, rolesMean, settings } = accountMessages(seen.lang);
  const form = { ...seen, values: { lang: [seen.lang], ...seen.values } };
  return (
    <Section id="invite" title={words.invite}>
      <form method="post" className="record-form" noValidate>
        <Text form={form} name="email" label={words.email} type="email" />
        {isAdministrator ? (
          <ChoiceByName form={form} name="body" label={words.body} hint={words.bodyHint} candidates={candidates} />
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
  /** Whose work this person may hand over. */
  readonly leavers: readonly string[];
  readonly me: string;
}

export function HandOverForm({ lang, body, people, leavers, me }: HandOverProps) {
  const { people: words } = accountMessages(lang);
  const persons = [...new Map(people.map((one) => [one.account, one])).values()];
  const mayLeave = persons.filter(({ account }) => leavers.includes(account));
  const successors = persons.filter(({ account }) => people.some((one) => one.account === account && one.role !== 'guest'));
  const [first] = mayLeave.toSorted((a, b) => Number(b.account === me) - Number(a.account === me));
  const second = successors.find(({ account }) => account !== first?.account);
  if (first === undefined || second === undefined) return null;
  const parts = [
    { name: 'from', label: words.from, chosen: first.account, among: mayLeave },
    { name: 'to', label: words.to, chosen: second.account, among: successors },
  ];
  return (
    <Section id={`hand-over-${body.id}`} title={`${words.handOver}: ${body.name}`}>
      <p className="measure">{words.handOverLead}</p>
      <form method="post" className="record-form">
        <input type="hidden" name="body" value={body.id} />
        {parts.map(({ name, label, chosen, among }) => (
          <div className="field" key={name}>
            <label htmlFor={`${name}-${body.id}`}>{label}</label>
            <select className="control" id={`${name}-${body.id}`} name={name} defaultValue={chosen}>
              {among.map(({ account, name: called }) => (
                <option key={account} value={account}>
                  {account === me ? `${called} (${words.myself})` : called}
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
