/** What somebody typed into one line, as the words of a group. */
export function splitWords(typed: string): readonly string[] {
  return typed.split(/[,;\n]/u);
}

/** A group as it is read and typed. */
export function joinWords(words: readonly string[]): string {
  return words.join(', ');
}
