import { type Choice, FieldGroup, type FormSight, InBothLanguages, Select, typedIn } from '../../../ui/record-form.tsx';
import { ROLES } from '../input.ts';
import { partnershipMessages } from '../messages.ts';

interface PartiesFieldsProps {
  readonly form: FormSight;
  /** How many sides the form shows. */
  readonly count: number;
  /** Names of towns by id, and of the bodies through which each may act. */
  readonly towns: Readonly<Record<string, { readonly name: string; readonly bodies: readonly Choice[] }>>;
  /** Bodies that are of no town. */
  readonly bodies: readonly Choice[];
}

/** The sides of a tie as they stand: a role, the body that acts, the source’s words; any of them can be taken out. */
export function PartiesFields({ form, count, towns, bodies }: PartiesFieldsProps) {
  const { work: words, roles } = partnershipMessages(form.lang);
  return Array.from({ length: count }, (_, at) => {
    const prefix = `parties.${at}`;
    const id = typedIn(form, `${prefix}.municipality`);
    const town = towns[id];
    const asWritten = town === undefined && typedIn(form, `${prefix}.body`) === '';
    return (
      <FieldGroup key={prefix} title={town === undefined ? words.party(at + 1) : `${words.party(at + 1)}: ${town.name}`}>
        <input type="hidden" name={`${prefix}.municipality`} value={id} />
        <div className="field-pair-columns">
          <Select
            form={form}
            name={`${prefix}.role`}
            label={words.role}
            options={ROLES.map((role) => ({ value: role, label: roles[role] }))}
          />
          {!asWritten && (
            <Select
              form={form}
              name={`${prefix}.body`}
              label={words.actingBody}
              empty={words.bodyNotNamed}
              options={town?.bodies ?? bodies}
            />
          )}
        </div>
        {asWritten && <InBothLanguages form={form} name={`${prefix}.asWritten`} label={words.asWritten} />}
        {!asWritten && (
          <>
            <input type="hidden" name={`${prefix}.asWritten.ru`} value={typedIn(form, `${prefix}.asWritten.ru`)} />
            <input type="hidden" name={`${prefix}.asWritten.en`} value={typedIn(form, `${prefix}.asWritten.en`)} />
          </>
        )}
        <RemoveBox form={form} name={`${prefix}.remove`} />
      </FieldGroup>
    );
  });
}

export function RemoveBox({ form, name }: { readonly form: FormSight; readonly name: string }) {
  return (
    <label className="checkbox">
      <input type="checkbox" name={name} value="yes" defaultChecked={typedIn(form, name) !== ''} />
      <span>{partnershipMessages(form.lang).work.remove}</span>
    </label>
  );
}
