/**
 * Runs tasks side by side and tells of them in the order given: of each as soon as it and all before it have ended.
 *
 * @template Result
 * @param {readonly (() => Promise<Result>)[]} tasks
 * @param {{ atOnce: number, onEnded: (result: Result) => void }} options
 * @returns {Promise<Result[]>} In the order of the tasks; rejects with the first rejection.
 */
export async function runSideBySide(tasks, { atOnce, onEnded }) {
  /** @type {Result[]} */
  const results = [];
  let toldCount = 0;
  const waiting = tasks.entries();
  const work = async () => {
    for (const [index, task] of waiting) {
      results[index] = await task();
      for (; toldCount in results; toldCount++) onEnded(/** @type {Result} */ (results[toldCount]));
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work));
  return results;
}
