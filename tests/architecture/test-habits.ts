import type { SourceFile } from '#tests/support/source-files.ts';

/** What no test of this project does, and how it is recognised. */
const HABITS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'skips', pattern: /\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.(?:skip|skipIf|runIf|todo|fixme|fails)\b/g },
  { name: 'skips', pattern: /\bx(?:test|it|describe)\(/g },
  { name: 'runs alone', pattern: /\b(?:test|it|describe|suite|bench)(?:\.\w+)*\.only\b|\bf(?:it|describe)\(/g },
  { name: 'sleeps', pattern: /\bwaitForTimeout\b/g },
  { name: 'sleeps', pattern: /\bnew Promise\b[^;]{0,80}\bsetTimeout\b/g },
  { name: 'sleeps', pattern: /['"](?:node:)?timers\/promises['"]/g },
];

/** Every place where a test is skipped, runs alone or sleeps, as `path:line habit`. */
export function findBadHabits(tests: readonly SourceFile[]): readonly string[] {
  return tests.flatMap(({ path, text }) =>
    HABITS.flatMap(({ name, pattern }) =>
      [...text.matchAll(pattern)].map((match) => `${path}:${text.slice(0, match.index).split('\n').length} ${name}`),
    ),
  );
}
