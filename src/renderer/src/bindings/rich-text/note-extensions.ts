import type { Extensions } from '@tiptap/core';
import { ListItem, TaskItem, TaskList } from '@tiptap/extension-list';
import { Placeholder } from '@tiptap/extensions';
import StarterKit from '@tiptap/starter-kit';

import { HeadingNode } from './heading-node.ts';
import { LinkMark } from './link-mark.ts';

/** What the editor says and does beside writing. */
export interface NoteOptions {
  /** Prompts while nothing is written; never part of the text. */
  readonly placeholder: string;
  /** Accessible name of the checkbox before an item. */
  readonly nameCheckbox: (item: string) => string;
  readonly onOpenLink: (address: string) => void;
}

/** What items hold. Without its first paragraph, which somebody else may have taken away, an item still stands. */
const ITEM_CONTENT = 'block+';

/** What the shared notes are made of. Source: SPEC NOTE1. */
export function noteExtensions({ placeholder, nameCheckbox, onOpenLink }: NoteOptions): Extensions {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      link: false,
      listItem: false,
      strike: false,
      underline: false,
      // It would write a line by opening, one on every device.
      trailingNode: false,
      // The text has its own.
      undoRedo: false,
    }),
    HeadingNode,
    ListItem.extend({ content: ITEM_CONTENT }),
    TaskList,
    TaskItem.extend({ content: ITEM_CONTENT }).configure({
      nested: true,
      a11y: { checkboxLabel: ({ firstChild }) => nameCheckbox(firstChild?.textContent ?? '') },
    }),
    LinkMark.configure({ onOpen: onOpenLink }),
    Placeholder.configure({ placeholder, showOnlyCurrent: false }),
  ];
}
