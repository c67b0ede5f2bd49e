import type * as Y from 'yjs';
import { ok } from '#shared/kernel/result.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { findOwnWin, type WinRef } from './own-win.ts';
import { checkWinText } from './win-text.ts';

/** Rewrites a win of one's own. Source: SPEC WIN1, WIN2. */
export function editWin(
  doc: Y.Doc,
  input: WinRef & { readonly text: string },
  { actor }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'empty' | 'too-long'> {
  const win = findOwnWin(doc, input, actor);
  if (!win.ok) return win;
  const text = checkWinText(input.text);
  if (!text.ok) return text;
  const { winId, authorOf } = input;
  const change = { kind: 'set', root: 'wins', path: [winId], key: 'text', value: text.value } as const;
  return ok({ undo: commitOwn(doc, 'win-edited', [change], { actor, authorOf }) });
}

/** Removes a win of one's own; undo brings it back, with its cheers. Source: SPEC WIN2. */
export function removeWin(
  doc: Y.Doc,
  input: WinRef,
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours'> {
  const win = findOwnWin(doc, input, actor);
  if (!win.ok) return win;
  const { winId, authorOf } = input;
  const change = { kind: 'set', root: 'wins', path: [winId], key: 'deletedAt', value: now } as const;
  return ok({ undo: commitOwn(doc, 'win-removed', [change], { actor, authorOf }) });
}
