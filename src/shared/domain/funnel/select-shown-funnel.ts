import type { MemberId } from '#shared/kernel/ids.ts';
import type { Funnel } from './funnel.ts';
import type { Attempts } from './select-attempts.ts';
import { type FunnelTime, selectFunnel } from './select-funnel.ts';
import type { SharedNumbers } from './shared-numbers.ts';

/** Of so few a sum would tell of one. */
const FEWEST_SUMMED = 2;

/** Who lets their numbers be seen. */
export interface Agreed {
  /** Members who agreed, in the given order. */
  readonly members: readonly MemberId[];
  /** How many keep theirs to themselves. */
  readonly otherCount: number;
  /** There are enough for a sum of the circle. */
  readonly hasSum: boolean;
}

/** Who of the present members agreed, as they all are told it. Source: SPEC FUN9, FUN10. */
export function selectAgreed(present: readonly MemberId[], shared: ReadonlyMap<MemberId, SharedNumbers>): Agreed {
  const members = present.filter((id) => shared.has(id));
  return { members, otherCount: present.length - members.length, hasSum: members.length >= FEWEST_SUMMED };
}

/** Whose way is looked at: one's own, that of a member, or that of the circle as a whole. */
export type Whose = MemberId | 'circle';

/**
 * How far somebody came, as a reader may see it; nothing where they may not. Oneself sees all of one's own, by the days of one's own zone.
 * Of others, and of the circle, everybody sees the same: what the circle sees of those who agreed, by the days of UTC.
 * Source: SPEC FUN8 to FUN10.
 */
export function selectShownFunnel(
  { all }: Attempts,
  {
    whose,
    me,
    agreed,
    time,
  }: { readonly whose: Whose; readonly me: MemberId; readonly agreed: Agreed; readonly time: FunnelTime },
): Funnel | undefined {
  if (whose === me) {
    return selectFunnel(
      all.filter(({ memberId }) => memberId === me),
      time,
    );
  }
  const seen = whose === 'circle' ? (agreed.hasSum ? agreed.members : []) : agreed.members.filter((id) => id === whose);
  if (seen.length === 0) return undefined;
  const members = new Set(seen);
  return selectFunnel(
    all.filter(({ memberId, isPrivate }) => !isPrivate && members.has(memberId)),
    { ...time, zone: 'UTC' },
  );
}
