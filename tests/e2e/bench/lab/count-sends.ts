import type { Page } from '@playwright/test';

declare global {
  /** Only inside a page: what was sent on data channels since the last look. */
  var sentFrames: { readonly label: string; readonly head: readonly number[] }[];
}

/** Begins to count what a page sends to others. */
export function watchSends(page: Page): Promise<void> {
  return page.evaluate(() => {
    globalThis.sentFrames = [];
    const send: unknown = Reflect.get(RTCDataChannel.prototype, 'send');
    RTCDataChannel.prototype.send = function sendAndNote(this: RTCDataChannel, data: unknown): void {
      const head = data instanceof Uint8Array ? [...data.subarray(0, 8)] : [];
      globalThis.sentFrames.push({ label: this.label, head });
      if (typeof send === 'function') Reflect.apply(send, this, [data]);
    };
  });
}

/** What was sent by all of them since the last call, once nothing more is. */
export async function takeSends(pages: readonly Page[]) {
  const countNow = async (): Promise<number> =>
    (await Promise.all(pages.map((page) => page.evaluate(() => globalThis.sentFrames.length)))).reduce(
      (sum, count) => sum + count,
      0,
    );
  let [before, count] = [-1, await countNow()];
  while (before !== count) {
    await Promise.all(pages.map(idle));
    [before, count] = [count, await countNow()];
  }
  const taken = pages.map((page) => page.evaluate(() => globalThis.sentFrames.splice(0)));
  return (await Promise.all(taken)).flat();
}

/** A second in which a page could have answered. */
function idle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame);
  });
}
