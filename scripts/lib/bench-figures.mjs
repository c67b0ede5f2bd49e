/**
 * What is asked of the samples: one of their figures, by itself or divided by the median of what stands beside them.
 *
 * @typedef {{ of: 'value' | 'ratio', at: 'median' | 'p95' | 'p99' | 'max', atMost: number }} Goal
 */

/**
 * One line of the table, as a bench has measured it.
 *
 * @typedef {object} Measure
 * @property {string} what
 * @property {string} [against] What stands beside it.
 * @property {'ms' | 'MB' | 'sends' | ''} unit
 * @property {Goal[]} goals
 * @property {number[]} samples
 * @property {number[]} baseline
 * @property {string[]} [notes]
 */

const SHARES = { median: 0.5, p95: 0.95, p99: 0.99, max: 1 };

/**
 * The sample that so large a share of all do not exceed; of two in the middle their mean.
 *
 * @param {readonly number[]} samples At least one.
 * @param {keyof typeof SHARES} at
 */
export function figureOf(samples, at) {
  const sorted = [...samples].sort((a, b) => a - b);
  if (sorted.length === 0) throw new RangeError('No figure of no samples.');
  const place = SHARES[at] * sorted.length;
  const upper = sorted[Math.min(Math.ceil(place), sorted.length) - 1] ?? 0;
  return at === 'median' && sorted.length % 2 === 0 ? (upper + (sorted[place] ?? upper)) / 2 : upper;
}

/**
 * How often the median of the samples holds that of what stands beside them.
 *
 * @param {Measure} measure
 * @param {keyof typeof SHARES} [at]
 * @returns {number | undefined} Undefined when nothing stands beside them.
 */
export function ratioOf({ samples, baseline }, at = 'median') {
  return baseline.length === 0 ? undefined : figureOf(samples, at) / figureOf(baseline, 'median');
}

/**
 * What a measurement amounts to.
 *
 * @param {Measure} measure
 * @returns {{ verdict: 'meets' | 'misses' | 'no goal', missed: Goal[] }}
 */
export function judge(measure) {
  const missed = measure.goals.filter(({ of, at, atMost }) => {
    const reached = of === 'value' ? figureOf(measure.samples, at) : ratioOf(measure, at);
    return reached === undefined || reached > atMost;
  });
  if (measure.goals.length === 0) return { verdict: 'no goal', missed };
  return { verdict: missed.length === 0 ? 'meets' : 'misses', missed };
}
