const ENDING = '.lateral';
const LAST_AT = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** The time that a copy can be dated with, whatever the clock says. */
export function copyTimeAt(now: number): number {
  return Math.min(Math.max(now, 0), LAST_AT);
}

/** Names a copy by when it was made: names sort as the times do, and every system takes them. */
export function copyIdOf(at: number): string {
  return new Date(at).toISOString().replaceAll(/[:.]/g, '-');
}

/** When the copy of this id was made; `undefined` when no copy is called that. */
export function copyTimeOf(id: string): number | undefined {
  const at = Date.parse(id.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z'));
  return at === copyTimeAt(at) && copyIdOf(at) === id ? at : undefined;
}

/** The file of a copy, without its folder. */
export function copyFileOf(id: string): string {
  return id + ENDING;
}

/** The id of the copy in a file; `undefined` when it is somebody else's file. */
export function copyIdOfFile(name: string): string | undefined {
  const id = name.slice(0, -ENDING.length);
  return copyFileOf(id) === name && copyTimeOf(id) !== undefined ? id : undefined;
}
