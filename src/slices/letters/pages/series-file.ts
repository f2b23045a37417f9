import type { LoaderFunctionArgs } from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { archiveOf, servedFile } from '../../documents/index.server.ts';
import { keptLetter } from '../kept-queries.server.ts';
import { letterFile, lettersFile } from '../paper.server.ts';
import { lettersOfSeries } from '../series-queries.server.ts';
import { DOCX } from './docx-type.ts';
import { seriesToSee } from './reading.server.ts';

const query = z.object({ as: z.enum(['archive', 'one']).default('archive') });

/** All letters of a series: each as a file of its own in one ZIP, or one after the other in one DOCX. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const given = context.get(appContext);
  const { as } = parseQuery(query, request.url);
  const series = await seriesToSee(given, request, idOfParams(params));
  const made = await lettersOfSeries(given.db, series.input.id);
  const found = await Promise.all(made.map(({ id }) => keptLetter(given.db, id)));
  const letters = found.filter((one) => one !== null);
  if (letters.length === 0) throw notFound();
  const { title } = series.input;
  if (as === 'one') return servedFile({ name: `${title}.docx`, mediaType: DOCX, content: await lettersFile(given.db, letters, title) });
  const files: { name: string; content: Buffer }[] = [];
  for (const kept of letters) files.push(await letterFile(given.db, kept));
  return servedFile({ name: `${title}.zip`, mediaType: 'application/zip', content: archiveOf(files) });
}
