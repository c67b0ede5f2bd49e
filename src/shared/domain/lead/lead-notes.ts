import * as Y from 'yjs';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';

/** The shared text of a lead's notes, to be edited with `applyTextEdit`. It is born with the lead. */
export function openNotes(roots: CircleRoots, leadId: LeadId): Y.Text | undefined {
  const notes = roots.leadNotes.get(leadId);
  return notes instanceof Y.Text ? notes : undefined;
}

/** The notes of a lead as plain text; empty when there are none. */
export function readNotes(roots: CircleRoots, leadId: LeadId): string {
  return openNotes(roots, leadId)?.toString() ?? '';
}
