import { BlockList, isIP } from 'node:net';

/** `10.0.0.1`, `10.0.0.0/8`, `::1` or `fd00::/8`. */
export function isNetwork(text: string): boolean {
  const { version, bits } = parts(text);
  return version !== 0 && (bits === null || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)));
}

/** Answers whether an address lies in one of these networks. Each must be one that `isNetwork` accepts. */
export function membershipOf(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const { address, version, bits } = parts(network);
    list.addSubnet(address, bits === null ? (version === 4 ? 32 : 128) : Number(bits), version === 4 ? 'ipv4' : 'ipv6');
  }
  return (address) => {
    const version = isIP(address);
    return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6');
  };
}

function parts(network: string): { readonly address: string; readonly version: number; readonly bits: string | null } {
  const [address = '', bits = null, ...more] = network.split('/');
  return { address, version: more.length > 0 ? 0 : isIP(address), bits };
}
