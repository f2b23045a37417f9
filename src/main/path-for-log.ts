/** One-time links bear their secret in the path: 256 bits in base64url, which no record's id looks like. */
const SECRET = /(?<=\/)(?=[^/]*[A-Z_])[\w-]{40,}(?=\/|$)/g;

export function pathForLog(path: string): string {
  return path.replace(SECRET, '…');
}
