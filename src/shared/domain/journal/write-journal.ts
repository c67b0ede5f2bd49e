import type * as Y from 'yjs';
import type { JournalEntryId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed } from '../record/malformed.ts';
import { isTimeZone } from '../record/week.ts';
import { isJournalPrompt, type JournalEntry, type JournalPrompt } from './journal.ts';
import { readJournalEntry } from './journal-reader.ts';

/** Writes something down in one's private document. Undo removes it. Source: SPEC JOUR1. */
export function writeJournal(
  doc: Y.Doc,
  input: {
    readonly text: string;
    /** What it answers, if it does. */
    readonly prompt?: JournalPrompt | undefined;
    /** The time zone (IANA) that one is in; one that this device does not know counts as UTC. */
    readonly zone: string;
  },
  ctx: CommandContext,
): CommandResult<{ readonly entryId: JournalEntryId }, 'empty' | 'too-long' | 'not-a-choice'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { prompt } = input;
  const text = checkText(input.text);
  if (!text.ok) return text;
  if (prompt !== undefined && !isJournalPrompt(prompt)) return err({ code: 'not-a-choice', field: 'prompt' });
  const entryId = ctx.newId('journalEntry');
  const zone = isTimeZone(input.zone) ? input.zone : 'UTC';
  const fields = presentFields({ text: text.value, prompt, at: ctx.now, zone });
  const undo = commit(doc, 'journal-written', [{ kind: 'create', root: 'journal', path: [entryId], fields }]);
  return ok({ entryId, undo });
}

/** Rewrites an entry. Source: SPEC JOUR1. */
export function editJournal(
  doc: Y.Doc,
  input: { readonly entryId: JournalEntryId; readonly text: string },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'empty' | 'too-long'> {
  const entry = findEntry(doc, input.entryId);
  if (!entry.ok) return entry;
  const text = checkText(input.text);
  if (!text.ok) return text;
  const at = { kind: 'set', root: 'journal', path: [input.entryId] } as const;
  const isSame = text.value === entry.value.text;
  const changes = [
    { ...at, key: 'text', value: text.value },
    { ...at, key: 'editedAt', value: ctx.now },
  ];
  return ok({ undo: commit(doc, 'journal-edited', isSame ? [] : changes) });
}

/** Removes an entry; undo brings it back. Source: SPEC JOUR1. */
export function removeJournal(
  doc: Y.Doc,
  input: { readonly entryId: JournalEntryId },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found'> {
  const entry = findEntry(doc, input.entryId);
  if (!entry.ok) return entry;
  const at = { kind: 'set', root: 'journal', path: [input.entryId] } as const;
  return ok({ undo: commit(doc, 'journal-removed', [{ ...at, key: 'deletedAt', value: ctx.now }]) });
}

function findEntry(doc: Y.Doc, id: JournalEntryId): Result<JournalEntry, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const entry = readJournalEntry(id, openCircleDoc(doc).journal.get(id));
  return entry === undefined || isMalformed(entry) ? err({ code: 'not-found' }) : ok(entry);
}

function checkText(input: string): Result<string, { readonly code: 'empty' | 'too-long'; readonly field: 'text' }> {
  const text = input.trim();
  if (text === '') return err({ code: 'empty', field: 'text' });
  return text.length > LIMITS.journal ? err({ code: 'too-long', field: 'text' }) : ok(text);
}
