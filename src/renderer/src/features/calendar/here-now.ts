import type { CircleSession } from '#renderer/bindings/circle-session.ts';

/** Where and when the person is: the zone of this device (IANA), and epoch milliseconds. */
export function hereNow({ clock }: Pick<CircleSession, 'clock'>): { readonly here: string; readonly now: number } {
  return { here: new Intl.DateTimeFormat().resolvedOptions().timeZone, now: clock.now() };
}
