import type * as Y from 'yjs';
import type { LeadId, OriginalId } from '#shared/kernel/ids.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { isMalformed } from '../record/malformed.ts';
import { compareOriginals, type Original } from './original.ts';
import { readOriginal } from './original-reader.ts';

/** The originals of one lead, as they stand in a document, in the order in which they were kept. Source: SPEC ORIG1. */
export function selectOriginalsOf(originals: Y.Map<unknown>, leadId: LeadId, authorOf: AuthorOf): readonly Original[] {
  return [...originals.entries()]
    .flatMap(([id, value]) => {
      const read = readOriginal(id as OriginalId, value, authorOf);
      return read === undefined || isMalformed(read) || read.leadId !== leadId ? [] : [read];
    })
    .toSorted(compareOriginals);
}

/** All originals by their lead, each in the order in which they were kept. */
export function selectByLead(originals: Iterable<Original>): ReadonlyMap<LeadId, readonly Original[]> {
  const byLead = new Map<LeadId, Original[]>();
  for (const original of [...originals].sort(compareOriginals)) {
    const known = byLead.get(original.leadId);
    if (known === undefined) byLead.set(original.leadId, [original]);
    else known.push(original);
  }
  return byLead;
}
