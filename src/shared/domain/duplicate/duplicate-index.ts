import type { LeadId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import { type ComparedLead, type ComparedTexts, compareLeads, prepareLead } from './compare-leads.ts';
import type { Duplicate, DuplicateKind, DuplicateSources } from './duplicate.ts';
import { type Shingles, shinglesOf } from './near-text.ts';
import { wordsKey } from './title-key.ts';

/** Leads made ready to be compared, so that each is held only against those that are like it. */
export interface DuplicateIndex {
  /** What of the index may be the same job as a lead, which may be in it; the surest first. */
  readonly find: (lead: Lead) => readonly Duplicate[];
}

/** So many that are alike are looked at for one reason, the lowest ids first: nobody can make it slow. */
const MOST_ALIKE = 30;
/** What stands in so many texts of a company is what it writes under all of them. */
const MOST_OTHERS = 6;
/** A title of fewer is not near to one that lacks one of them. */
const LEAST_WORDS = 3;
const ORDER: readonly DuplicateKind[] = ['same-link', 'same-job', 'repost'];

/**
 * Makes an index of leads; those in the trash are left out. Nothing is merged by it: it only tells.
 *
 * **Guarantees:** the same leads give the same answers, in whatever order they come. Source: SPEC DUP1 to DUP4.
 */
export function createDuplicateIndex(leads: Iterable<Lead>, sources: DuplicateSources): DuplicateIndex {
  const buckets = new Map<string, ComparedLead[]>();
  const byCompany = new Map<string, ComparedLead[]>();
  const sorted = [...leads].filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const compared of sorted.map(prepareLead)) {
    for (const key of [...linksOf(compared), ...ownKeys(compared), ...lackingKeys(compared, 'lacking')]) {
      put(buckets, key, compared);
    }
    if (compared.company !== undefined) put(byCompany, compared.company, compared);
  }
  const texts = createTexts(byCompany, sources);
  return {
    find: (lead) => {
      const one = prepareLead(lead);
      const found = new Map<LeadId, Duplicate>();
      // A title of one word more lacks one to be this one; one of a word less is this one that lacks a word.
      const keys = [...linksOf(one), ...ownKeys(one), ...lackingKeys(one, 'whole'), ...ownKeys(one, 'lacking')];
      for (const key of keys) {
        for (const other of buckets.get(key) ?? []) {
          const { id } = other.lead;
          if (id === lead.id || found.has(id) || sources.isNotSame?.(lead.id, id) === true) continue;
          const duplicate = compareLeads(one, other, texts(one), sources);
          if (duplicate !== undefined) found.set(id, duplicate);
        }
      }
      return [...found.values()].sort(bySurest);
    },
  };
}

function bySurest(a: Duplicate, b: Duplicate): number {
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.leadId < b.leadId ? -1 : 1);
}

function put(buckets: Map<string, ComparedLead[]>, key: string, compared: ComparedLead): void {
  const known = buckets.get(key);
  if (known === undefined) buckets.set(key, [compared]);
  else if (known.length <= MOST_ALIKE) known.push(compared);
}

function linksOf({ links: { address, job } }: ComparedLead): readonly string[] {
  return [address, job].flatMap((key) => (key === undefined ? [] : [`link ${key}`]));
}

function ownKeys({ company, title }: ComparedLead, kind: 'whole' | 'lacking' = 'whole'): readonly string[] {
  return company === undefined || title === undefined ? [] : [`${kind} ${company} ${wordsKey(title)}`];
}

function lackingKeys({ company, title }: ComparedLead, kind: 'whole' | 'lacking'): readonly string[] {
  if (company === undefined || title === undefined || title.words.length < LEAST_WORDS) return [];
  return title.words.map((word) => `${kind} ${company} ${wordsKey(title, word)}`);
}

/** Reads texts only where they are asked for, each once. */
function createTexts(
  byCompany: ReadonlyMap<string, readonly ComparedLead[]>,
  { notesOf }: DuplicateSources,
): (one: ComparedLead) => ComparedTexts {
  const known = new Map<LeadId, Shingles>();
  const read = ({ lead: { id } }: ComparedLead): Shingles => {
    const before = known.get(id) ?? shinglesOf(notesOf(id) ?? '');
    known.set(id, before);
    return before;
  };
  const othersOf = ({ company, title }: ComparedLead): readonly Shingles[] => {
    const theirs = company === undefined ? [] : (byCompany.get(company) ?? []);
    const isOther = (other: ComparedLead): boolean => !other.title?.words.some((word) => title?.words.includes(word));
    return theirs.filter(isOther).slice(0, MOST_OTHERS).map(read);
  };
  return (one) => {
    let others: readonly Shingles[] | undefined;
    return { shinglesOf: read, others: () => (others ??= othersOf(one)) };
  };
}
