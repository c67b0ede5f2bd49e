/**
 * What is not shown: controls and line breaks, halves of characters, marks that turn the direction of what follows, and what cannot
 * be seen. The joiners of emoji, Persian and Indic scripts (U+200C, U+200D) stay.
 */
const UNPLAIN =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]+/gu;
const SPACES = /\s+/gu;

/** Makes one line of plain words out of any text, in so many characters at most. Source: SPEC SHELL36. */
export function plainWords(text: string, mostCount: number): string {
  const line = text
    .replaceAll(SPACES, ' ')
    .replaceAll(UNPLAIN, '')
    // Some desktops on Linux read markup in notifications: links and pictures.
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll(SPACES, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length <= mostCount ? line : `${characters.slice(0, mostCount - 1).join('')}…`;
}
