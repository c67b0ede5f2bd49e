import { prepareLead } from '#shared/domain/duplicate/compare-leads.ts';
import type { Duplicate, DuplicateKind, DuplicateSources } from '#shared/domain/duplicate/duplicate.ts';
import { createDuplicateIndex, type DuplicateIndex } from '#shared/domain/duplicate/duplicate-index.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';

/** So many leads are put into one index within a blink. */
const LEADS_EACH = 128;
const ORDER: readonly DuplicateKind[] = ['same-link', 'same-job', 'repost'];

/** A part of the leads: all of some companies. */
interface Shard {
  /** What it was made of. */
  readonly of: readonly unknown[];
  readonly index: DuplicateIndex;
}

/** An index of duplicates that is made part by part, and of which only the parts are made anew in which something changed. */
export interface DuplicateShards {
  /**
   * Takes leads in, in steps that are short each; until the last of them it answers by what it knew. `textsOf` tells what a lead
   * says beside its fields, as values that are identical while they say the same.
   */
  readonly take: (leads: readonly Lead[], textsOf: (leadId: LeadId) => readonly unknown[]) => Iterator<undefined>;
  /** As the index of all of them would: only a link can be alike where the company is another. */
  readonly find: (lead: Lead) => readonly Duplicate[];
}

/** Makes an empty one. */
export function createDuplicateShards(sources: DuplicateSources): DuplicateShards {
  let shards: readonly Shard[] = [];

  function* take(
    leads: readonly Lead[],
    textsOf: (leadId: LeadId) => readonly unknown[],
  ): Generator<undefined, undefined> {
    const bins = Array.from({ length: countFor(leads.length) }, (): Lead[] => []);
    for (const lead of leads) {
      bins[hashOf(prepareLead(lead).company ?? lead.id) % bins.length]?.push(lead);
      yield;
    }
    const before = shards.length === bins.length ? shards : [];
    const next: Shard[] = [];
    for (const [place, bin] of bins.entries()) {
      const of = bin.flatMap((lead) => [lead, ...textsOf(lead.id)]);
      const known = before[place];
      const isSame = known?.of.length === of.length && of.every((each, index) => each === known.of[index]);
      next.push(isSame ? known : { of, index: createDuplicateIndex(bin, sources) });
      yield;
    }
    shards = next;
  }

  return {
    take,
    find: (lead) =>
      shards
        .flatMap(({ index }) => index.find(lead))
        .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.leadId < b.leadId ? -1 : 1)),
  };
}

/** Seldom another one, or all would be made anew with every lead. */
function countFor(leadCount: number): number {
  let count = 1;
  while (count * LEADS_EACH < leadCount) count *= 2;
  return count;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) >>> 0;
  return hash;
}
