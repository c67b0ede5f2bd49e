import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import { addWin } from '#shared/domain/win/add-win.ts';
import { editWin, removeWin } from '#shared/domain/win/change-win.ts';
import { cheer, withdrawCheer } from '#shared/domain/win/cheer.ts';
import { type Cheers, selectCheers } from '#shared/domain/win/select-cheers.ts';
import type { Cheer, Win } from '#shared/domain/win/win.ts';
import { readCheer, readWin } from '#shared/domain/win/win-reader.ts';
import type { CheerId, WinId } from '#shared/kernel/ids.ts';
import { type Replica, value } from '../fixture.ts';

export const tell = ({ doc, ctx }: Replica, text: string, zone = 'UTC') => addWin(doc, { text, zone }, ctx);

/** Tells of a win, and answers its id. */
export const told = (replica: Replica, text = 'They called back.', zone?: string): WinId =>
  value(tell(replica, text, zone)).winId;

export const edit = ({ doc, ctx, authorOf }: Replica, winId: WinId, text: string) =>
  editWin(doc, { winId, authorOf, text }, ctx);

export const remove = ({ doc, ctx, authorOf }: Replica, winId: WinId) => removeWin(doc, { winId, authorOf }, ctx);

export const cheers = ({ doc, ctx, authorOf }: Replica, winId: WinId) => cheer(doc, { winId, authorOf }, ctx);

export const uncheers = ({ doc, ctx, authorOf }: Replica, winId: WinId) => withdrawCheer(doc, { winId, authorOf }, ctx);

/** The wins that a replica shows. */
export function winsIn({ doc, authorOf }: Replica): ReadonlyMap<WinId, Win> {
  const found = new Map<WinId, Win>();
  for (const [id, entry] of openCircleDoc(doc).wins.entries()) {
    const read = readWin(id as WinId, entry, authorOf);
    if (read !== undefined && !isMalformed(read)) found.set(read.id, read);
  }
  return found;
}

/** Every cheer that can be read, also what was taken back. */
export function storedCheersIn({ doc, authorOf }: Replica): readonly Cheer[] {
  return [...openCircleDoc(doc).cheers.entries()]
    .map(([id, entry]) => readCheer(id as CheerId, entry, authorOf))
    .filter((read): read is Cheer => !isMalformed(read));
}

/** Who cheered what, as a replica shows it. */
export function cheersIn(replica: Replica, previous?: Cheers): Cheers {
  return selectCheers(storedCheersIn(replica), winsIn(replica), previous);
}

/** The stored fields of a win or a cheer, as anybody can reach them. */
export function fieldsOf({ doc }: Replica, root: 'wins' | 'cheers', id: string): Y.Map<unknown> {
  const record = openCircleDoc(doc)[root].get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a record that no command would write. */
export function forge(
  { doc }: Replica,
  root: 'wins' | 'cheers',
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  openCircleDoc(doc)[root].set(id, new Y.Map<unknown>(Object.entries(fields)));
}
