/**
 * What is not shown: controls and line breaks, halves of characters, marks that turn the direction of what follows, and what cannot
 * be seen. The joiners of emoji, Persian and Indic scripts (U+200C, U+200D) stay, and what makes an emoji of a sign (U+FE0F).
 */
const UNPLAIN =
  /(?:[\p{Cc}\p{Cs}\u2028-\u202E\uFFF9-\uFFFB]|(?!\u200C|\u200D|\uFE0F)\p{Default_Ignorable_Code_Point})+/gu;
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
