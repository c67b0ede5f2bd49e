import { decodeReferences } from './told-text.ts';

/** What is open: an object with the key whose value comes, or a list. */
interface Open {
  readonly isList: boolean;
  readonly keys: string[];
  readonly values: unknown[];
  key: string | undefined;
}

interface LooseString {
  readonly value: string;
  /** Behind its quote. */
  readonly end: number;
}

/** No job is as deep; what is, is only there to be read. */
const DEEPEST = 100;
/** So many brackets may be missing at the end; more is no slip. */
const MOST_MISSING = 8;
const QUOTE = /&(?:quot|#34|#x22);/iu;
const OPENERS = ['\uFEFF', '<!--', '<![CDATA[', '//', '/*', '*/'];
const CLOSERS = ['-->', ']]>', '//', '/*', '*/', ';'];
const LITERAL = /-?\d[\d.eE+-]{0,40}|true|false|null|undefined|NaN/uy;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** Lines of JSON are not indented more than that. */
const MOST_SPACES = 500;
const NEXT_KEY = /"[^"\n]{1,64}"\s{0,20}:/uy;
const NEXT_ENTRY = /["{[\]\d-]|true|false|null/uy;

/** Says whether a quote ends a text, by where the next letter stands behind it; other quotes belong to the text. */
type EndsAt = (text: string, at: number) => boolean;

const endsKey: EndsAt = (text, at) => text[at] === ':';
const endsValue: EndsAt = (text, at) => {
  const next = text[at] === ',' ? skipSpaces(text, at + 1) : at;
  return next >= text.length || text[next] === '}' || text[next] === ']' || isAt(NEXT_KEY, text, next);
};
const endsEntry: EndsAt = (text, at) => {
  if (at >= text.length || text[at] === ']' || text[at] === '}') return true;
  return text[at] === ',' && isAt(NEXT_ENTRY, text, skipSpaces(text, at + 1));
};

/**
 * Reads JSON as it stands in pages: strictly where it is right, else with line breaks and quotes inside texts, commas too
 * many, comments around it, and brackets missing at the end. The values one after the other; nothing where it is no JSON.
 * Takes time in step with the length. Source: SPEC POST6.
 */
export function readLooseJson(written: string): readonly unknown[] {
  const unwrapped = unwrap(written);
  const text = !unwrapped.includes('"') && QUOTE.test(unwrapped) ? decodeReferences(unwrapped) : unwrapped;
  try {
    return [JSON.parse(text)];
  } catch {
    return readLoosely(text);
  }
}

/** Without the comments around it that old browsers needed. */
function unwrap(written: string): string {
  let text = written.trim();
  for (let opener = startOf(text); opener !== undefined; opener = startOf(text))
    text = text.slice(opener.length).trim();
  for (let closer = endOf(text); closer !== undefined; closer = endOf(text))
    text = text.slice(0, -closer.length).trim();
  return text;
}

function startOf(text: string): string | undefined {
  return OPENERS.find((opener) => text.startsWith(opener));
}

function endOf(text: string): string | undefined {
  return CLOSERS.find((closer) => text.endsWith(closer));
}

function readLoosely(text: string): readonly unknown[] {
  const found: unknown[] = [];
  const open: Open[] = [];
  const put = (value: unknown): boolean => {
    const into = open.at(-1);
    if (into === undefined) found.push(value);
    else if (into.isList) into.values.push(value);
    else if (into.key === undefined) return false;
    else {
      into.keys.push(into.key);
      into.values.push(value);
      into.key = undefined;
    }
    return true;
  };
  for (let at = 0; at < text.length;) {
    const sign = text[at] ?? '';
    const into = open.at(-1);
    if (sign === ',' || sign === ':' || isSpace(text, at)) {
      at += 1;
    } else if (sign === '{' || sign === '[') {
      const isOfKey = into === undefined || into.isList || into.key !== undefined;
      if (open.length >= DEEPEST || !isOfKey) return found;
      open.push({ isList: sign === '[', keys: [], values: [], key: undefined });
      at += 1;
    } else if (sign === '}' || sign === ']') {
      if (into === undefined || into.isList !== (sign === ']')) return found;
      open.pop();
      put(valueOf(into));
      at += 1;
    } else if (sign === '"' && into !== undefined) {
      const isKey = !into.isList && into.key === undefined;
      const read = readString(text, at + 1, isKey ? endsKey : into.isList ? endsEntry : endsValue);
      if (read === undefined) break;
      if (isKey) into.key = read.value;
      else put(read.value);
      at = read.end;
    } else {
      if (into === undefined || !isAt(LITERAL, text, at)) return found;
      const end = LITERAL.lastIndex;
      if (!put(literalOf(text.slice(at, end)))) return found;
      at = end;
    }
  }
  if (open.length > MOST_MISSING) return found;
  for (let last = open.pop(); last !== undefined; last = open.pop()) put(valueOf(last));
  return found;
}

/** Of a key that comes twice the first is meant: the other may be words of a text. */
function valueOf({ isList, keys, values }: Open): unknown {
  if (isList) return values;
  const fields = new Map<string, unknown>();
  keys.forEach((key, index) => {
    if (!fields.has(key)) fields.set(key, values[index]);
  });
  return Object.fromEntries(fields);
}

function literalOf(literal: string): unknown {
  if (literal === 'true' || literal === 'false') return literal === 'true';
  const number = Number(literal);
  return Number.isFinite(number) ? number : undefined;
}

function readString(text: string, from: number, isEnd: EndsAt): LooseString | undefined {
  const parts: string[] = [];
  let taken = from;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') {
      if (!isEnd(text, skipSpaces(text, at + 1))) continue;
      parts.push(text.slice(taken, at));
      return { value: parts.join(''), end: at + 1 };
    }
    if (sign !== '\\') continue;
    const escaped = text[at + 1] ?? '';
    const code = escaped === 'u' ? /^[\da-f]{4}/iu.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
    parts.push(text.slice(taken, at));
    parts.push(code === undefined ? (ESCAPES[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(code, 16)));
    at += code === undefined ? 1 : 5;
    taken = at + 1;
  }
  return undefined;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < from + MOST_SPACES && isSpace(text, at)) at += 1;
  return at;
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** By its number: this is asked of every letter. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029;
}
