/** What can be found. */
export const SEARCH_KINDS = ['action', 'lead', 'person', 'company', 'note', 'message'] as const;

/** The kind of what was found: a lead that was found by its notes alone is a note. */
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that can be found, with the words by which it is. */
export interface SearchDocument {
  /** Tells it from everything else that can be found, of whatever kind. */
  readonly id: string;
  readonly kind: SearchKind;
  /** What it is called: whoever looks for it is likely to type this. */
  readonly name: string;
  /** What else is known of it, in a few words each. */
  readonly details: readonly string[];
  /** What somebody wrote at length. Words found here alone make it a note, or the message that it is. */
  readonly text: string;
  /** By which it stands among others that are found equally well, where that is not its name. */
  readonly sortBy?: string;
}

/** Something that was found. */
export interface SearchHit {
  readonly document: SearchDocument;
  /** Whether it took what was written at length to find it. */
  readonly isInText: boolean;
}

/** What was found of one kind. */
export interface SearchGroup {
  readonly kind: SearchKind;
  /** The best first. */
  readonly hits: readonly SearchHit[];
  /** How many there are, also those that are not among the hits. */
  readonly hitCount: number;
  /** How well the best of them was found; less is better. */
  readonly rank: number;
}

/** The answer to a search. */
export interface SearchResult {
  /** That with the best hit first, ties in the order of the kinds. */
  readonly groups: readonly SearchGroup[];
  /** Whether nothing was found as it was typed, so that slips of the hand were forgiven. */
  readonly isNear: boolean;
}

/** What is found where nothing is. */
export const NOTHING_FOUND: SearchResult = { groups: [], isNear: false };

/**
 * What was found in several places as one answer, that with the best hit first. What only comes near is left out where something
 * was found as it was typed. Source: SPEC FIND3, FIND4.
 */
export function joinResults(results: readonly SearchResult[]): SearchResult {
  const found = results.filter(({ groups }) => groups.length > 0);
  const isNear = found.length > 0 && found.every((result) => result.isNear);
  const groups = found.filter((result) => result.isNear === isNear).flatMap((result) => result.groups);
  return { groups: groups.sort(compareGroups), isNear };
}

/** The group with the best hit first, ties in the order of the kinds. */
export function compareGroups(a: SearchGroup, b: SearchGroup): number {
  return a.rank - b.rank || SEARCH_KINDS.indexOf(a.kind) - SEARCH_KINDS.indexOf(b.kind);
}
