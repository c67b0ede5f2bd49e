import type { MeetingPointList } from '#shared/ports/meeting-points.ts';

/** Every one more is asked at every connection. */
const MAX_COUNT = 2;
const REGISTERED_PORT = '3478';
const OWN_DEVICE = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The meeting points that tell this device from which address it is seen: those that there is a line to, which know it anyway.
 * They listen for it on their own port, or on the registered one behind a proxy (SPEC ROOM18).
 */
export function stunServersOf({ points }: MeetingPointList): readonly RTCIceServer[] {
  return points
    .filter(({ source, status }) => source !== 'nearby' && status.state === 'online')
    .flatMap(({ url }) => urlOf(url) ?? [])
    .slice(0, MAX_COUNT)
    .map((urls) => ({ urls }));
}

function urlOf(meetingPoint: string): string | undefined {
  try {
    const { protocol, hostname, port } = new URL(meetingPoint);
    if (OWN_DEVICE.test(hostname)) return undefined;
    return `stun:${hostname}:${protocol === 'wss:' ? REGISTERED_PORT : port || '80'}`;
  } catch {
    return undefined;
  }
}
