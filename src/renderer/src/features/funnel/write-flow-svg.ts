import { tidyLine } from '#shared/domain/posting/tidy-text.ts';
import type { FlowLayout, FlowNode } from './lay-out-flow.ts';

/** The words of a picture: its title, what stands below it, and what stands at each place. */
export interface FlowWords {
  readonly title: string;
  readonly below: readonly string[];
  readonly description: string;
  readonly labelOf: (node: FlowNode) => string;
}

/** A picture that needs nothing else. */
export interface FlowSvg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Where the words of a place begin, from its right side and from its middle. */
export const WORDS_AT = { x: 8, y: 5 } as const;

const EDGE = 24;
const TITLE_HEIGHT = 48;
const LINE_HEIGHT = 20;
const HEAD_GAP = 16;
/** So many of the widest letters there are stand in a line. */
const MOST_IN_LINE = 64;
const MOST_LINES = 4;
const MOST_DESCRIBED = 4_000;
/** Of the light theme, which paper and other programs have. */
const COLOURS = {
  ground: '#fffdfa',
  text: '#24211d',
  muted: '#625a50',
  reach: '#0b6763',
  end: '#857b6e',
  on: '#ddedea',
  off: '#ece7df',
} as const;
/** Whatever the reader's system has. */
const FONTS = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
/** What XML cannot hold. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * Draws a picture as SVG on a light ground. Nothing in it is run, loaded or linked, whatever is in the words; there is nothing in
 * it besides. Source: SPEC FUN12.
 */
export function writeFlowSvg(layout: FlowLayout, words: FlowWords): FlowSvg {
  const below = words.below.flatMap(linesOf);
  const head = TITLE_HEIGHT + below.length * LINE_HEIGHT + HEAD_GAP;
  const [width, height] = [layout.width + 2 * EDGE, layout.height + head + EDGE];
  const bands = layout.bands.map(({ path, width: thick, leadsOn }) =>
    element('path', {
      d: path,
      fill: 'none',
      stroke: leadsOn ? COLOURS.on : COLOURS.off,
      'stroke-width': round(thick),
    }),
  );
  const nodes = layout.nodes.map((node) =>
    element('rect', {
      x: round(node.x),
      y: round(node.y),
      width: round(node.width),
      height: round(node.height),
      fill: node.isReach ? COLOURS.reach : COLOURS.end,
    }),
  );
  const labels = layout.nodes.map((node) =>
    element(
      'text',
      {
        x: round(node.x + node.width + WORDS_AT.x),
        y: round(node.y + node.height / 2 + WORDS_AT.y),
        'font-size': '14',
        fill: COLOURS.text,
      },
      words.labelOf(node),
    ),
  );
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONTS}" role="img">`,
    element('title', {}, words.title),
    element('desc', {}, tidyLine(words.description, MOST_DESCRIBED) ?? ''),
    element('rect', { width: String(width), height: String(height), fill: COLOURS.ground }),
    element('text', { ...headAt(0), 'font-size': '22', 'font-weight': '600', fill: COLOURS.text }, words.title),
    ...below.map((words, index) =>
      element('text', { ...headAt(index + 1), 'font-size': '14', fill: COLOURS.muted }, words),
    ),
    `<g transform="translate(${EDGE} ${head})">`,
    ...bands,
    ...nodes,
    ...labels,
    '</g>',
    '</svg>',
  ];
  return { text: `${svg.join('\n')}\n`, width, height };
}

/** Where a line above the picture begins; the title is the first. */
function headAt(index: number): { readonly x: string; readonly y: string } {
  return { x: String(EDGE), y: String(TITLE_HEIGHT - 6 + index * LINE_HEIGHT + (index > 0 ? 4 : 0)) };
}

/** Words without what nobody sees or what turns others around, in as many lines as they take, and no more than there is room for. */
function linesOf(words: string): readonly string[] {
  const lines: string[] = [];
  let line: string[] = [];
  const whole = Array.from(tidyLine(words, MOST_IN_LINE * (MOST_LINES + 1)) ?? '');
  for (const letter of whole) {
    if (line.length < MOST_IN_LINE) {
      line.push(letter);
      continue;
    }
    // A word that does not fit goes on in the next line, unless it is longer than a line.
    const at = line.lastIndexOf(' ') + 1 || line.length;
    lines.push(line.slice(0, at).join('').trim());
    line = [...line.slice(at), letter];
  }
  const all = [...lines, line.join('').trim()].filter((each) => each !== '');
  return all.length <= MOST_LINES ? all : [...all.slice(0, MOST_LINES - 1), `${all[MOST_LINES - 1]}…`];
}

function element(name: string, attributes: Readonly<Record<string, string>>, words?: string): string {
  const parts = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return words === undefined
    ? `<${name}${parts.join('')}/>`
    : `<${name}${parts.join('')}>${escapeXml(words)}</${name}>`;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? '');
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}
