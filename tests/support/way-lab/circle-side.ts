import type { DeviceId } from '#shared/kernel/ids.ts';
import type { EnvelopeLog } from '#shared/ports/envelope-log.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import type { Side, SideContent, StoredEnvelope } from '#tests/contract/way.contract.ts';
import { command, contentOf, type } from '../circles.ts';

/** What a side does with its circle alone. */
export type CircleSide = Omit<Side, 'restart' | 'quit' | 'leave'>;

/** An open circle as the contract of ways speaks of it. */
export function sideOfCircle({
  circle,
  device,
  log,
}: {
  readonly circle: OpenCircle;
  readonly device: DeviceId;
  readonly log: Pick<EnvelopeLog, 'load'>;
}): CircleSide {
  return {
    device,
    invite: async () => {
      const names = { circleName: 'Thursday circle', inviterName: 'alice', memberNames: ['alice'] };
      const made = await circle.door?.invite({ ...names, asksFirst: false, meetingPoints: [] });
      if (made === undefined) throw new Error('a shared circle has a door');
      return made.link;
    },
    set: async (key, value) => command(circle, key, value),
    type: async (text) => type(circle, text),
    content: async () => contentOf(circle) as SideContent,
    stored: async () => {
      const stored: StoredEnvelope[] = [];
      for await (const batch of log.load(circle.circleId, 0)) {
        for (const { device: author, seq, id } of batch) stored.push({ device: author, seq, id });
      }
      return stored;
    },
    ownSeq: async () => {
      await circle.flush();
      return circle.ownSeq();
    },
    deliveredTo: async (other) => circle.deliveries.get().get(other as DeviceId)?.seq ?? 0,
  };
}
