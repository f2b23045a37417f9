import type { z } from 'zod';
import type { Acting, Edit, Kept, Restoring, Withdrawal } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { RecordKind } from '../../platform/http/app-context.ts';
import { type Outcome, refused } from '../../platform/values/outcome.ts';

interface KindOf<Schema extends z.ZodObject> extends Omit<RecordKind, 'kept' | 'nameOf' | 'paths' | 'mayEdit' | 'edit' | 'restore'> {
  readonly schema: Schema;
  kept(db: Database, id: string): Promise<Kept<z.output<Schema>> | null>;
  nameOf(db: Database, input: z.output<Schema>): ReturnType<RecordKind['nameOf']>;
  paths(input: z.output<Schema>): ReturnType<RecordKind['paths']>;
  mayEdit(
    db: Database,
    actor: Acting['actor'],
    record: { readonly input: z.output<Schema>; readonly keptBy: string | null },
  ): Promise<boolean> | boolean;
  edit(acting: Acting, edit: Edit<z.output<Schema>>): Promise<Outcome<unknown, string>>;
  record(acting: Acting, input: z.output<Schema>, again: Restoring): Promise<Outcome<unknown, string>>;
  withdraw(acting: Acting, withdrawal: Withdrawal): Promise<Outcome<unknown, string>>;
}

/** A kind of record by its own actions and its own schema, which judges what the history gives back: what was once usable may not be today. */
export function recordKind<Schema extends z.ZodObject>(of: KindOf<Schema>): RecordKind {
  type Input = z.output<Schema>;
  const { schema, record, ...kind } = of;
  const read = (input: object) => schema.safeParse(withNulls(schema, input));
  return {
    ...kind,
    nameOf: (db, input) => of.nameOf(db, withNulls(schema, input) as Input),
    paths: (input) => of.paths(withNulls(schema, input) as Input),
    mayEdit: async (db, actor, { input, keptBy }) => of.mayEdit(db, actor, { input: withNulls(schema, input) as Input, keptBy }),
    async edit(acting, edit) {
      const input = read(edit.input);
      return input.success ? of.edit(acting, { ...edit, input: input.data }) : refused('not-usable');
    },
    async restore(acting, kept, again) {
      const input = read(kept);
      return input.success ? record(acting, input.data, again) : refused('not-usable');
    },
  };
}

/** The history leaves out what was null before and after. */
function withNulls(schema: z.ZodObject, input: object): Record<string, unknown> {
  return { ...Object.fromEntries(Object.keys(schema.shape).map((field) => [field, null])), ...input };
}
