import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { contentOfFile, fileById, servedFile } from '../../documents/index.server.ts';
import { letterToSee } from './reading.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const given = context.get(appContext);
  const { scan } = await letterToSee(given, request, idOfParams(params));
  const file = scan === null ? null : await fileById(given.db, scan);
  const content = file === null ? null : await contentOfFile(given.db, file.id);
  if (file === null || content === null) throw notFound();
  return servedFile({ name: file.name, mediaType: file.mediaType, content });
}
