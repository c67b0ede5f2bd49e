import { useEffect } from 'react';

import type { CircleId, MemberId } from '#shared/kernel/ids.ts';
import { useServices, useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** Whether a member is here, by the connections of this device alone. */
export type Presence =
  | { readonly state: 'connected' }
  /** `lastSeenAt`: when a device of theirs was connected last; `undefined` when none ever was. */
  | { readonly state: 'away'; readonly lastSeenAt: number | undefined };

/** Who of the circle is connected now, oneself included, and when the others were. */
export function usePresence(): (id: MemberId) => Presence {
  const { keepsakes } = useServices();
  const { circleId, circle } = useSession();
  const peers = useObservable(circle.replica.peers);
  return (id) =>
    id === circle.me || peers.some(({ member }) => member === id)
      ? { state: 'connected' }
      : { state: 'away', lastSeenAt: readInstant(keepsakes.get(lastSeenName(circleId, id))) };
}

/** Keeps in mind when members were connected, while the circle is shown; the program may end at any moment. */
export function useKeepLastSeen(): void {
  const { keepsakes, clock, program } = useServices();
  const { circleId, circle } = useSession();
  const { peers } = circle.replica;
  useEffect(() => {
    let present: ReadonlySet<MemberId> = new Set();
    const note = (): void => {
      const now = new Set(peers.get().map(({ member }) => member));
      for (const id of new Set([...present, ...now])) keepsakes.set(lastSeenName(circleId, id), String(clock.now()));
      present = now;
    };
    note();
    const stopFollowing = peers.subscribe(note);
    const stopListening = program.onClosing(() => {
      note();
      return Promise.resolve(true);
    });
    return () => {
      stopFollowing();
      stopListening();
      note();
    };
  }, [keepsakes, clock, program, circleId, peers]);
}

function lastSeenName(circleId: CircleId, id: MemberId): string {
  return `last-seen:${circleId}:${id}`;
}

function readInstant(text: string | undefined): number | undefined {
  const at = Number(text);
  return text === undefined || !Number.isFinite(at) ? undefined : at;
}
