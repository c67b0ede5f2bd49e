import type * as Y from 'yjs';
import type { ClinicStepId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { checkClinicWords } from './clinic-words.ts';
import { type ClinicRef, findClinic } from './find-clinic.ts';

/**
 * Puts an opened idea into a group by its name, or out of any: whoever did so last decides. Undo puts it back.
 *
 * **Errors:** `not-now` elsewhere than while the bringer chooses; `not-found` also for an idea that is not open. Source: SPEC CLIN8.
 */
export function groupIdea(
  doc: Y.Doc,
  input: ClinicRef & { readonly ideaId: ClinicStepId; readonly group: string | undefined },
  { now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-now' | 'too-long'> {
  const { ideaId } = input;
  const found = findClinic(doc, input, now);
  if (!found.ok) return found;
  const { phase, ideas } = found.value.state;
  if (phase !== 'choosing') return err({ code: 'not-now' });
  const isOpen = [...(ideas?.silent ?? []), ...(ideas?.late ?? [])].some(({ id }) => id === ideaId);
  if (!isOpen) return err({ code: 'not-found' });
  const group = checkClinicWords(input.group ?? '', { field: 'group', most: LIMITS.name });
  if (!group.ok && group.error.code === 'too-long') return err({ code: 'too-long', field: 'group' });
  const value = group.ok ? group.value : undefined;
  const change = { kind: 'set', root: 'clinicSteps', path: [ideaId], key: 'group', value } as const;
  return ok({ undo: commit(doc, 'idea-grouped', [change]) });
}
