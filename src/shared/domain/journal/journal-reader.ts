import * as Y from 'yjs';
import type { JournalEntryId } from '#shared/kernel/ids.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { JOURNAL_PROMPTS, type JournalEntry } from './journal.ts';

/** Reads one entry of the private document; `undefined` when it was removed. Never throws. Source: SPEC JOUR1, DOC4. */
export function readJournalEntry(id: JournalEntryId, value: unknown): JournalEntry | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined) return undefined;
  const text = fields.text('text', LIMITS.journal);
  const at = fields.instant('at');
  if (text === undefined || at === undefined) return malformed(id, 'incomplete');
  return {
    id,
    text,
    prompt: fields.oneOf('prompt', JOURNAL_PROMPTS),
    at,
    zone: fields.text('zone', LIMITS.name) ?? 'UTC',
    editedAt: fields.instant('editedAt'),
  };
}
