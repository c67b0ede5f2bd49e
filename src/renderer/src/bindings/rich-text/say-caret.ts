import type { Editor } from '@tiptap/core';
import { absolutePositionToRelativePosition } from '@tiptap/y-tiptap';

import { equalBytes } from '#shared/kernel/bytes.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Presence } from '#shared/ports/workspace.ts';
import { encodeCaretState } from './caret-state.ts';
import { sourceOf } from './source-of.ts';

/** What is typed goes out sooner, so that nobody hears of a place that they do not have yet. */
const SAY_MS = 100;

/** Tells others where the cursor is while the editor has the focus, ten times a second at most. */
export function sayCaret(editor: Editor, presence: Pick<Presence, 'say'>, clock: Pick<Clock, 'after'>): Dispose {
  let said: Uint8Array | undefined;
  let stopWaiting: Dispose | undefined;

  function say(state: Uint8Array | undefined): void {
    stopWaiting?.();
    stopWaiting = undefined;
    if (said === state || (said !== undefined && state !== undefined && equalBytes(said, state))) return;
    said = state;
    presence.say(state);
  }

  function sayLater(): void {
    if (!editor.isFocused) return;
    stopWaiting ??= clock.after(SAY_MS, () => say(editor.isFocused ? ownCaret(editor) : undefined));
  }

  const fallSilent = (): void => say(undefined);
  editor.on('transaction', sayLater);
  editor.on('focus', sayLater);
  editor.on('blur', fallSilent);
  return () => {
    editor.off('transaction', sayLater);
    editor.off('focus', sayLater);
    editor.off('blur', fallSilent);
    fallSilent();
  };
}

function ownCaret({ state }: Editor): Uint8Array | undefined {
  const source = sourceOf(state);
  if (source === undefined) return undefined;
  const place = (position: number) => absolutePositionToRelativePosition(position, source.type, source.mapping);
  return encodeCaretState({ anchor: place(state.selection.anchor), head: place(state.selection.head) });
}
