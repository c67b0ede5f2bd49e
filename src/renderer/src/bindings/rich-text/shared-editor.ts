import { Editor, getSchema } from '@tiptap/core';
import type * as Y from 'yjs';

import type { Dispose } from '#shared/kernel/dispose.ts';
import { CaretMarks } from './caret-marks.ts';
import { fitsSchema } from './fits-schema.ts';
import { noteExtensions, type NoteOptions } from './note-extensions.ts';
import { SharedSource } from './shared-source.ts';

/** How a shared text is opened for writing, or for reading only. */
export interface EditorOptions extends NoteOptions {
  readonly text: Y.XmlFragment;
  /** Where it is drawn. */
  readonly place: HTMLElement;
  /** Accessible name. */
  readonly label: string;
  readonly isEditable: boolean;
}

/**
 * Keeps an editor on a shared text for as long as the text can be shown whole (SPEC NOTE3); `onChange` hears of the editor
 * that there is, and of none.
 */
export function keepEditor(options: EditorOptions, onChange: (editor: Editor | undefined) => void): Dispose {
  const { text } = options;
  const schema = getSchema(noteExtensions(options));
  let editor: Editor | undefined;

  function close(): void {
    editor?.destroy();
    editor = undefined;
    onChange(undefined);
  }

  function check(): void {
    // Heard before the editor itself hears of the change.
    const fits = fitsSchema(text, schema, options.isEditable);
    if (fits && editor === undefined) {
      editor = openEditor(options);
      onChange(editor);
    } else if (!fits && editor !== undefined) {
      close();
    }
  }

  text.observeDeep(check);
  check();
  return () => {
    text.unobserveDeep(check);
    close();
  };
}

function openEditor({ text, place, label, isEditable, ...options }: EditorOptions): Editor {
  return new Editor({
    element: place,
    // An element of style would need a permission of its own; what it says stands in the style sheet.
    injectCSS: false,
    // Given as nodes: a text would have to be parsed as markup, which the page forbids.
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
    editable: isEditable,
    extensions: [...noteExtensions(options), SharedSource.configure({ text }), CaretMarks],
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-readonly': String(!isEditable),
        'aria-placeholder': options.placeholder,
      },
    },
  });
}
