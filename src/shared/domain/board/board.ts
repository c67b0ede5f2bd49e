import type { CircleId, LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import type { Pursuit } from '../pursuit/pursuit.ts';
import type { Stage } from '../pursuit/stage.ts';

/** What a card is known by: its pursuit, or its lead while nobody goes for it. */
export type CardId = LeadId | PursuitId;

/** The records of one document, read into plain data. */
export interface Space {
  readonly kind: 'circle' | 'private';
  /** The reader's own id in this document. */
  readonly me: MemberId;
  readonly leads: ReadonlyMap<LeadId, Lead>;
  readonly pursuits: ReadonlyMap<PursuitId, Pursuit>;
}

/** One card: a member's run at a lead, or a lead that nobody goes for. */
export interface Card {
  readonly cardId: CardId;
  readonly leadId: LeadId;
  readonly pursuitId: PursuitId | undefined;
  readonly stage: Stage;
  readonly order: string | undefined;
  /** Whose run it is; absent in Spotted. Private runs carry the reader's id in the circle. */
  readonly memberId: MemberId | undefined;
  /** Everybody who goes for the lead, the owner of the card first. */
  readonly memberIds: readonly MemberId[];
  /** Several runs at this lead are known, so the card's name must say whose it is. */
  readonly isOneOfSeveral: boolean;
  readonly isPrivate: boolean;
}

/** One column of the board. */
export interface Column {
  readonly stage: Stage;
  /** In their order. */
  readonly cards: readonly Card[];
  /** In Closed: how many matching cards are older than what is shown. */
  readonly olderCount: number;
}

/** Which cards are looked for; an absent part matches all. */
export interface CardFilter {
  readonly text?: string | undefined;
  /** The member whose cards are wanted. */
  readonly whose?: MemberId | undefined;
  /** Only what fits the reader. */
  readonly isFittingOnly?: boolean | undefined;
  /** Only cards in these columns; empty is all. */
  readonly stages?: readonly Stage[] | undefined;
  /** Only leads whose place is this one, however it is written. */
  readonly place?: string | undefined;
  /** Only leads with this tag, however it is written. */
  readonly tag?: string | undefined;
}

/** What a board is made of. */
export interface BoardInput {
  readonly circleId: CircleId;
  /** The circle, and the private space if its leads are to be shown; each kind at most once. */
  readonly spaces: readonly Space[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly filter?: CardFilter | undefined;
  /** Notes to search in, by lead. */
  readonly notes?: ReadonlyMap<LeadId, string> | undefined;
  /** The leads that fit the reader, when only those are looked for. */
  readonly fitting?: ReadonlySet<LeadId> | undefined;
  readonly showOlderClosed?: boolean | undefined;
}
