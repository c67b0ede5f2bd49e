/** How much of a message it is named by. */
const NAME_LENGTH = 40;

/** The beginning of what was said, by which it is named. */
export function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= NAME_LENGTH ? text : `${characters.slice(0, NAME_LENGTH).join('')}…`;
}
