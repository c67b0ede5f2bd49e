import type { EvidenceId, MemberId } from '#shared/kernel/ids.ts';
import { foldText } from '../record/fold-text.ts';
import type { SignedClaim } from '../record/verify-claims.ts';

/** What somebody can answer to what another wrote about them: kept in their view, or put away from it. */
export const EVIDENCE_ANSWERS = ['kept', 'declined'] as const;

/** What somebody answered to what another wrote about them. */
export type EvidenceAnswer = (typeof EVIDENCE_ANSWERS)[number];

/** How many skills one piece of evidence can name. */
export const MOST_SKILLS = 10;

/** What a piece of evidence says, whether or not it can be believed. */
export interface EvidenceContent {
  readonly id: EvidenceId;
  /** Who wrote it, by the log. */
  readonly author: MemberId;
  /** Whose evidence it is. */
  readonly about: MemberId;
  /** What they did or can do. */
  readonly text: string;
  /** As written, in the order of their keys. */
  readonly skills: readonly string[];
  /** When it was written, in epoch milliseconds by its author's clock. */
  readonly at: number;
  /** The ISO day on which it happened. */
  readonly day: string | undefined;
  /** What the one it is about answered; only where another wrote it. */
  readonly answer: EvidenceAnswer | undefined;
}

/**
 * Something that shows what a member did or can do, by themselves or by another who saw it.
 *
 * **Shape:** one record of the root `evidence` with `text`, `about`, `at`, perhaps `day`, a key `skill:<folded skill>` per skill
 * that holds it as written; where another saw it `device`, `signature` and `hash`; as they come `answer` and `deletedAt`.
 */
export interface Evidence extends EvidenceContent {
  /** What its author signed of what stands there now; it says nothing until it was verified. */
  readonly claim: SignedClaim | undefined;
}

/** A genuine signature of a member under a piece of evidence. */
export interface EvidenceProof {
  readonly evidenceId: EvidenceId;
  /** 64 hexadecimal digits. */
  readonly hash: string;
  readonly member: MemberId;
}

/** The key under which a skill stands: the same however it is written. Source: SPEC EVID1. */
export function keyOfSkill(skill: string): string {
  return `skill:${foldText(skill)}`;
}

/** Whether somebody wrote it about themselves. */
export function isOwn({ author, about }: EvidenceContent): boolean {
  return author === about;
}

/** Puts evidence into the order in which it was written, newest first, ties by id. Source: SPEC EVID6. */
export function compareNewest(a: EvidenceContent, b: EvidenceContent): number {
  return b.at - a.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
