/** Headers of what is to be saved, never to be run, and never kept by anything between us and the reader. */
export function attachmentHeaders(name: string, mediaType: string): Readonly<Record<string, string>> {
  return {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  };
}

/** For programs that know no other letters in headers. */
function plain(name: string): string {
  return name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
}

function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
