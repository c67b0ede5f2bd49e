/** One property of a calendar file: `DTSTART;TZID=Europe/Berlin:20260316T140000`. */
export interface ContentLine {
  /** In capitals. */
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** As written, with its escapes. */
  readonly value: string;
}

/** A longer line is a picture or worse: its rest is left out. */
const MOST_OF_LINE = 200_000;
const NAME = /^[A-Za-z0-9-]{1,60}(?=[:;])/u;
/** Their values have no colon, but the zones that programs write before them do, also without quotes. */
const HAS_ZONE = new Set(['DTSTART', 'DTEND', 'RECURRENCE-ID', 'EXDATE', 'RDATE', 'RRULE']);

/** The lines of a calendar file, joined where they were folded. Takes time in step with the length. Source: SPEC CAL3. */
export function* unfoldLines(text: string): Generator<string> {
  const lineBreak = text.includes('\n') ? '\n' : '\r';
  let parts: string[] = [];
  let length = 0;
  for (let start = text.startsWith('\ufeff') ? 1 : 0; start < text.length;) {
    const found = text.indexOf(lineBreak, start);
    const next = found === -1 ? text.length : found;
    const end = next > start && text[next - 1] === '\r' ? next - 1 : next;
    const isFolded = text[start] === ' ' || text[start] === '\t';
    if (!isFolded && parts.length > 0) {
      yield parts.join('');
      parts = [];
      length = 0;
    }
    const from = isFolded ? start + 1 : start;
    if (end > from && length < MOST_OF_LINE) {
      parts.push(text.slice(from, Math.min(end, from + MOST_OF_LINE - length)));
      length += end - from;
    }
    start = next + 1;
  }
  if (parts.length > 0) yield parts.join('');
}

/** Takes a line apart; `undefined` for what is no property. Source: SPEC CAL3. */
export function readContentLine(line: string): ContentLine | undefined {
  const written = NAME.exec(line)?.[0];
  if (written === undefined) return undefined;
  const name = written.toUpperCase();
  const colon = HAS_ZONE.has(name) ? line.lastIndexOf(':') : colonOutsideQuotes(line, written.length);
  if (colon < written.length) return undefined;
  return { name, parameters: readParameters(line.slice(written.length, colon)), value: line.slice(colon + 1) };
}

function colonOutsideQuotes(line: string, from: number): number {
  let isQuoted = false;
  for (let index = from; index < line.length; index += 1) {
    const sign = line[index];
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === ':' && !isQuoted) return index;
  }
  // A quote that nobody closed.
  return line.indexOf(':', from);
}

const PARAMETER = /;([A-Za-z0-9-]{1,60})=((?:"[^"]*"|[^";])*)/gu;
const MOST_PARAMETERS = 4_000;

const NO_PARAMETERS: ReadonlyMap<string, string> = new Map();

function readParameters(text: string): ReadonlyMap<string, string> {
  if (text === '') return NO_PARAMETERS;
  const read = new Map<string, string>();
  for (const [, name = '', value = ''] of text.slice(0, MOST_PARAMETERS).matchAll(PARAMETER)) {
    const key = name.toUpperCase();
    if (!read.has(key)) read.set(key, value.replaceAll('"', '').trim());
  }
  return read;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * A calendar file with its folds undone before its bytes become text: some programs fold within a letter of several bytes,
 * which would be lost. Source: SPEC CAL3.
 */
export function unfoldBytes(bytes: Uint8Array): Uint8Array {
  const unfolded = new Uint8Array(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const at = bytes[index] === CARRIAGE_RETURN ? index + 1 : index;
    const isFold = bytes[at] === LINE_FEED && (bytes[at + 1] === 32 || bytes[at + 1] === 9);
    if (isFold) index = at + 1;
    else unfolded[length++] = bytes[index] ?? 0;
  }
  return unfolded.slice(0, length);
}
