/** What has no shape and no place in a file of text: control characters but tabs and line feeds. */
// oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;

/**
 * A text as every form of file can keep it: line breaks as line feeds, without control characters, and with a sign in
 * the place of each half character. Source: SPEC EXP1.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The same for a field, without spaces around; `undefined` where it says nothing. */
export function plainLine(text: string | undefined): string | undefined {
  return text === undefined ? undefined : plainText(text).trim() || undefined;
}

/** A moment that a calendar can show, in whole milliseconds. */
export function plainTime(at: number | undefined): number | undefined {
  return at === undefined || !(at >= 0) || at >= CALENDAR_END ? undefined : Math.floor(at);
}

const CALENDAR_END = Date.UTC(9999, 0, 1);
