import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type HandleErrorFunction, isRouteErrorResponse, ServerRouter } from 'react-router';
import { reportFault } from './platform/http/app-context.ts';

export { contributions } from './main/contributions.server.ts';
export { appContext, reportFault } from './platform/http/app-context.ts';

/** What a page throws goes to the log, but for refusals and for what a reader did not wait for. */
export const handleError: HandleErrorFunction = (fault, { request, context }) => {
  if (request.signal.aborted || (isRouteErrorResponse(fault) && fault.status < 500)) return;
  context.get(reportFault)(fault);
};

/** Renders a page whole before the first byte goes out, so that a fault in rendering becomes a clean error page. */
export default function handleRequest(request: Request, status: number, headers: Headers, routerContext: EntryContext) {
  return new Promise<Response>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(<ServerRouter context={routerContext} url={request.url} />, {
      onAllReady() {
        const body = new PassThrough();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        pipe(body);
        resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
      },
      onShellError: reject,
      onError: reject,
    });
  });
}
