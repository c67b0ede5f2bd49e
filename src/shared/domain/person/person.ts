import type { MemberId } from '#shared/kernel/ids.ts';

/** A member as the others know them. */
export interface Person {
  readonly id: MemberId;
  readonly name: string;
  /** Epoch milliseconds, by their own clock. */
  readonly joinedAt: number | undefined;
  /** Whether they let the others see how their last weeks went. */
  readonly sharesWeeks: boolean;
}
