/** From where something can be reached: from anywhere, from the same network, or from the same device alone. */
export type Range = 'anywhere' | 'network' | 'device';

const DEVICE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** RFC 1918, RFC 3927 and RFC 4193, names of the own network, and names without a dot. */
const NETWORK =
  /^(?:10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+|\[f[cd][0-9a-f]{2}:.*\]|\[fe80:.*\]|[^.:[\]]+|.*\.(?:local|lan|internal|home\.arpa))$/;

/** From where a host can be reached, as far as its name tells. */
export function rangeOf(hostname: string): Range {
  if (DEVICE.test(hostname)) return 'device';
  return NETWORK.test(hostname) ? 'network' : 'anywhere';
}
