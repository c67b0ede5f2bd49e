import * as Y from 'yjs';
import type { CircleId, ClinicId, ClinicStepId, CommitmentId, MemberId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { createFieldReader, type FieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { isHash } from '../record/verify-claims.ts';
import { CLOSABLE_PHASES } from './clinic.ts';
import { CLINIC_STEP_KINDS, type ClinicStep } from './clinic-step.ts';
import { hashOfIdea } from './idea-bytes.ts';

/** What the steps of a clinic cannot be read without. */
export interface ClinicReading {
  readonly circleId: CircleId;
  readonly authorOf: AuthorOf;
  /** SHA-256: 32 bytes. */
  readonly digestOf: (content: Uint8Array) => Uint8Array;
}

/** How long the ids that a step names may be together; what a circle of twelve can have is far less. */
const MOST_KNOWN = 100_000;

/** What can be named among others with spaces between them. */
const PLAIN_ID = /^\S{1,100}$/;

interface Base {
  readonly id: ClinicStepId;
  readonly clinicId: ClinicId;
  readonly author: MemberId;
  readonly at: number;
}

/**
 * Reads one step; `undefined` when its author took it back. What the others go on from is not taken back: that a phase was
 * closed, what was said of what was said back, and what was opened. Only what its author wrote counts, by the log, but for the
 * group of an idea, which is anybody's. Never throws. Source: SPEC CLIN3, CLIN5, CLIN9, DOC4.
 */
export function readClinicStep(
  id: ClinicStepId,
  value: unknown,
  reading: ClinicReading,
): ClinicStep | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const { authorOf } = reading;
  const author = authorOfRecord(value, authorOf);
  if (author === undefined || !PLAIN_ID.test(id)) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  const clinicId = readId<ClinicId>(fields, 'clinicId');
  const at = fields.instant('at');
  if (clinicId === undefined || at === undefined) return malformed(id, 'incomplete');
  const base = { id, clinicId, author, at };
  const isTakenBack = fields.isTakenBack;
  const step = readLasting(fields, base, reading) ?? readOther(fields, base, createFieldReader(value));
  if (step === undefined) return malformed(id, 'incomplete');
  return isTakenBack && !isLasting(step) ? undefined : step;
}

function isLasting({ kind }: ClinicStep): boolean {
  return kind === 'phase-closed' || kind === 'confirmed' || kind === 'idea-revealed';
}

function readLasting(fields: FieldReader, base: Base, reading: ClinicReading): ClinicStep | undefined {
  const kind = fields.oneOf('kind', CLINIC_STEP_KINDS);
  if (kind === 'phase-closed') {
    const phase = fields.oneOf('phase', CLOSABLE_PHASES);
    return phase === undefined ? undefined : { ...base, kind, phase, knew: readKnown(fields) };
  }
  if (kind === 'confirmed') {
    const saidBackId = readId<ClinicStepId>(fields, 'saidBackId');
    const verdict = fields.oneOf('verdict', VERDICTS);
    if (saidBackId === undefined || verdict === undefined) return undefined;
    return { ...base, kind, saidBackId, isRight: verdict === 'right' };
  }
  if (kind !== 'idea-revealed') return undefined;
  const ideaId = readId<ClinicStepId>(fields, 'ideaId');
  const text = fields.checked('text', (words) => words.length <= LIMITS.entry);
  const salt = fields.checked('salt', (words) => words.length <= LIMITS.name);
  if (ideaId === undefined || text === undefined || salt === undefined) return undefined;
  const { circleId, digestOf } = reading;
  const hash = hashOfIdea({ circleId, clinicId: base.clinicId, author: base.author, salt, text }, digestOf);
  return { ...base, kind, ideaId, text, hash, knew: readKnown(fields) };
}

/** The two things that a bringer can say of what was said back, as they are stored. */
export const VERDICTS = ['right', 'not-quite'] as const;

function readOther(fields: FieldReader, base: Base, anybodys: FieldReader): ClinicStep | undefined {
  const kind = fields.oneOf('kind', CLINIC_STEP_KINDS);
  if (kind === 'came' || kind === 'stood-aside') return { ...base, kind };
  if (kind === 'idea-sealed') {
    const hash = fields.checked('hash', isHash);
    const group = anybodys.text('group', LIMITS.name)?.trim();
    return hash === undefined ? undefined : { ...base, kind, hash, group: group || undefined, knew: readKnown(fields) };
  }
  const text = fields.text('text', LIMITS.message);
  if (text === undefined) return undefined;
  if (kind === 'question' || kind === 'said-back') return { ...base, kind, text };
  if (kind === 'answer') {
    const questionId = readId<ClinicStepId>(fields, 'questionId');
    return questionId === undefined ? undefined : { ...base, kind, questionId, text };
  }
  if (kind !== 'choice') return undefined;
  const ideaId = readId<ClinicStepId>(fields, 'ideaId');
  return { ...base, kind, text, ideaId, commitmentId: readId<CommitmentId>(fields, 'commitmentId') };
}

function readId<Id extends string>(fields: FieldReader, key: string): Id | undefined {
  return fields.checked(key, (id) => id.length <= LIMITS.name) as Id | undefined;
}

function readKnown(fields: FieldReader): ReadonlySet<string> {
  return new Set(fields.text('knew', MOST_KNOWN)?.split(' '));
}
