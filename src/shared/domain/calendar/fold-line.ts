/** RFC 5545, 3.1: octets of UTF-8 in a line, the break not counted. */
const MOST_OCTETS = 75;

/**
 * A line of a calendar file, folded where it is longer than a reader must take, never within a letter.
 * Source: RFC 5545, 3.1; SPEC CAL10.
 */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let start = 0;
  let octets = 0;
  let index = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      parts.push(line.slice(start, index));
      start = index;
      // The space that the next line begins with.
      octets = 1;
    }
    octets += size;
    index += letter.length;
  }
  parts.push(line.slice(start));
  return parts.join('\r\n ');
}

function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
}
