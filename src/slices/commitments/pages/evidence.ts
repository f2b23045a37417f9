import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { contentOfFile, fileById, servedFile } from '../../documents/index.server.ts';
import { fileOfEvidence } from '../kept-queries.server.ts';

/** A file that shows what became of a promise: everybody may see it. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { db } = context.get(appContext);
  const evidence = identifier.safeParse(params['evidence']);
  const id = evidence.success ? await fileOfEvidence(db, { commitment: idOfParams(params), evidence: evidence.data }) : null;
  const file = id === null ? null : await fileById(db, id);
  const content = file === null ? null : await contentOfFile(db, file.id);
  if (file === null || content === null) throw notFound();
  return servedFile({ name: file.name, mediaType: file.mediaType, content });
}
