import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { command, contentOf } from './circles.ts';
import { begin, type Begun, welcome } from './joining.ts';
import type { Laptop } from './laptop.ts';

/** What a database looks like that the browser has made anew because it could not read the old one. */
export function empty({ disk }: Pick<Laptop, 'disk'>): void {
  for (const rows of disk.rows.values()) rows.length = 0;
  disk.furthest.clear();
  disk.entries.clear();
  disk.states.clear();
  for (const shelf of Object.values(disk.shelves)) shelf.clear();
}

/** The rows that came last are gone, as when the end of a file is. */
export function cut({ disk }: Pick<Laptop, 'disk'>, circleId: CircleId, keepCount: number): void {
  disk.rows.get(circleId)?.splice(keepCount);
  disk.states.delete(circleId);
}

/** An older copy of the database is put back: rows, and what it remembers of them, are shorter together. */
export function putBack({ disk }: Pick<Laptop, 'disk'>, circleId: CircleId, keepCount: number): void {
  cut({ disk }, circleId, keepCount);
  const rows = disk.rows.get(circleId) ?? [];
  disk.furthest.set(circleId, new Map(rows.map(({ device, seq, id }) => [device, { seq, id }])));
}

/** Some bytes of a row are others than were written. */
export function alter({ disk }: Pick<Laptop, 'disk'>, circleId: CircleId, index: number): void {
  const row = disk.rows.get(circleId)?.[index];
  if (row === undefined) throw new Error('there is no such row');
  row.bytes.set([(row.bytes[150] ?? 0) ^ 1], 150);
}

/** A byte of an entry is another than was written: before its signature, or in it. */
export function alterEntry(
  { disk }: Pick<Laptop, 'disk'>,
  circleId: CircleId,
  entryId: string,
  part: 'body' | 'signature' = 'body',
): void {
  const entry = disk.entries.get(circleId)?.find(({ id }) => id === entryId);
  if (entry === undefined) throw new Error('there is no such entry');
  const at = entry.bytes.length - (part === 'body' ? 70 : 1);
  entry.bytes.set([(entry.bytes[at] ?? 0) ^ 1], at);
}

/** Alice wrote ten things and quit; what is kept apart is kept. */
export async function aloneWithTen(): Promise<Begun & { readonly content: ReturnType<typeof contentOf> }> {
  const begun = await begin();
  const { alice, circle, circleId } = begun;
  for (let index = 0; index < 10; index++) {
    command(circle, `k${index}`, String(index));
    await circle.flush();
  }
  await alice.workspace.close();
  return { ...begun, circleId, content: contentOf(circle) };
}

/** The way back by the newest saved copy. */
export const newestCopy = async ({ workspace }: Laptop, circleId: CircleId) => {
  const [copy] = (await workspace.recovery.inspect(circleId)).copies;
  return { kind: 'copy', id: copy?.id ?? '' } as const;
};

/** Alice and bob have written in a circle, and bob has quit. */
export async function bobHasQuit() {
  const begun = await begin();
  const { circle, time } = begun;
  const { laptop: bob, circle: there } = await welcome(begun, 'bob');
  command(there, 'bob', '1');
  command(circle, 'alice', '1');
  await time.advance(40 * SECOND_MS);
  await bob.workspace.close();
  return { ...begun, bob, content: contentOf(there) };
}
