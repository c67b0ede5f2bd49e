import type { CheckRequestId, MemberId, MessageId } from '#shared/kernel/ids.ts';

/** What members can say of what somebody said: that it is to be checked, or that it is nothing for peers to answer. */
export const REQUEST_KINDS = ['needs-checking', 'beyond-us'] as const;

/** What a member says of what somebody said. */
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Begins the keys of what had been checked already when somebody asked. */
export const SAW_PREFIX = 'saw:';

/**
 * One member's word that something somebody said is to be checked, or beyond the circle.
 *
 * **Shape:** one record of the root `checkRequests` with `messageId`, `kind`, `at`, a key `saw:<message id>` per check that was
 * there already, which holds its ground as it was stored, and, once it is taken back, `deletedAt`.
 */
export interface CheckRequest {
  readonly id: CheckRequestId;
  readonly messageId: MessageId;
  readonly kind: RequestKind;
  /** Who asks, by the log. */
  readonly author: MemberId;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly isWithdrawn: boolean;
  /** The checks that its author knew and asks in spite of. */
  readonly saw: ReadonlyMap<MessageId, string>;
}
