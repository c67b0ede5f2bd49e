import type * as Y from 'yjs';
import type { EvidenceId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite } from '../circle-doc.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { keyOfSkill } from './evidence.ts';
import { checkEvidence, type EvidenceWords, type WordsCode } from './evidence-input.ts';

/** Writes down what one did or can do oneself. Undo withdraws it. Source: SPEC EVID1. */
export function addEvidence(
  doc: Y.Doc,
  input: EvidenceWords,
  ctx: CommandContext,
): CommandResult<{ readonly evidenceId: EvidenceId }, WordsCode> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const words = checkEvidence(input);
  if (!words.ok) return words;
  const { text, skills, day } = words.value;
  const evidenceId = ctx.newId('evidence');
  const skillFields = Object.fromEntries(skills.map((skill) => [keyOfSkill(skill), skill]));
  const fields = presentFields({ ...skillFields, about: ctx.actor, text, day, at: ctx.now });
  const undo = commit(doc, 'evidence-added', [{ kind: 'create', root: 'evidence', path: [evidenceId], fields }]);
  return ok({ evidenceId, undo });
}
