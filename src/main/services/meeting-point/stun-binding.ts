import { isIPv4, isIPv6 } from 'node:net';

const HEADER_BYTES = 20;
const BINDING_REQUEST = 0x00_01;
const BINDING_SUCCESS = 0x01_01;
const MAGIC_COOKIE = 0x21_12_a4_42;
const XOR_MAPPED_ADDRESS = 0x00_20;
const [FAMILY_IPV4, FAMILY_IPV6] = [1, 2];

/** From where a datagram has come. */
export interface DatagramSource {
  readonly address: string;
  readonly port: number;
}

/**
 * Answers the question "from where do you see me?" (STUN binding, RFC 8489); `undefined` for everything else. The answer is never
 * longer than twice the question. Attributes of the question are passed over: browsers ask without any.
 */
export function answerBinding(datagram: Buffer, { address, port }: DatagramSource): Buffer | undefined {
  if (datagram.length < HEADER_BYTES || datagram.readUInt16BE(0) !== BINDING_REQUEST) return undefined;
  const length = datagram.readUInt16BE(2);
  if (length % 4 !== 0 || length !== datagram.length - HEADER_BYTES) return undefined;
  if (datagram.readUInt32BE(4) !== MAGIC_COOKIE) return undefined;
  // Cookie and transaction: also what hides the address from routers that would rewrite it.
  const mask = datagram.subarray(4, HEADER_BYTES);
  const bytes = addressBytes(address);
  if (bytes === undefined) return undefined;
  const value = Buffer.alloc(4 + bytes.length);
  value.writeUInt8(bytes.length === 4 ? FAMILY_IPV4 : FAMILY_IPV6, 1);
  value.writeUInt16BE(port ^ (MAGIC_COOKIE >>> 16), 2);
  bytes.forEach((byte, index) => value.writeUInt8(byte ^ mask.readUInt8(index), 4 + index));
  const head = Buffer.alloc(8);
  head.writeUInt16BE(BINDING_SUCCESS, 0);
  head.writeUInt16BE(4 + value.length, 2);
  head.writeUInt32BE(MAGIC_COOKIE, 4);
  const attribute = Buffer.alloc(4);
  attribute.writeUInt16BE(XOR_MAPPED_ADDRESS, 0);
  attribute.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, datagram.subarray(8, HEADER_BYTES), attribute, value]);
}

function addressBytes(address: string): readonly number[] | undefined {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return plain.split('.').map(Number);
  if (!isIPv6(plain)) return undefined;
  // The language's own reader of URLs writes every form of an address in one way.
  const [left = '', right] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const groupsOf = (text: string | undefined): readonly string[] => (text ? text.split(':') : []);
  const [before, after] = [groupsOf(left), groupsOf(right)];
  const missing = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...missing, ...after].flatMap((group) => {
    const number = Number.parseInt(group, 16);
    return [number >> 8, number & 0xff];
  });
}
