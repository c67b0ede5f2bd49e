import * as Y from 'yjs';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { type Mood, MOODS } from './check-in.ts';

/** How somebody felt when they checked in, kept where only they see it. */
export interface KeptMood {
  readonly checkInId: CheckInId;
  readonly mood: Mood;
  /** When it was first kept, in epoch milliseconds. */
  readonly at: number;
  /** The time zone (IANA) that they were in. */
  readonly zone: string;
}

/** Reads one kept mood of the private document; `undefined` when it was cleared. Never throws. Source: SPEC CHECK4, DOC4. */
export function readKeptMood(id: CheckInId, value: unknown): KeptMood | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined || !value.has('mood')) return undefined;
  const mood = fields.oneOf('mood', MOODS);
  const at = fields.instant('at');
  if (mood === undefined || at === undefined) return malformed(id, 'incomplete');
  return { checkInId: id, mood, at, zone: fields.text('zone', LIMITS.line) ?? 'UTC' };
}
