import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { membershipOf } from '../networks.ts';
import { clientAddress, householdOf } from './client-address.ts';

const isProxy = membershipOf(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);

describe('the address that asks', () => {
  it.each([
    ['is that of the connection', '203.0.113.7', undefined, '203.0.113.7'],
    ['is not what somebody says who is no proxy', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['is what a proxy says', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['is what a proxy says that listens on IPv6', '::ffff:127.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
    ['is found behind a row of proxies', '127.0.0.1', '198.51.100.1, 10.1.1.1, fd00::5', '198.51.100.1'],
    ['is not what a reader wrote before the proxy', '127.0.0.1', '192.0.2.1, 198.51.100.1', '198.51.100.1'],
    ['is the proxy when it says nothing', '127.0.0.1', undefined, '127.0.0.1'],
    ['is the proxy when it says nonsense', '127.0.0.1', 'unknown', '127.0.0.1'],
  ] as const)('%s', (_, connection, forwardedFor, address) => {
    expect(clientAddress(connection, forwardedFor, isProxy)).toBe(address);
  });

  it('is never read from the header of a stranger', () => {
    fc.assert(fc.property(fc.string(), (header) => clientAddress('203.0.113.7', header, isProxy) === '203.0.113.7'));
  });
});

describe('a household', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('of %s is %s', (address, household) => {
    expect(householdOf(address)).toBe(household);
  });
});
