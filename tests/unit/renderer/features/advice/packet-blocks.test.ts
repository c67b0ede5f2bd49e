import { describe, expect, test } from 'vitest';

import { packetBlocks } from '#renderer/features/advice/packet-blocks.ts';
import { quoteMarkdown, toMarkdownLine, toMarkdownLines, toMarkdownLink } from '#shared/domain/advice/safe-markdown.ts';

const HARD = [
  '# no heading',
  '> no quotation',
  '- no list',
  '1. no list',
  '<b>&amp; & &lt;</b>',
  'C:\\path\\*bold*_it_`code`[a](b)|~$',
  'https://example.org/a?b=1&c=2 www.example.org',
  '\\',
  '\\\\ &copy; &#60;',
  '日本語 “quoted” — é',
  '+ = : % ! ? /',
];

describe('words that are printed', () => {
  test.each(HARD)('[ADV7] %j is printed as it was written, as a heading, a line and a quotation', (text) => {
    const markdown = [`# ${toMarkdownLine(text)}`, `## ${toMarkdownLine(text)}`, quoteMarkdown([toMarkdownLine(text)])];
    expect(packetBlocks(`${markdown.join('\n\n')}\n`)).toEqual([
      { kind: 'title', text },
      { kind: 'heading', text },
      { kind: 'quote', text },
    ]);
    expect(packetBlocks(`${toMarkdownLine(text)}\n`)).toEqual([{ kind: 'paragraph', text }]);
  });

  test('[ADV7] lines stay lines, and an empty one parts a quotation', () => {
    const quoted = quoteMarkdown(toMarkdownLines('one\ntwo\n\nthree'));
    expect(packetBlocks(`${quoted}\n`)).toEqual([{ kind: 'quote', text: 'one\ntwo\n\nthree' }]);
    expect(packetBlocks(`${toMarkdownLines('one\ntwo').join('\n')}\n`)).toEqual([
      { kind: 'paragraph', text: 'one\ntwo' },
    ]);
  });

  test('[ADV7] an address that is a link is printed alone, whatever is in it', () => {
    const link = toMarkdownLink('https://example.org/a_b?c=1&amp=2') ?? '';
    expect(packetBlocks(`- Link: ${link}\n- Role: a\n`)).toEqual([
      { kind: 'paragraph', text: 'Link: https://example.org/a_b?c=1&amp=2\nRole: a' },
    ]);
  });
});
