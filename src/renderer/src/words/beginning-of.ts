/** How much of what was said it is named by. */
const NAME_LENGTH = 80;

/** The beginning of what was said, in one line. */
export function beginningOf(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, ' ').trim());
  return characters.length <= NAME_LENGTH ? characters.join('') : `${characters.slice(0, NAME_LENGTH).join('')}…`;
}
