import type { AppContext } from '../../../platform/http/app-context.ts';
import { type FormValues, textOf } from '../../../platform/http/form-values.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { askPublication } from '../actions/ask-publication.server.ts';
import { dropImport } from '../actions/drop-import.server.ts';
import { mapColumns } from '../actions/map-columns.server.ts';
import { takeBackImport } from '../actions/take-back-import.server.ts';
import { beginWork } from '../actions/work-on-import.server.ts';
import type { ImportFileRow } from '../queries.server.ts';

/** What the buttons of an import's page do, by the name that each sends. */
export async function deedOn(given: AppContext, file: ImportFileRow, values: FormValues): Promise<Outcome<unknown, string>> {
  const acting = given.acting(file.keptBy);
  switch (textOf(values, 'deed')) {
    case 'columns':
      return mapColumns(
        acting,
        file.id,
        file.header.map((_name, column) => textOf(values, `column.${column}`) ?? ''),
      );
    case 'publish':
      return askPublication(acting, file.id);
    case 'go-on':
      await beginWork(acting, file);
      return done(file.id);
    case 'take-back':
      return takeBackImport(acting, file.id, null);
    case 'drop':
      return dropImport(acting, file.id);
    default:
      return refused('not-usable');
  }
}
