import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { isOwn, keyOfSkill } from './evidence.ts';
import { checkEvidence, type EvidenceWords, type WordsCode } from './evidence-input.ts';
import { type EvidenceRef, findEvidence } from './find-evidence.ts';

/**
 * Rewrites what is given of the evidence that one wrote about oneself; a cleared day goes.
 *
 * **Errors:** `signed` for what one saw of another, which stays as it was signed. Source: SPEC EVID1, EVID2.
 */
export function editEvidence(
  doc: Y.Doc,
  input: EvidenceRef & Partial<EvidenceWords>,
  { actor }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'signed' | WordsCode> {
  const found = findEvidence(doc, input);
  if (!found.ok) return found;
  const before = found.value;
  if (before.author !== actor) return err({ code: 'not-yours' });
  if (!isOwn(before)) return err({ code: 'signed' });
  const { text = before.text, skills = before.skills, day = before.day } = input;
  const words = checkEvidence({ text, skills, day });
  if (!words.ok) return words;
  // Only what was taken away goes: what another device added stays.
  const named = words.value.skills.map((skill) => [keyOfSkill(skill), skill] as const);
  const gone = before.skills.map((skill) => [keyOfSkill(skill), undefined] as const);
  const fields = { ...Object.fromEntries([...gone, ...named]), text: words.value.text, day: words.value.day };
  return ok({ undo: commitOwn(doc, 'evidence-edited', planFields(input, fields), { ...input, actor }) });
}

/** Withdraws evidence that one wrote, about whomever; undo brings it back. Source: SPEC EVID2. */
export function removeEvidence(
  doc: Y.Doc,
  input: EvidenceRef,
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours'> {
  const found = findEvidence(doc, input);
  if (!found.ok) return found;
  if (found.value.author !== actor) return err({ code: 'not-yours' });
  return ok({ undo: commitOwn(doc, 'evidence-removed', planFields(input, { deletedAt: now }), { ...input, actor }) });
}

function planFields(
  { evidenceId }: EvidenceRef,
  fields: Readonly<Record<string, FieldValue | undefined>>,
): readonly Change[] {
  return Object.entries(fields).map(([key, value]) => ({
    kind: 'set',
    root: 'evidence',
    path: [evidenceId],
    key,
    value,
  }));
}
