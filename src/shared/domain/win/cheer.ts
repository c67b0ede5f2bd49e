import type * as Y from 'yjs';
import type { CheerId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { TAKEN_BACK } from '../record/taken-back.ts';
import { isMalformed } from '../record/malformed.ts';
import { findWin, type WinRef } from './own-win.ts';
import type { Cheer } from './win.ts';
import { readCheer } from './win-reader.ts';

/**
 * Is glad with another about a win; who has done so already writes nothing.
 *
 * **Errors:** `own` for a win of one's own. Source: SPEC WIN3.
 */
export function cheer(doc: Y.Doc, input: WinRef, ctx: CommandContext): CommandResult<unknown, 'not-found' | 'own'> {
  const win = findWin(doc, input);
  if (!win.ok) return win;
  const { winId, authorOf } = input;
  const { actor, now } = ctx;
  if (win.value.author === actor) return err({ code: 'own' });
  const own = readOwnCheers(doc, input, actor);
  if (own.some(isStanding)) return ok({ undo: commit(doc, 'cheered', []) });
  const [before] = own;
  if (before === undefined) {
    const fields = { winId, at: now };
    const change = { kind: 'create', root: 'cheers', path: [ctx.newId('cheer')], fields } as const;
    return ok({ undo: commit(doc, 'cheered', [change]) });
  }
  // One that was taken back is taken up again, so that changing one's mind often leaves one record.
  const again = [setIn(before.id, 'at', now), setIn(before.id, TAKEN_BACK, false)];
  return ok({ undo: commitOwn(doc, 'cheered', again, { actor, authorOf }) });
}

/** Takes one's cheer for a win back, however often merging has it; where there is none nothing is written. Source: SPEC WIN3. */
export function withdrawCheer(doc: Y.Doc, input: WinRef, { actor, now }: CommandContext): CommandResult<unknown> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const standing = readOwnCheers(doc, input, actor).filter(isStanding);
  const changes = standing.map(({ id }) => setIn(id, TAKEN_BACK, now));
  return ok({ undo: commitOwn(doc, 'cheer-withdrawn', changes, { actor, authorOf: input.authorOf }) });
}

/** All that somebody ever cheered for a win, lowest id first. */
function readOwnCheers(doc: Y.Doc, { winId, authorOf }: WinRef, actor: MemberId): readonly Cheer[] {
  return [...openCircleDoc(doc).cheers.entries()]
    .map(([id, value]) => readCheer(id as CheerId, value, authorOf))
    .filter((read): read is Cheer => !isMalformed(read))
    .filter((read) => read.winId === winId && read.author === actor)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function isStanding({ isWithdrawn }: Cheer): boolean {
  return !isWithdrawn;
}

function setIn(id: CheerId, key: string, value: number | false): Change {
  return { kind: 'set', root: 'cheers', path: [id], key, value };
}
