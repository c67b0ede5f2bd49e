const MOST_CHARACTERS = 600;
const MOST_LINES = 8;

/** The beginning of a long text, cut between words where it can be; `undefined` for one that is short enough to stand whole. */
export function beginningOf(text: string): string | undefined {
  const lines = text.split('\n');
  const head = lines.slice(0, MOST_LINES).join('\n');
  if (head.length <= MOST_CHARACTERS) return lines.length > MOST_LINES ? `${head.trimEnd()}…` : undefined;
  const cut = head.slice(0, MOST_CHARACTERS);
  const space = cut.search(/\s\S*$/u);
  const isInWord = /\S/u.test(head.charAt(MOST_CHARACTERS));
  const words = isInWord && space > MOST_CHARACTERS / 2 ? cut.slice(0, space) : cut;
  // Never half a character.
  return `${words.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
