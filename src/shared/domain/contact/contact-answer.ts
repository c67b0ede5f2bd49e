import * as Y from 'yjs';
import type { ContactAnswerId, LeadId, MessageId } from '#shared/kernel/ids.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';

/** What somebody can answer, for themselves, when they know people where a lead is. */
export const CONTACT_ANSWERS = ['offered', 'not-now'] as const;

/** One of these answers. */
export type ChanceAnswer = (typeof CONTACT_ANSWERS)[number];

/**
 * That somebody offered an introduction for a lead, or put it aside.
 *
 * **Shape:** one record of the root `contactAnswers` of the private document with `leadId`, `answer`, `at`, and of an offer
 * `messageId`. The circle knows the message alone. Source: SPEC CONT1, CONT9.
 */
export interface ContactAnswer {
  readonly id: ContactAnswerId;
  readonly leadId: LeadId;
  readonly answer: ChanceAnswer;
  /** What was said to the circle. */
  readonly messageId: MessageId | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Reads one answer of the private document; `undefined` when it was taken back. Never throws. Source: SPEC CONT9, DOC4. */
export function readContactAnswer(id: ContactAnswerId, value: unknown): ContactAnswer | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined) return undefined;
  const leadId = fields.text('leadId', LIMITS.line) as LeadId | undefined;
  const answer = fields.oneOf('answer', CONTACT_ANSWERS);
  const at = fields.instant('at');
  if (leadId === undefined || answer === undefined || at === undefined) return malformed(id, 'incomplete');
  return { id, leadId, answer, messageId: fields.text('messageId', LIMITS.line) as MessageId | undefined, at };
}
