import { concatBytes } from '#shared/kernel/bytes.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Presence } from '#shared/ports/workspace.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { KnownDevice } from '../graph/graph-state.ts';

/** What no live message begins with: that is its version. */
const PRESENCE_MARK = Uint8Array.of(0x70);
const MAX_STATE_BYTES = 2_048;
/** Whoever has just come may not have been ready to hear it. */
const REPEAT_MS = 5 * SECOND_MS;

type Others = ReturnType<Presence['others']['get']>;

/** The presence of one circle, on the live channel of its links (SPEC PRES1). */
export interface PresenceOfCircle extends Presence {
  /** Takes what came from a device; answers whether it was a word of presence. */
  readonly take: (from: DeviceId, message: Uint8Array) => boolean;
  readonly dispose: Dispose;
}

export function createPresence(options: {
  /** To everybody who is connected. */
  readonly publish: (message: Uint8Array) => void;
  readonly connected: Observable<readonly DeviceId[]>;
  readonly deviceOf: (device: DeviceId) => KnownDevice | undefined;
  readonly clock: Pick<Clock, 'after'>;
}): PresenceOfCircle {
  const { publish, connected, deviceOf, clock } = options;
  const others = createSubject<Others>(new Map());
  let own: Uint8Array = new Uint8Array();
  let before: ReadonlySet<DeviceId> = new Set();
  let stopRepeating: Dispose = () => undefined;

  function publishOwn(): void {
    stopRepeating();
    publish(concatBytes(PRESENCE_MARK, own));
    stopRepeating = own.length > 0 && before.size > 0 ? clock.after(REPEAT_MS, publishOwn) : () => undefined;
  }

  function followConnected(): void {
    const now = new Set(connected.get());
    const hasCome = [...now].some((device) => !before.has(device));
    before = now;
    if (hasCome && own.length > 0) publishOwn();
    if ([...others.get().keys()].every((device) => now.has(device))) return;
    others.set(new Map([...others.get()].filter(([device]) => now.has(device))));
  }

  const stopFollowing = connected.subscribe(followConnected);

  return {
    others,
    dispose: () => {
      stopFollowing();
      stopRepeating();
    },
    say: (state = new Uint8Array()) => {
      assert(state.length <= MAX_STATE_BYTES, 'a word of presence is short');
      if (state.length === 0 && own.length === 0) return;
      own = state.slice();
      publishOwn();
    },
    take: (from, message) => {
      if (message[0] !== PRESENCE_MARK[0]) return false;
      const state = message.slice(PRESENCE_MARK.length);
      const member = deviceOf(from)?.member;
      const isTold = state.length > 0 && state.length <= MAX_STATE_BYTES && member !== undefined && before.has(from);
      if (!isTold && !others.get().has(from)) return true;
      const next = new Map(others.get());
      if (isTold) next.set(from, { member, state });
      else next.delete(from);
      others.set(next);
      return true;
    },
  };
}
