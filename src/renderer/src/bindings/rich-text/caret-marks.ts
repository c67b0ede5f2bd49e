import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { relativePositionToAbsolutePosition } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

import type { DeviceId } from '#shared/kernel/ids.ts';
import type { CaretState } from './caret-state.ts';
import { sourceOf } from './source-of.ts';

/** Where somebody else stands, and as whom they are shown. */
export interface OthersCaret {
  readonly device: DeviceId;
  readonly name: string;
  /** A CSS colour. */
  readonly colour: string;
  readonly state: CaretState;
  /** Grows whenever they move: the name is shown anew. */
  readonly moves: number;
}

interface Marks {
  readonly carets: readonly OthersCaret[];
  readonly drawn: DecorationSet;
}

const KEY = new PluginKey<Marks>('others-carets');

/** Shows the carets of others anew. */
export function showCarets(view: EditorView, carets: readonly OthersCaret[]): void {
  view.dispatch(view.state.tr.setMeta(KEY, carets).setMeta('addToHistory', false));
}

/** The carets and selections of others, drawn over the text and no part of it. */
export const CaretMarks = Extension.create({
  name: 'caretMarks',
  addProseMirrorPlugins: () => [
    new Plugin<Marks>({
      key: KEY,
      state: {
        init: () => ({ carets: [], drawn: DecorationSet.empty }),
        apply: (tr, { carets: before, drawn }, _old, state) => {
          const told: readonly OthersCaret[] | undefined = tr.getMeta(KEY);
          const carets = told ?? before;
          // A change by others replaces the whole text, which leaves nothing to map a place through.
          if (told === undefined && !sourceOf(state)?.isFromOthers) {
            return { carets, drawn: drawn.map(tr.mapping, tr.doc) };
          }
          return {
            carets,
            drawn: DecorationSet.create(
              tr.doc,
              carets.flatMap((caret) => draw(caret, state)),
            ),
          };
        },
      },
      props: { decorations: (state) => KEY.getState(state)?.drawn },
    }),
  ],
});

function draw({ device, name, colour, state: { anchor, head }, moves }: OthersCaret, state: EditorState): Decoration[] {
  const at = placeOf(head, state);
  const from = placeOf(anchor, state) ?? at;
  if (at === undefined || from === undefined) return [];
  const style = `--person: ${colour}`;
  const caret = Decoration.widget(at, () => caretElement(name, style), {
    key: `${device} ${moves} ${name}`,
    // What is written at the same place goes behind it.
    side: -1,
    ignoreSelection: true,
  });
  if (from === at) return [caret];
  return [Decoration.inline(Math.min(from, at), Math.max(from, at), { 'data-selected-by': name, style }), caret];
}

/** Where a place is now; `undefined` when it is nowhere, as far as this device knows. */
function placeOf(position: Y.RelativePosition, state: EditorState): number | undefined {
  const source = sourceOf(state);
  if (source === undefined) return undefined;
  const { doc, type, mapping } = source;
  try {
    const place = relativePositionToAbsolutePosition(doc, type, position, mapping);
    return place === null ? undefined : inText(place, state.doc);
  } catch {
    // Somebody else's word: it may point at anything.
    return undefined;
  }
}

function inText(place: number, doc: Node): number {
  const within = Math.min(Math.max(place, 0), doc.content.size);
  return TextSelection.near(doc.resolve(within)).head;
}

/** Hidden from assistive technology, which would read it out as a part of the line. */
function caretElement(name: string, style: string): HTMLElement {
  const caret = document.createElement('span');
  caret.ariaHidden = 'true';
  caret.dataset['caret'] = name;
  caret.style.cssText = style;
  return caret;
}
