import { InputRule, Mark, markPasteRule } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';

import { isNoteLink, readNoteLink } from '#shared/domain/notes/note-link.ts';

const PASTED_ADDRESS = /https?:\/\/[^\s<>"]+/giu;
/** An address and the space that ends it. */
const TYPED_ADDRESS = /(?:^|\s)(https?:\/\/[^\s<>"]+)\s$/iu;

/** Words that lead somewhere: to the web or to a mail address, whatever is in the document (SPEC NOTE2). */
export const LinkMark = Mark.create<{ readonly onOpen: (address: string) => void }>({
  name: 'link',
  // Around bold and italic, not cut by them.
  priority: 1000,
  inclusive: false,

  addOptions: () => ({ onOpen: () => undefined }),

  addAttributes: () => ({ href: { default: null } }),

  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (isNoteLink(element.getAttribute('href')) ? null : false),
    },
  ],

  renderHTML: ({ mark }) => {
    const address: unknown = mark.attrs['href'];
    return isNoteLink(address) ? ['a', { href: address, rel: 'noopener noreferrer' }, 0] : ['span', 0];
  },

  addInputRules() {
    return [
      new InputRule({
        find: TYPED_ADDRESS,
        handler: ({ state, range, match: [whole, typed = ''] }) => {
          const href = readNoteLink(typed);
          if (href === undefined) return;
          const from = range.from + whole.indexOf(typed);
          const space = state.schema.text(whole.slice(-1), state.doc.resolve(range.from).marks());
          state.tr.addMark(from, from + typed.length, this.type.create({ href }));
          // The space may stand there already.
          state.tr.replaceWith(from + typed.length, range.to, space);
        },
      }),
    ];
  },

  addPasteRules() {
    return [
      markPasteRule({
        find: PASTED_ADDRESS,
        type: this.type,
        getAttributes: ([address]) => (isNoteLink(address) ? { href: address } : false),
      }),
    ];
  },

  addProseMirrorPlugins() {
    const { editor, type } = this;
    const { onOpen } = this.options;
    return [
      new Plugin({
        props: {
          // An address that is pasted over words becomes where they lead.
          handlePaste: (view, event) => {
            const href = event.clipboardData?.getData('text/plain').trim();
            const { empty, from, to } = view.state.selection;
            if (empty || !isNoteLink(href)) return false;
            view.dispatch(view.state.tr.addMark(from, to, type.create({ href })));
            return true;
          },
          handleDOMEvents: {
            // The page itself never goes anywhere. While one can write, a plain press puts the cursor there.
            click: (_view, event) => {
              const link = event.target instanceof Element ? event.target.closest('a') : null;
              if (link === null) return false;
              event.preventDefault();
              const address = link.getAttribute('href');
              const isMeant = event.ctrlKey || event.metaKey || !editor.isEditable;
              if (isMeant && isNoteLink(address)) onOpen(address);
              return isMeant;
            },
            auxclick: (_view, event) => {
              if (event.target instanceof Element && event.target.closest('a') !== null) event.preventDefault();
              return false;
            },
          },
        },
      }),
    ];
  },
});
