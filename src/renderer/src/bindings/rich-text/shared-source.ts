import { Extension } from '@tiptap/core';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import { redo, undo, ySyncPlugin, yUndoPlugin } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/**
 * Binds an editor to a text of a document. What is written here reaches the document under the editor's own origin, which the
 * replica takes for typing; undo takes back that alone (SPEC NOTE5).
 */
export const SharedSource = Extension.create<{ readonly text: Y.XmlFragment | undefined }>({
  name: 'sharedSource',
  priority: 1000,

  addOptions: () => ({ text: undefined }),

  addProseMirrorPlugins() {
    const { text } = this.options;
    if (text === undefined) return [];
    const sync: Plugin = ySyncPlugin(text);
    const undoing: Plugin = yUndoPlugin();
    const menu = new Plugin({
      props: {
        handleDOMEvents: {
          // The program's menu asks for the engine's own undo, which knows nothing of what others wrote meanwhile.
          beforeinput: (view, event) => {
            const take = TAKEN_OVER.get(event.inputType);
            if (take === undefined) return false;
            event.preventDefault();
            take(view.state);
            return true;
          },
        },
      },
    });
    return [sync, undoing, menu];
  },

  addKeyboardShortcuts() {
    // Also with nothing to take back: in a text the key means nothing else.
    const run = (take: Take) => () => {
      take(this.editor.state);
      return true;
    };
    return { 'Mod-z': run(undo), 'Mod-y': run(redo), 'Shift-Mod-z': run(redo) };
  },
});

type Take = (state: EditorState) => unknown;

const TAKEN_OVER: ReadonlyMap<string, Take> = new Map([
  ['historyUndo', undo],
  ['historyRedo', redo],
]);
