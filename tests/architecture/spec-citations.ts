import type { SourceFile } from '#tests/support/source-files.ts';

/** Where the rules of the SPEC files and the titles of the tests do not meet. */
export interface CitationGaps {
  /** Rules that no test cites. */
  readonly untested: readonly string[];
  /** Ids that a test cites and no SPEC has, with the file. */
  readonly unknown: readonly string[];
  /** Ids that stand for two rules. */
  readonly ambiguous: readonly string[];
}

/** A rule: a list line that begins with its id, as in `- LEAD3 A closed lead refuses a new stage.` */
const RULE = /^\s*[-*]\s+[*`[]*([A-Z]{2,6}\d+)\b/gm;
/** A title that cites: a string that begins with an id in brackets, as in '[LEAD3] ... and [LEAD4] ...'. */
const CITING_TITLE = /['"`](\[[A-Z]{2,6}\d+\][^\n]*)/g;
const CITED_ID = /(?<=\[)[A-Z]{2,6}\d+(?=\])/g;

/** Compares the rules of SPEC files with the ids that test titles cite. */
export function findCitationGaps(specs: readonly SourceFile[], tests: readonly SourceFile[]): CitationGaps {
  const rules = specs.flatMap(({ text }) => [...text.matchAll(RULE)].map((match) => match[1] ?? ''));
  const citations = tests.flatMap(({ path, text }) =>
    [...text.matchAll(CITING_TITLE)].flatMap((match) => match[1]?.match(CITED_ID) ?? []).map((id) => ({ id, path })),
  );
  const known = new Set(rules);
  const cited = new Set(citations.map(({ id }) => id));
  return {
    untested: [...known].filter((id) => !cited.has(id)),
    unknown: citations.filter(({ id }) => !known.has(id)).map(({ id, path }) => `${id} in ${path}`),
    ambiguous: rules.filter((id, index) => rules.indexOf(id) !== index),
  };
}
