import type { LoaderFunctionArgs } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { headOfHistory } from '../../history/index.server.ts';
import { mayAudit } from '../policy.ts';

/** A small file to be kept elsewhere: `bin/pobratim audit check --head FILE` compares with it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const given = context.get(appContext);
  signedIn(given, request);
  allowOnly(mayAudit(given.identity.actor));
  const head = { ...(await headOfHistory(given.db)), at: given.clock.now().toISOString(), register: given.origin };
  return new Response(`${JSON.stringify(head)}\n`, {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="pobratim-history-${head.seq}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
