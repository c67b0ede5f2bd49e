import { figureOf, judge, ratioOf } from './bench-figures.mjs';

/** @typedef {import('./bench-figures.mjs').Goal} Goal */
/** @typedef {import('./bench-figures.mjs').Measure} Measure */

/**
 * What one bench has left behind.
 *
 * @typedef {{ row: string, at: string, commit: string, load: number, measures: Measure[] }} RowResult
 */

/**
 * Where the benches ran.
 *
 * @typedef {{ processor: string, coreCount: number, memoryGb: number, system: string, node: string, electron: string, chromium: string }} Machine
 */

/** How often an app that was frozen for a minute had caught up, run by run, as the soak test leaves it. */
/** @typedef {{ runs: { thereMs: number, backMs: number }[], at: string, commit: string }} WakingRuns */

const INTRODUCTION = `Written by \`npm run bench\`; \`npm run bench -- <row>\` measures only that row again. Whatever a row is compared with was
measured beside it in the same run. Nothing here is remembered from elsewhere: a row that was not measured is not there.
A row that misses its goal says so.`;

const HEADS = ['What', 'Measured', 'Beside it', 'Ratio', 'Goal', '', 'Row'];

/**
 * The whole of BENCHMARKS.md.
 *
 * @param {{ machine: Machine, rows: readonly RowResult[], waking?: WakingRuns | undefined }} results
 */
export function renderBenchmarks({ machine, rows, waking }) {
  const lines = rows.flatMap(({ row, measures }) => measures.map((measure) => cellsOf(row, measure)));
  const notes = rows.flatMap(({ row, measures }) =>
    [...new Set(measures.flatMap((measure) => measure.notes ?? []))].map((note) => `- \`${row}\`: ${note}`),
  );
  return [
    '# Benchmarks',
    INTRODUCTION,
    describe(machine),
    '## Results',
    table(HEADS, lines),
    ...(notes.length === 0 ? [] : [notes.join('\n')]),
    ...(waking === undefined ? [] : ['## Waking, again and again', renderWaking(waking)]),
    '## Runs',
    'The load is the number of processes that wanted a processor at the end of the row, the bench itself included: more than\nthere are processors means that something else ran on the machine.',
    table(
      ['Row', 'When', 'Commit', 'Samples', 'Load'],
      rows.map(({ row, at, commit, load, measures }) => [
        `\`${row}\``,
        at.slice(0, 16).replace('T', ' '),
        commit,
        measures
          .map(({ samples, baseline }) => `${samples.length}${baseline.length > 0 ? ` : ${baseline.length}` : ''}`)
          .join(', '),
        load.toFixed(1),
      ]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

/** @param {Machine} machine */
function describe({ processor, coreCount, memoryGb, system, node, electron, chromium }) {
  return [
    `- Machine: ${coreCount} x ${processor}, ${memoryGb} GB, ${system}, no screen (Xvfb) and no graphics processor`,
    `- Runtime: Electron ${electron} (Chromium ${chromium}), driven by Node ${node}`,
  ].join('\n');
}

/**
 * @param {string} row
 * @param {Measure} measure
 */
function cellsOf(row, measure) {
  const { what, against, unit, goals, samples, baseline } = measure;
  const { verdict, missed } = judge(measure);
  /** @type {(Goal['at'])[]} */
  const figures = [...new Set(/** @type {(Goal['at'])[]} */ (['median', ...goals.map(({ at }) => at)]))];
  const ratio = ratioOf(measure);
  return [
    what,
    figures.map((at) => `${at} ${numberOf(figureOf(samples, at), unit)}`).join(', '),
    baseline.length === 0 ? '' : `${against}: ${numberOf(figureOf(baseline, 'median'), unit)}`,
    ratio === undefined ? '' : `${ratio.toFixed(2)} x`,
    goals.map((goal) => wordsOf(goal, unit)).join(', '),
    verdict === 'misses' ? `**misses** (${missed.map(({ at }) => at).join(', ')})` : verdict,
    `\`${row}\``,
  ];
}

/**
 * @param {Goal} goal
 * @param {Measure['unit']} unit
 */
function wordsOf({ of, at, atMost }, unit) {
  return `${at} ≤ ${of === 'ratio' ? `${atMost} x` : numberOf(atMost, unit)}`;
}

/**
 * @param {number} value
 * @param {Measure['unit']} unit
 */
function numberOf(value, unit) {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toFixed(digits)}${unit === '' || unit === 'sends' ? '' : ` ${unit}`}`;
}

/** @param {WakingRuns} waking */
function renderWaking({ runs, at, commit }) {
  const within = runs.filter(({ thereMs, backMs }) => Math.max(thereMs, backMs) <= 5000).length;
  return [
    `${within} of ${runs.length} times in a row an app that was frozen for a minute had caught up both ways within 5 s (${at.slice(0, 10)}, ${commit}):`,
    table(
      ['Run', 'What the others did is here', 'What is done here is with the others'],
      runs.map(({ thereMs, backMs }, index) => [String(index + 1), `${thereMs} ms`, `${backMs} ms`]),
    ),
  ].join('\n\n');
}

/**
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 */
function table(heads, rows) {
  /** @param {readonly string[]} cells */
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
