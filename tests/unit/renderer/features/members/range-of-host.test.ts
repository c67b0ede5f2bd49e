import { expect, test } from 'vitest';

import { rangeOf } from '#renderer/features/members/range-of-host.ts';

test.each([
  ['127.0.0.1', 'device'],
  ['localhost', 'device'],
  ['[::1]', 'device'],
  ['192.168.1.20', 'network'],
  ['10.0.0.7', 'network'],
  ['172.16.0.1', 'network'],
  ['172.31.255.1', 'network'],
  ['[fd12:3456::1]', 'network'],
  ['[fe80::1]', 'network'],
  ['printer', 'network'],
  ['nas.local', 'network'],
  ['172.32.0.1', 'anywhere'],
  ['192.169.0.1', 'anywhere'],
  ['meet.example', 'anywhere'],
  ['10.example.org', 'anywhere'],
  ['[2001:db8::1]', 'anywhere'],
] as const)('%s can be reached from: %s', (hostname, range) => {
  expect(rangeOf(hostname)).toBe(range);
});
