import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

const STYLES = new URL('../../../../src/renderer/src/styles/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, STYLES), 'utf8').replace(/\/\*[^]*?\*\//g, '');

type Names = ReadonlyMap<string, string>;

/** The custom properties of the first rule that starts with a selector. */
function declarations(css: string, selector: string): Names {
  const rule = css.split('}').find((candidate) => candidate.trimStart().startsWith(selector));
  if (rule === undefined) throw new Error(`No rule for ${selector}`);
  return new Map([...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
}

const palette = declarations(read('tokens.css'), ':root');
const themes = {
  light: declarations(read('themes.css'), ':root'),
  dark: declarations(read('themes.css'), "[data-theme='dark']"),
};

function resolve(theme: Names, name: string): string {
  const value = theme.get(name) ?? palette.get(name);
  if (value === undefined) throw new Error(`No value for ${name}`);
  const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return reference === undefined ? value : resolve(theme, reference);
}

/** Relative luminance after WCAG 2. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/[\da-f]/gi, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Names, ink: string, ground: string): number {
  const [one, two] = [luminance(resolve(theme, ink)), luminance(resolve(theme, ground))];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const GROUNDS = ['canvas', 'surface', 'sunken', 'raised'].map((name) => `--color-${name}`);
const everywhere = (ink: string) => GROUNDS.map((ground) => [`--color-${ink}`, ground] as const);

const PEOPLE = Array.from({ length: 12 }, (_, index) => `--person-${index + 1}`);
const STAGES = ['spotted', 'applying', 'applied', 'interviewing', 'offer', 'closed'].map((name) => `--stage-${name}`);

/** Words need 4.5. */
const WORDS: readonly (readonly [string, string])[] = [
  ...['text', 'muted', 'accent', 'accent-strong', 'good'].flatMap(everywhere),
  ['--color-on-accent', '--color-accent'],
  ['--color-on-accent', '--color-accent-strong'],
  ['--color-on-soft', '--color-soft'],
  ...['notice', 'problem'].flatMap((name) => [
    [`--color-${name}`, `--color-${name}-ground`] as const,
    [`--color-${name}`, '--color-surface'] as const,
    [`--color-${name}`, '--color-raised'] as const,
  ]),
  ['--color-text', '--color-problem-ground'],
  ...PEOPLE.flatMap((person) => [[person, '--color-canvas'] as const, ['--on-person', person] as const]),
];

/** Controls and marks need 3. */
const MARKS: readonly (readonly [string, string])[] = [
  ...everywhere('control'),
  ...STAGES.map((stage) => [stage, '--color-sunken'] as const),
];

describe.each(['light', 'dark'] as const)('%s', (name) => {
  const theme = themes[name];
  const tooLow = (pairs: typeof WORDS, least: number) =>
    pairs
      .map(([ink, ground]) => ({ ink, ground, ratio: contrast(theme, ink, ground) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ink, ground, ratio }) => `${ink} on ${ground}: ${ratio.toFixed(2)}`);

  test('words stand out from their ground', () => {
    expect(tooLow(WORDS, 4.5)).toEqual([]);
  });

  test('controls and marks stand out from their ground', () => {
    expect(tooLow(MARKS, 3)).toEqual([]);
  });
});

test('the measure is right: black on white is 21, a colour on itself 1', () => {
  const sample = new Map([
    ['--black', '#000'],
    ['--white', '#ffffff'],
  ]);
  expect(contrast(sample, '--black', '--white')).toBeCloseTo(21, 5);
  expect(contrast(sample, '--black', '--black')).toBe(1);
});
