/** How much WebCrypto has under way: it works on threads of its own, which no simulated time waits for. */
let underWayCount = 0;
let isWatched = false;

/** Counts from now on what WebCrypto has under way, so that simulated time can let it finish before it goes on. */
export function watchWebCrypto(): void {
  if (isWatched) return;
  isWatched = true;
  const methods = ['importKey', 'sign', 'deriveBits', 'deriveKey', 'encrypt', 'decrypt', 'digest', 'verify'] as const;
  for (const name of methods) {
    const original = Reflect.get(SubtleCrypto.prototype, name) as (...args: unknown[]) => Promise<unknown>;
    Reflect.set(SubtleCrypto.prototype, name, function watched(this: SubtleCrypto, ...args: unknown[]) {
      underWayCount += 1;
      return original.apply(this, args).finally(() => {
        underWayCount -= 1;
      });
    });
  }
}

/** Whether something is under way on another thread. */
export function isWebCryptoAtWork(): boolean {
  return underWayCount > 0;
}
