// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';

import { layOutFlow, PAGE_WIDTH, SAVED_WIDTH } from '#renderer/features/funnel/lay-out-flow.ts';
import { type FlowWords, writeFlowSvg } from '#renderer/features/funnel/write-flow-svg.ts';
import type { Flow } from '#shared/domain/funnel/funnel.ts';

const FLOWS: readonly Flow[] = [
  { from: 'applied', to: 'interviewing', count: 900 },
  { from: 'applied', to: 'open', count: 1 },
  { from: 'applied', to: 'rejected', count: 2_000 },
  { from: 'applied', to: 'withdrawn', count: 3 },
  { from: 'applied', to: 'no-reply', count: 96 },
  { from: 'applied', to: 'unknown', count: 1 },
  { from: 'interviewing', to: 'offer', count: 2 },
  { from: 'interviewing', to: 'rejected', count: 898 },
  { from: 'offer', to: 'accepted', count: 1 },
  { from: 'offer', to: 'declined', count: 1 },
];
const words = (more: Partial<FlowWords> = {}): FlowWords => ({
  title: 'The way so far',
  below: ['All'],
  description: 'From Applied to Offer.',
  labelOf: ({ what, count }) => `${what} ${count}`,
  ...more,
});
const parse = (text: string): Document => {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
};
const headOf = (svg: Document) => [...svg.querySelectorAll('svg > text')].map(({ textContent }) => textContent);
const ALLOWED = new Set(['svg', 'title', 'desc', 'rect', 'text', 'path', 'g']);

describe('where everything stands', () => {
  test('[FUN6] each place has all that comes to it, and no two lines of words lie over each other', () => {
    const { nodes, bands, width, height } = layOutFlow(FLOWS, SAVED_WIDTH);
    expect(bands).toHaveLength(FLOWS.length);
    const countOf = (id: string): number => nodes.find((node) => node.id === id)?.count ?? 0;
    expect([countOf('applied'), countOf('interviewing'), countOf('offer'), countOf('accepted')]).toEqual([
      3_001, 900, 2, 1,
    ]);
    for (const node of nodes) {
      expect(node.x >= 0 && node.x + node.width <= width && node.y >= 0 && node.y + node.height <= height).toBe(true);
      expect(node.height).toBeGreaterThan(1);
      const middle = node.y + node.height / 2;
      const beside = nodes.filter((other) => other !== node && other.x === node.x);
      for (const other of beside) expect(Math.abs(other.y + other.height / 2 - middle)).toBeGreaterThan(18);
    }
    for (const { path } of bands) expect(path).toMatch(/^[\d.,MC-]+$/u);
  });

  test('nothing at all is an empty picture, one alone is one band', () => {
    expect(layOutFlow([], PAGE_WIDTH).nodes).toEqual([]);
    const { nodes, bands } = layOutFlow([{ from: 'applied', to: 'open', count: 1 }], PAGE_WIDTH);
    expect([nodes.length, bands.length]).toEqual([2, 1]);
  });
});

describe('a picture that is saved', () => {
  test('[FUN12] it is whole by itself: drawn parts and words alone, on a light ground, nothing that runs or loads', () => {
    const { text, width, height } = writeFlowSvg(layOutFlow(FLOWS, SAVED_WIDTH), words());
    const svg = parse(text);
    for (const element of svg.querySelectorAll('*')) {
      expect(ALLOWED.has(element.localName)).toBe(true);
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on|href|style|class/u);
        expect(name === 'xmlns' || !/url|:|\/\//u.test(value)).toBe(true);
      }
    }
    expect(svg.documentElement.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
    expect(svg.querySelector('rect')?.getAttribute('fill')).toBe('#fffdfa');
    expect([...svg.querySelectorAll('g text')].map(({ textContent }) => textContent)).toContain('rejected 2000');
  });

  test.each([
    ['</text><script>alert(1)</script>', '</text><script>alert(1)</script>'],
    ['"><image href="https://example.org/x"/>', '"><image href="https://example.org/x"/>'],
    ["]]><foreignObject>&amp;'", "]]><foreignObject>&amp;'"],
    ['\u202eecila\u0000\u0007\ud800\ufffe', 'ecila'],
    ['أليس, دائرة الخميس', 'أليس, دائرة الخميس'],
  ])('[FUN12] whatever is in a name stands there as text: %s', (name, shown) => {
    const said = words({ below: [`Of ${name}`, 'All'], description: name });
    const svg = parse(writeFlowSvg(layOutFlow(FLOWS, SAVED_WIDTH), said).text);
    expect(svg.querySelector('script, image, foreignObject')).toBeNull();
    expect(headOf(svg)).toEqual(['The way so far', `Of ${shown}`, 'All']);
    expect(svg.querySelector('desc')?.textContent).toBe(shown);
  });

  test('[FUN12] long names go on in further lines, between words where there are any, and end somewhere', () => {
    const draw = (name: string) =>
      headOf(parse(writeFlowSvg(layOutFlow(FLOWS, SAVED_WIDTH), words({ below: [name] })).text)).slice(1);
    expect(draw(`${'W'.repeat(60)}, Thursday circle`)).toEqual([`${'W'.repeat(60)},`, 'Thursday circle']);
    expect(draw('W'.repeat(100))).toEqual(['W'.repeat(64), 'W'.repeat(36)]);
    const endless = draw('W'.repeat(10_000));
    expect(endless).toHaveLength(4);
    expect(endless.at(-1)).toMatch(/W…$/u);
  });

  test('[FUN12] the picture stands below its words, however many lines they take', () => {
    const topOf = (below: readonly string[]): number =>
      Number(/translate\(24 (\d+)\)/u.exec(writeFlowSvg(layOutFlow(FLOWS, SAVED_WIDTH), words({ below })).text)?.[1]);
    expect(topOf(['a', 'b', 'c']) - topOf(['a'])).toBe(40);
  });
});
