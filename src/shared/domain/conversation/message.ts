import type { LeadId, MemberId, MessageId } from '#shared/kernel/ids.ts';

/** What is spoken about: a lead, or what one member wrote of their priorities. */
export type About =
  | { readonly kind: 'lead'; readonly id: LeadId }
  /** By the member, who may have several blocks or none yet. */
  | { readonly kind: 'priority-block'; readonly id: MemberId };

/** The kinds of thing that can be spoken about. */
export const ABOUT_KINDS = ['lead', 'priority-block'] as const satisfies readonly About['kind'][];

/** What somebody said to the circle. It is never rewritten; its author can withdraw it. */
export interface Message {
  readonly id: MessageId;
  readonly about: About;
  /** Who said it, by the log. */
  readonly author: MemberId | undefined;
  readonly text: string;
  /** Whom it calls by name, sorted by id. */
  readonly mentions: readonly MemberId[];
  /** Epoch milliseconds; gives its place in the conversation. */
  readonly at: number;
}
