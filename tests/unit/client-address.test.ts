import { expect, test } from 'vitest';
import { createAddressOf, siteOf } from '../../server/policy/client-address.ts';

test.each([
  [
    'without a setting, the header is not believed',
    [],
    '203.0.113.7',
    '198.51.100.1',
    '203.0.113.7',
  ],
  ['a trusted proxy names the client', ['10.0.0.1'], '10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['a network of proxies', ['10.0.0.0/8'], '10.9.8.7', '198.51.100.1', '198.51.100.1'],
  ['another address is not a proxy', ['10.0.0.1'], '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  [
    'only the last part is the proxy’s',
    ['10.0.0.1'],
    '10.0.0.1',
    '1.1.1.1, 198.51.100.1',
    '198.51.100.1',
  ],
  ['two proxies', ['10.0.0.0/8'], '10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
  ['no header', ['10.0.0.1'], '10.0.0.1', undefined, '10.0.0.1'],
  ['not an address', ['10.0.0.1'], '10.0.0.1', 'unknown', '10.0.0.1'],
  ['an address with a port', ['10.0.0.1'], '10.0.0.1', '198.51.100.1:5678', '198.51.100.1'],
  ['IPv4 in IPv6', ['10.0.0.1'], '::ffff:10.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
  ['IPv4 in hexadecimal', ['10.0.0.1'], '::FFFF:a00:1', '::ffff:c633:6401', '198.51.100.1'],
  ['IPv4 in full', [], '0:0:0:0:0:ffff:203.0.113.7', undefined, '203.0.113.7'],
  ['an IPv6 network', [], '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['a short IPv6 address', [], '2001:db8::1', undefined, '2001:db8:0:0::/64'],
  ['an IPv6 address in brackets', ['::1'], '::1', '[2001:db8::9]:443', '2001:db8:0:0::/64'],
  ['an IPv6 address with a zone', [], 'fe80::1%eth0', undefined, 'fe80:0:0:0::/64'],
  ['a socket without an address', [], undefined, undefined, 'local'],
])('%s', (_, trusted, socketAddress, forwardedFor, client) => {
  expect(createAddressOf(trusted)(socketAddress, forwardedFor)).toBe(client);
});

test('clients of one IPv6 network are one client, of another network another', () => {
  const addressOf = createAddressOf([]);
  expect(addressOf('2001:db8::1', undefined)).toBe(addressOf('2001:db8:0:0:ffff::2', undefined));
  expect(addressOf('2001:db8::1', undefined)).not.toBe(addressOf('2001:db8:0:1::1', undefined));
});

test('an IPv6 client has a network around it', () => {
  const clients = ['2001:db8:1:2:3:4:5:6', '2001:db8::1', '203.0.113.7'];
  const sites = clients.map((address) => siteOf(createAddressOf([])(address, undefined)));
  expect(sites).toEqual(['2001:db8:1::/48', '2001:db8:0::/48', undefined]);
});

test('an invalid network is refused', () => {
  expect(() => createAddressOf(['proxy.example'])).toThrow('proxy.example is not an address');
});
