import { attachmentHeaders } from '../../platform/http/attachment.ts';

interface Served {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** A file as an answer. */
export function servedFile({ name, mediaType, content }: Served): Response {
  return new Response(Buffer.from(content), {
    headers: { ...attachmentHeaders(name, mediaType), 'Content-Length': String(content.length) },
  });
}
