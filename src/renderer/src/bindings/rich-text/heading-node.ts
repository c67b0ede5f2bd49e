import { Node, textblockTypeInputRule } from '@tiptap/core';

/** How large a heading is: 1 heads a part, 2 what is inside it. */
type HeadingLevel = 1 | 2;

/** The page and the section above the text have headings of their own, so these begin at the third. */
const TAGS = { 1: 'h3', 2: 'h4' } as const;

const isSmaller = (level: unknown): boolean => level === 2;

/** A heading of one of two levels. */
export const HeadingNode = Node.create({
  name: 'heading',
  content: 'inline*',
  group: 'block',
  defining: true,

  addAttributes: () => ({ level: { default: 1, rendered: false } }),

  parseHTML: () => [
    { tag: 'h4[data-level]', attrs: { level: 2 } },
    { tag: 'h1, h2, h3[data-level]', attrs: { level: 1 } },
    { tag: 'h3, h4, h5, h6', attrs: { level: 2 } },
  ],

  renderHTML: ({ node }) => {
    const level = isSmaller(node.attrs['level']) ? 2 : 1;
    return [TAGS[level], { 'data-level': level }, 0];
  },

  addInputRules() {
    const rule = (find: RegExp, level: HeadingLevel) =>
      textblockTypeInputRule({ find, type: this.type, getAttributes: { level } });
    return [rule(/^#\s$/u, 1), rule(/^##\s$/u, 2)];
  },

  addKeyboardShortcuts() {
    const toggle = (level: HeadingLevel) => () => this.editor.commands.toggleNode('heading', 'paragraph', { level });
    return { 'Mod-Alt-1': toggle(1), 'Mod-Alt-2': toggle(2) };
  },
});
