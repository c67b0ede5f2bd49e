import { expect, test } from 'vitest';

import { stunServersOf } from '#renderer/adapters/webrtc/stun-servers.ts';
import type { KnownMeetingPoint } from '#shared/ports/meeting-points.ts';

const point = (url: string, rest: Partial<KnownMeetingPoint> = {}): KnownMeetingPoint => ({
  url,
  source: 'added',
  status: { state: 'online' },
  ...rest,
});
const serversOf = (...points: readonly KnownMeetingPoint[]) =>
  stunServersOf({ points, nearby: 'on' }).map(({ urls }) => urls);

test('[ROOM18] those that there is a line to are asked, two at most, each at its port', () => {
  expect(serversOf(point('wss://meet.example/way'))).toEqual(['stun:meet.example:3478']);
  expect(serversOf(point('wss://meet.example:8443'))).toEqual(['stun:meet.example:3478']);
  expect(serversOf(point('ws://192.168.1.5:4444'))).toEqual(['stun:192.168.1.5:4444']);
  expect(serversOf(point('ws://[2001:db8::1]:4444'))).toEqual(['stun:[2001:db8::1]:4444']);
  expect(serversOf(point('ws://a:1'), point('ws://b:1'), point('ws://c:1'))).toHaveLength(2);
});

test('[ROOM18] nearby ones, this device itself and those out of reach are not asked', () => {
  expect(
    serversOf(
      point('ws://127.0.0.1:4444'),
      point('ws://localhost:4444'),
      point('ws://[::1]:4444'),
      point('ws://192.168.1.5:4444', { source: 'nearby' }),
      point('wss://meet.example', { status: { state: 'connecting' } }),
      point('nonsense'),
    ),
  ).toEqual([]);
});
