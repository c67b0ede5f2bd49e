/** Whether somebody has typed the name of a circle, however they wrote capitals and spaces. */
export function isNameOf(typed: string, name: string): boolean {
  return plain(typed) === plain(name);
}

function plain(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase();
}
