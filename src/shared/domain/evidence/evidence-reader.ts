import * as Y from 'yjs';
import { toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EvidenceId, MemberId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfField, authorOfRecord } from '../record/authorship.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';
import { isDevice, isHash, isSignature, type SignedClaim } from '../record/verify-claims.ts';
import { type Evidence, EVIDENCE_ANSWERS, type EvidenceContent, isOwn, keyOfSkill, MOST_SKILLS } from './evidence.ts';
import { evidenceBytes } from './evidence-bytes.ts';

/** What evidence cannot be read without. */
export interface EvidenceContext {
  readonly circleId: CircleId;
  readonly authorOf: AuthorOf;
  /** SHA-256: 32 bytes. */
  readonly digestOf: (content: Uint8Array) => Uint8Array;
}

/**
 * Reads one piece of evidence; `undefined` when its author has withdrawn it. What another saw comes with what its author signed
 * only if that is what stands there. Never throws. Source: SPEC EVID1, EVID4, DOC4.
 */
export function readEvidence(id: EvidenceId, value: unknown, ctx: EvidenceContext): Evidence | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const content = readEvidenceContent(id, value, ctx.authorOf);
  if (content === undefined || isMalformed(content)) return content;
  return { ...content, claim: isOwn(content) ? undefined : readClaim(content, value, ctx) };
}

/** Reads what a piece of evidence says, without asking whether it was signed. Only what its author wrote counts. */
export function readEvidenceContent(
  id: EvidenceId,
  value: unknown,
  authorOf: AuthorOf,
): EvidenceContent | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  const isBy = (member: MemberId | undefined, key: string): boolean => authorOfField(value, key, authorOf) === member;
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  if (fields.isTakenBack) return undefined;
  const about = fields.checked('about', (text) => text.length <= LIMITS.line) as MemberId | undefined;
  const text = fields.text('text', LIMITS.clause);
  const at = fields.instant('at');
  if (about === undefined || text === undefined || at === undefined) return malformed(id, 'incomplete');
  const answers = createFieldReader(value, (key) => about !== author && isBy(about, key));
  return {
    id,
    author,
    about,
    text,
    skills: readSkills(value, (key) => isBy(author, key)),
    at,
    day: fields.checked('day', isCalendarDay),
    answer: answers.oneOf('answer', EVIDENCE_ANSWERS),
  };
}

/** Those that stand under their own key, no more than can be written. */
function readSkills(record: Y.Map<unknown>, isTrusted: (key: string) => boolean): readonly string[] {
  const fields = createFieldReader(record, isTrusted);
  return [...record.keys()]
    .filter((key) => key.startsWith('skill:'))
    .sort()
    .flatMap((key) => fields.checked(key, (skill) => skill.length <= LIMITS.name && keyOfSkill(skill) === key) ?? [])
    .slice(0, MOST_SKILLS);
}

function readClaim(content: EvidenceContent, record: Y.Map<unknown>, ctx: EvidenceContext): SignedClaim | undefined {
  const { circleId, authorOf, digestOf } = ctx;
  const fields = createFieldReader(record, (key) => authorOfField(record, key, authorOf) === content.author);
  const device = fields.checked('device', isDevice) as DeviceId | undefined;
  const signature = fields.checked('signature', isSignature);
  const signed = fields.checked('hash', isHash);
  if (device === undefined || signature === undefined || signed === undefined) return undefined;
  const hash = toHex(digestOf(evidenceBytes(circleId, content)));
  return signed === hash ? { device, hash, signature } : undefined;
}
