import type { CheckInId, LeadId, MemberId, MessageId } from '#shared/kernel/ids.ts';
import type { Ground } from './ground.ts';

/** What is spoken about: a lead, what one member wrote of their priorities, or what one told of their week. */
export type About =
  | { readonly kind: 'lead'; readonly id: LeadId }
  /** By the member, who may have several blocks or none yet. */
  | { readonly kind: 'priority-block'; readonly id: MemberId }
  | { readonly kind: 'check-in'; readonly id: CheckInId };

/** The kinds of thing that can be spoken about. */
export const ABOUT_KINDS = ['lead', 'priority-block', 'check-in'] as const satisfies readonly About['kind'][];

/** How something can be said: in own words, as support, or as "me too". Only a check-in takes the latter two. */
export const MANNERS = ['own-words', 'support', 'me-too'] as const;

/** How something is said. */
export type Manner = (typeof MANNERS)[number];

/** What can be said in support: keys, which the screen puts into words. */
export const SUPPORTS = ['with-you', 'heard', 'sounds-hard', 'thank-you', 'here-if-wanted'] as const;

/** One of the ways to support somebody. */
export type Support = (typeof SUPPORTS)[number];

/** Whether a text is the key of a way to support somebody. */
export function isSupport(text: string | undefined): text is Support {
  return SUPPORTS.some((support) => support === text);
}

/** What somebody said to the circle. It is never rewritten; its author can withdraw it. */
export interface Message {
  readonly id: MessageId;
  readonly about: About;
  /** Who said it, by the log. */
  readonly author: MemberId | undefined;
  readonly as: Manner;
  /** Of support its key; of a "me too" the story, or nothing. */
  readonly text: string;
  /** Whom it calls by name, sorted by id. */
  readonly mentions: readonly MemberId[];
  /** On what it stands, if its author says so; support stands on nothing. */
  readonly ground: Ground | undefined;
  /** The message that it answers, if it names one. */
  readonly answers: MessageId | undefined;
  /** Epoch milliseconds; gives its place in the conversation. */
  readonly at: number;
}
