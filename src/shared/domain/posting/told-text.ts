import { LIMITS } from '../record/limits.ts';
import { readTree } from './html-tree.ts';
import { readPageText, readRawText } from './page-text.ts';
import { MOST_ORIGINAL, tidyLine, tidyLines } from './tidy-text.ts';

/** Tags that people and their editors write into a text about a job; other things in `<>` are words. */
const TAG =
  /<\/?(?:p|br|div|span|ul|ol|li|b|i|u|em|strong|small|a|h[1-6]|table|tbody|thead|tr|td|th|hr|section|article|font|pre|blockquote|dl|dt|dd|img|sup|sub|center|script|style|html|body|head|code|svg|iframe|form|input|nav|footer|header|main|template|noscript|object|textarea|button|select|meta|link)\b[^<>]*>/iu;
const BREAKING_TAG = /<(?:p|br|div|ul|ol|li|h[1-6]|table|tr|section|article|pre|blockquote|dl)\b/iu;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iu;
const ESCAPED_TAG = /&(?:lt|#0*60|#x0*3c|amp;(?:lt|#0*60|#x0*3c));/iu;
/** Some pages escape what is escaped already. */
const MOST_TURNS = 2;
/** Longer than what is kept of it, since tags are dropped. */
const MOST_READ = MOST_ORIGINAL * 5;

/** The letters that character references such as `&amp;` stand for; tags stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return readRawText(readTree(`<!doctype html><body><pre>\n${text.replaceAll('<', '&lt;')}`).root);
}

/**
 * What is told of a job in a field that holds HTML, escaped HTML or plain text, as plain text with its lines and bullets.
 * Source: SPEC POST4.
 */
export function readToldText(told: string): string {
  let text = told.slice(0, MOST_READ);
  for (let turn = 0; turn < MOST_TURNS && !isMarked(text) && ESCAPED_TAG.test(text); turn += 1) {
    text = decodeReferences(text);
  }
  if (!isMarked(text)) return tidyLines(decodeTwice(text));
  // Without a tag that ends a line, the lines are those of the text.
  const html = BREAKING_TAG.test(text) ? text : `<pre>\n${text}</pre>`;
  return readPageText(readTree(`<!doctype html><body>${html}`).root, MOST_ORIGINAL);
}

/** A field that is one line, whatever it is written in. Source: SPEC POST3. */
export function readToldLine(told: string | undefined, most: number = LIMITS.line): string | undefined {
  if (told === undefined) return undefined;
  if (!told.includes('&') && !told.includes('<')) return tidyLine(told, most);
  return tidyLine(readToldText(told.slice(0, most * 10)), most);
}

/** Whether a text is written with tags, or with comments that nobody sees. */
function isMarked(text: string): boolean {
  const comment = text.indexOf('<!--');
  return TAG.test(text) || (comment >= 0 && text.includes('-->', comment));
}

function decodeTwice(text: string): string {
  const once = ENTITY.test(text) ? decodeReferences(text) : text;
  return ENTITY.test(once) ? decodeReferences(once) : once;
}
