import type { CircleId } from '#shared/kernel/ids.ts';
import { command, contentOf } from './circles.ts';
import { begin, type Begun } from './joining.ts';
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
