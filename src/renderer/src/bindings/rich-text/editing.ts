import type { Editor } from '@tiptap/core';

import { readNoteLink } from '#shared/domain/notes/note-link.ts';
import type { Observable } from '#shared/kernel/observable.ts';

/** What the words at the cursor can be. */
export type Format = 'heading' | 'subheading' | 'bold' | 'italic' | 'bulletList' | 'orderedList' | 'checklist';

/** What the words at the cursor are. */
export interface FormatsHere {
  readonly active: ReadonlySet<Format>;
  /** Where they lead. */
  readonly link: string | undefined;
}

/** What tools beside a shared text need of it. */
export interface Editing {
  readonly formats: Observable<FormatsHere>;
  /** Gives the words at the cursor a format, or takes it away; then the text has the focus. */
  readonly toggle: (format: Format) => void;
  /** Makes the selected words lead there; with none selected writes the address. Answers whether it is an address. */
  readonly setLink: (typed: string) => boolean;
  readonly removeLink: () => void;
  readonly focus: () => void;
}

const CHECKS: Readonly<Record<Format, (editor: Editor) => boolean>> = {
  heading: (editor) => editor.isActive('heading', { level: 1 }),
  subheading: (editor) => editor.isActive('heading', { level: 2 }),
  bold: (editor) => editor.isActive('bold'),
  italic: (editor) => editor.isActive('italic'),
  bulletList: (editor) => editor.isActive('bulletList'),
  orderedList: (editor) => editor.isActive('orderedList'),
  checklist: (editor) => editor.isActive('taskList'),
};

export const FORMATS: readonly Format[] = [
  'heading',
  'subheading',
  'bold',
  'italic',
  'bulletList',
  'orderedList',
  'checklist',
];

export function createEditing(editor: Editor): Editing {
  const chain = () => editor.chain().focus();
  const toggles: Readonly<Record<Format, () => unknown>> = {
    heading: () => chain().toggleNode('heading', 'paragraph', { level: 1 }).run(),
    subheading: () => chain().toggleNode('heading', 'paragraph', { level: 2 }).run(),
    bold: () => chain().toggleBold().run(),
    italic: () => chain().toggleItalic().run(),
    bulletList: () => chain().toggleBulletList().run(),
    orderedList: () => chain().toggleOrderedList().run(),
    checklist: () => chain().toggleTaskList().run(),
  };
  return {
    formats: followFormats(editor),
    toggle: (format) => void toggles[format](),
    setLink: (typed) => {
      const href = readNoteLink(typed);
      if (href === undefined) return false;
      const { empty } = editor.state.selection;
      const mark = { type: 'link', attrs: { href } };
      if (!empty) chain().setMark('link', { href }).run();
      else if (editor.isActive('link')) chain().extendMarkRange('link').setMark('link', { href }).run();
      else
        chain()
          .insertContent({ type: 'text', text: typed.trim(), marks: [mark] })
          .run();
      return true;
    },
    removeLink: () => void chain().extendMarkRange('link').unsetMark('link').run(),
    focus: () => void chain().run(),
  };
}

function followFormats(editor: Editor): Observable<FormatsHere> {
  let last = formatsOf(editor);
  return {
    // The same object while nothing has changed.
    get: () => {
      const now = formatsOf(editor);
      if (!areSame(now, last)) last = now;
      return last;
    },
    subscribe: (listener) => {
      editor.on('transaction', listener);
      return () => editor.off('transaction', listener);
    },
  };
}

function formatsOf(editor: Editor): FormatsHere {
  const href: unknown = editor.isActive('link') ? editor.getAttributes('link')['href'] : undefined;
  return {
    active: new Set(FORMATS.filter((format) => CHECKS[format](editor))),
    link: typeof href === 'string' ? href : undefined,
  };
}

function areSame(a: FormatsHere, b: FormatsHere): boolean {
  return a.link === b.link && FORMATS.every((format) => a.active.has(format) === b.active.has(format));
}
