import type { Dispose } from '#shared/kernel/dispose.ts';
import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import type { InviteId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { MeetingChannel } from '#shared/ports/network.ts';
import type { CircleMembership } from '../graph/circle-membership.ts';
import type { GraphInvite } from '../graph/graph-state.ts';
import { joinTopicOf } from './join-key.ts';
import { type JoinLine, openJoinLine } from './join-line.ts';

/** Most invites that are listened for. */
const MAX_TOPIC_COUNT = 20;
/** Who asks late is told so. */
const AFTERWARDS_MS = DAY_MS;

/** What is said on the topics of a circle's invites. */
export interface DoorTopics {
  readonly publish: (inviteId: InviteId, message: Uint8Array) => void;
  readonly dispose: Dispose;
}

/** Listens on the topics of the newest invites, those that are open first (SPEC JOIN15). */
export function followDoorTopics(options: {
  readonly membership: Pick<CircleMembership, 'state'>;
  readonly channel: MeetingChannel;
  readonly clock: Clock;
  readonly onMessage: (message: Uint8Array) => void;
}): DoorTopics {
  const { membership, channel, clock, onMessage } = options;
  const lines = new Map<InviteId, JoinLine>();
  let stopWaiting: Dispose | undefined;

  function follow(): void {
    const wanted = selectListenedTo([...membership.state.get().invites.values()], clock.now());
    for (const [id, line] of lines) {
      if (wanted.some((invite) => invite.id === id)) continue;
      line.dispose();
      lines.delete(id);
    }
    for (const { id, publicKey } of wanted) {
      if (lines.has(id)) continue;
      const topic = joinTopicOf(publicKey);
      lines.set(id, openJoinLine({ channel, topic, clock, onMessage, onReach: () => undefined }));
    }
    stopWaiting?.();
    stopWaiting = wanted.length === 0 ? undefined : clock.after(HOUR_MS, follow);
  }

  const stopFollowing = membership.state.subscribe(follow);
  follow();
  return {
    publish: (inviteId, message) => lines.get(inviteId)?.publish(message),
    dispose: () => {
      stopFollowing();
      stopWaiting?.();
      for (const line of lines.values()) line.dispose();
      lines.clear();
    },
  };
}

function selectListenedTo(invites: readonly GraphInvite[], now: number): readonly GraphInvite[] {
  const isOpen = ({ use, expiresAt }: GraphInvite): boolean => use === 'open' && now < expiresAt;
  return invites
    .filter(({ expiresAt }) => now < expiresAt + AFTERWARDS_MS)
    .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_TOPIC_COUNT);
}
