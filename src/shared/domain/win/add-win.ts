import type * as Y from 'yjs';
import type { WinId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { isTimeZone } from '../record/week.ts';
import { checkWinText } from './win-text.ts';

/** What somebody tells of a win. */
export interface NewWin {
  readonly text: string;
  /** The time zone (IANA) that they are in; one that this device does not know counts as UTC. */
  readonly zone: string;
}

/** Tells the circle of a win. Undo removes it. Source: SPEC WIN1. */
export function addWin(
  doc: Y.Doc,
  { text: written, zone }: NewWin,
  ctx: CommandContext,
): CommandResult<{ readonly winId: WinId }, 'empty' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const text = checkWinText(written);
  if (!text.ok) return text;
  const winId = ctx.newId('win');
  const fields = { text: text.value, at: ctx.now, zone: isTimeZone(zone) ? zone : 'UTC' };
  return ok({ winId, undo: commit(doc, 'win-added', [{ kind: 'create', root: 'wins', path: [winId], fields }]) });
}
