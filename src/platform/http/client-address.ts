import { isIP } from 'node:net';

/**
 * The address that asks. A proxy's word on it is taken only from the proxies that we were told of, from the last word to the
 * first: what stands before the last of them anybody may have written.
 */
export function clientAddress(connection: string, forwardedFor: string | undefined, isProxy: (address: string) => boolean): string {
  let address = withoutMapping(connection);
  for (const word of (forwardedFor ?? '').split(',').reverse()) {
    const told = withoutMapping(word.trim());
    if (!isProxy(address) || isIP(told) === 0) break;
    address = told;
  }
  return address;
}

/** A server that listens on `::` sees IPv4 addresses in the clothes of IPv6. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}

/** Whom an address stands for: in IPv6 each household has 64 bits of its own, so they count as one. */
export function householdOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = '', after] = address.replace(/%.*$/, '').split('::');
  const [head, tail] = [before, after ?? ''].map((groups) => groups.split(':').filter((group) => group !== '')) as [string[], string[]];
  const between = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  const groups = [...head, ...between, ...tail].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
