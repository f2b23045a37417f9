import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { servedFile } from '../../documents/index.server.ts';
import { letterFile } from '../paper.server.ts';
import { DOCX } from './docx-type.ts';
import { letterToSee } from './reading.server.ts';

/** The letter on the body's letterhead. What came on somebody else's paper has none. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const given = context.get(appContext);
  const kept = await letterToSee(given, request, idOfParams(params));
  if (kept.input.direction === 'incoming') throw notFound();
  return servedFile({ ...(await letterFile(given.db, kept)), mediaType: DOCX });
}
