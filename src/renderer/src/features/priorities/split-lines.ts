const LINE_BREAK = /\r\n|\r|\n/u;
const BULLET = /^\s*[-*•–]\s+/u;

/** The lines of a pasted list, without its bullets and empty lines. */
export function splitLines(text: string): readonly string[] {
  return text
    .split(LINE_BREAK)
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '');
}
