import { readLink } from '../lead/lead-link.ts';

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
// Besides what has no shape: what would turn the direction of the words that follow.
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu;
/** What opens or closes emphasis, code, a link, a picture, a table, a formula or a heading's attributes, wherever it stands. */
const MARKS = /[\\`*_{}[\]|~$#]/gu;
/** What would be taken for an address and made a link. */
const ADDRESS = /:(?=\/\/)|(?<=www)\./giu;
/** What would be read as another character. */
const REFERENCE = /&(?=#?[\p{L}\p{N}]+;)/gu;
/** What begins a list, a rule under a heading, a definition or a block of some kind, at the beginning of a line. */
const OPENING = /^(?=[-+=:%!?/])|(?=[.)])(?<=^\d+)/u;
/** What could end an address in angle brackets, or show as nothing. */
const NOT_IN_ADDRESS = /[<>"`{}|^\p{Cc}\p{Cf}]/gu;
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Words of somebody's as one line of Markdown that shows them and does nothing else. Source: SPEC ADV7. */
export function toMarkdownLine(text: string): string {
  return (
    text
      .split(LINE_BREAK)
      .join(' ')
      .replace(UNSEEN, ' ')
      .trim()
      .replace(REFERENCE, '&amp;')
      .replace(MARKS, '\\$&')
      .replace(ADDRESS, '\\$&')
      // Not every reader of Markdown knows that a backslash takes their meaning away.
      .replace(/</gu, '&lt;')
      .replace(/>/gu, '&gt;')
      .replace(OPENING, '\\')
  );
}

/** The same with its lines, of which several empty ones are one; without lines when it says nothing. Source: SPEC ADV7. */
export function toMarkdownLines(text: string): readonly string[] {
  const lines = text.split(LINE_BREAK).map(toMarkdownLine);
  const kept = lines.filter((line, index) => line !== '' || (lines[index - 1] ?? '') !== '');
  const shown = kept.at(-1) === '' ? kept.slice(0, -1) : kept;
  // Two spaces keep a line from running into the next one.
  return shown.map((line, index) => (line === '' || (shown[index + 1] ?? '') === '' ? line : `${line}  `));
}

/** Lines as a quotation. */
export function quoteMarkdown(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n');
}

/** An address that may be opened, as a link that shows where it leads; `undefined` for anything else. Source: SPEC ADV7, LEAD5. */
export function toMarkdownLink(text: string): string | undefined {
  const href = HALF_CHARACTER.test(text) ? undefined : readLink(text)?.href;
  return href && `<${href.replace(NOT_IN_ADDRESS, encodeURIComponent)}>`;
}
