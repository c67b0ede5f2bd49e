import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { EVIDENCE_ANSWERS, type EvidenceAnswer, isOwn } from './evidence.ts';
import { type EvidenceRef, findEvidence } from './find-evidence.ts';

/**
 * Keeps what another wrote about oneself, or puts it away from one's own view.
 *
 * **Errors:** `not-yours` when it is about another; `own` when one wrote it oneself. Source: SPEC EVID3.
 */
export function answerEvidence(
  doc: Y.Doc,
  input: EvidenceRef & { readonly answer: EvidenceAnswer },
  { actor }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'own' | 'not-a-choice'> {
  const found = findEvidence(doc, input);
  if (!found.ok) return found;
  const { evidenceId, authorOf, answer } = input;
  if (found.value.about !== actor) return err({ code: 'not-yours' });
  if (isOwn(found.value)) return err({ code: 'own' });
  if (!EVIDENCE_ANSWERS.includes(answer)) return err({ code: 'not-a-choice', field: 'answer' });
  const change = { kind: 'set', root: 'evidence', path: [evidenceId], key: 'answer', value: answer } as const;
  return ok({ undo: commitOwn(doc, 'evidence-answered', [change], { actor, authorOf }) });
}
