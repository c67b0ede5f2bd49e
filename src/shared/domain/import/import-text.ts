/** Words that are compared are shorter; what stands behind makes no difference. */
const MOST_COMPARED = 2_000;

/** Makes words comparable: without case, diacritics, punctuation and pictures. */
export function wordsKey(text: string): string {
  return text
    .slice(0, MOST_COMPARED)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Makes a name comparable: signs stay, since C and C++ are not the same. */
export function nameKey(text: string | undefined): string {
  return oneLine((text ?? '').normalize('NFKC').toLowerCase()).trim();
}

/** One line, cut without leaving half a character. */
export function cutLine(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const last = text.charCodeAt(maxLength - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? maxLength - 1 : maxLength).trimEnd();
}

/** White space as single spaces. One sign at a time: matching a run of millions at once overflows the stack of the matcher. */
export function oneLine(text: string): string {
  return text.replace(/\s(?=\s)/gu, '').replace(/\s/gu, ' ');
}
