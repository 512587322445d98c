import { BlockList, isIP, isIPv6, SocketAddress } from 'node:net';

/** The client of a request, as far as its address tells. */
export type AddressOf = (
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
) => string;

/**
 * Tells clients apart by address. `X-Forwarded-For` counts only as far as trusted proxies wrote it:
 * anybody can send the header. An IPv6 client is its network of 64 bits, because its owner can
 * choose the rest.
 *
 * @param trustedProxies Addresses and networks, such as `10.0.0.0/8`.
 * @throws {TypeError} for an entry that is neither.
 * @example createAddressOf(['10.0.0.1'])('10.0.0.1', '203.0.113.7') // '203.0.113.7'
 */
export function createAddressOf(trustedProxies: readonly string[]): AddressOf {
  const trusted = new BlockList();
  for (const entry of trustedProxies) addNetwork(trusted, entry);
  return rememberAddresses((socketAddress, forwardedFor) => {
    let hops: string[] | undefined;
    let address = toAddress(socketAddress ?? '');
    while (address && forwardedFor && trusted.check(address, familyOf(address))) {
      // A long header takes time, so it is read only if it counts.
      hops ??= forwardedFor.split(',');
      const before = toAddress(hops.pop()?.trim() ?? '');
      if (!before) break;
      address = before;
    }
    return address ? networkOf(address) : 'local';
  });
}

const MAX_REMEMBERED = 1_000;
const MAX_REMEMBERED_LENGTH = 100;

/** Most requests come from addresses that were seen before. */
function rememberAddresses(addressOf: AddressOf): AddressOf {
  const known = new Map<string, string>();
  return (socketAddress, forwardedFor = '') => {
    const given = `${socketAddress} ${forwardedFor}`;
    const remembered = known.get(given);
    if (remembered !== undefined) return remembered;
    const address = addressOf(socketAddress, forwardedFor);
    if (known.size >= MAX_REMEMBERED) known.clear();
    if (given.length <= MAX_REMEMBERED_LENGTH) known.set(given, address);
    return address;
  };
}

function addNetwork(list: BlockList, entry: string): void {
  const [address = '', bits] = entry.split('/');
  if (isIP(address) === 0) throw new TypeError(`${entry} is not an address or a network.`);
  if (bits === undefined) list.addAddress(address, familyOf(address));
  else list.addSubnet(address, Number(bits), familyOf(address));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

/** An address without zone and port, and an IPv4 address as one; undefined if it is not one. */
function toAddress(text: string): string | undefined {
  const bare = text
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/%.*$/, '');
  if (!isIPv6(bare)) return isIP(bare) > 0 ? bare : undefined;
  // It writes an IPv4 address in its own way, however it is given: `::ffff:a00:1`.
  const { address } = new SocketAddress({ address: bare, family: 'ipv6' });
  return /^::ffff:(\d+(?:\.\d+){3})$/.exec(address)?.[1] ?? address;
}

/** The IPv6 network of 48 bits around a client that is one of 64 bits; undefined for other clients. */
export function siteOf(client: string): string | undefined {
  return client.endsWith('::/64') ? client.replace(/:[\da-f]+::\/64$/, '::/48') : undefined;
}

function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string) => (text ? text.split(':') : []);
  const after = groups(tail ?? '');
  const before = groups(head);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
