/** What employers write under every job: it says nothing of this one. */
const SAID_OF_ALL =
  /equal[- ]opportunit|regardless of|without regard to|veteran status|protected (?:characteristic|veteran|status|class)|all qualified applicants|agenc(?:y|ies)\b[^\n]*\b(?:contact|cvs?|submi|unsolicited|please|call)|\bno (?:recruitment |staffing )?agencies\b|recruiters?:? do not|\bEEO\b|M\/F\/|unabhängig von|sans distinction|(?:^|\n)\s*(?:similar|related|other|recommended) jobs?\b|people also viewed|\braised [$€£]|(?:ähnliche|weitere) (?:jobs|stellen)/iu;
// Sentences end at a stop before a space, lines where they end.
const SENTENCE = /[^\n.!?]+(?:[.!?](?!\s)[^\n.!?]*)*[.!?]*/gu;

/** Blanks what is said of everybody and everywhere; all else stays where it stands. Source: SPEC FIT2. */
export function blankBoilerplate(text: string): string {
  if (!SAID_OF_ALL.test(text)) return text;
  return text.replace(SENTENCE, (sentence) => (SAID_OF_ALL.test(sentence) ? ' '.repeat(sentence.length) : sentence));
}
