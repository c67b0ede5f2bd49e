import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { type ClinicRef, findClinic } from './find-clinic.ts';

/** Takes a problem of one's own back; undo brings it again, with all that was said. Source: SPEC CLIN1. */
export function withdrawClinic(
  doc: Y.Doc,
  input: ClinicRef,
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours'> {
  const found = findClinic(doc, input, now);
  if (!found.ok) return found;
  const { clinicId, authorOf } = input;
  if (found.value.clinic.bringer !== actor) return err({ code: 'not-yours' });
  const change = { kind: 'set', root: 'clinics', path: [clinicId], key: 'deletedAt', value: now } as const;
  return ok({ undo: commitOwn(doc, 'clinic-withdrawn', [change], { actor, authorOf }) });
}
