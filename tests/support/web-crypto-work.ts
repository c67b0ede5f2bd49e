/** How much WebCrypto has under way: it works on threads of its own, which no simulated time waits for. */
let underWayCount = 0;
let isWatched = false;
/** What was asked for before has been answered. */
let before: Promise<unknown> = Promise.resolve();

/** Answers in the order in which it was asked, each in a turn of its own: otherwise the threads would decide what happens first. */
function inOrder(work: Promise<unknown>): Promise<unknown> {
  const isOver = before;
  const turn = work
    .catch(() => undefined)
    .then(() => isOver)
    .then(() => new Promise<void>((resolve) => void setImmediate(resolve)));
  before = turn;
  return turn.then(() => work);
}

/**
 * Counts from now on what WebCrypto has under way, so that simulated time can let it finish before it goes on, and what comes of it
 * comes in the same order each time.
 */
export function watchWebCrypto(): void {
  if (isWatched) return;
  isWatched = true;
  const methods = ['importKey', 'sign', 'deriveBits', 'deriveKey', 'encrypt', 'decrypt', 'digest', 'verify'] as const;
  for (const name of methods) {
    const original = Reflect.get(SubtleCrypto.prototype, name) as (...args: unknown[]) => Promise<unknown>;
    Reflect.set(SubtleCrypto.prototype, name, function watched(this: SubtleCrypto, ...args: unknown[]) {
      underWayCount += 1;
      return inOrder(original.apply(this, args)).finally(() => {
        underWayCount -= 1;
      });
    });
  }
}

/** Whether something is under way on another thread. */
export function isWebCryptoAtWork(): boolean {
  return underWayCount > 0;
}
