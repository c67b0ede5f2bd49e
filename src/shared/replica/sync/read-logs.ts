import type { ArrivedEnvelope } from '#shared/ports/envelope-log.ts';
import type { WantedLog } from './messages.ts';
import type { SyncSite } from './sync-site.ts';

/** Envelopes in memory at once, over all logs: of the largest that there are, still no more than it bears. */
const BUFFERED_COUNT = 256;
const MAX_PAGE_COUNT = 64;
/** More than there may be branches of one log: a page always leads on. */
const MIN_PAGE_COUNT = 17;

/** Reads several logs as one: in the order in which they arrived here, each in its own order. **Errors**: those of `EnvelopeLog`. */
export async function* readLogsInOrder(
  logs: readonly WantedLog[],
  site: Pick<SyncSite, 'read'>,
): AsyncGenerator<ArrivedEnvelope> {
  const share = Math.floor(BUFFERED_COUNT / Math.max(1, logs.length));
  const pageCount = Math.min(MAX_PAGE_COUNT, Math.max(MIN_PAGE_COUNT, share));
  const readers = await Promise.all(
    logs.map(async ({ device, afterSeq }) => {
      const rows = readLog(afterSeq, (after) => site.read(device, after, pageCount));
      return { rows, next: await rows.next() };
    }),
  );
  for (;;) {
    let first: (typeof readers)[number] | undefined;
    for (const reader of readers) {
      if (reader.next.done === true) continue;
      if (first === undefined || first.next.done === true || reader.next.value.arrival < first.next.value.arrival) {
        first = reader;
      }
    }
    if (first === undefined || first.next.done === true) return;
    yield first.next.value;
    first.next = await first.rows.next();
  }
}

async function* readLog(
  afterSeq: number,
  readPage: (after: number) => Promise<readonly ArrivedEnvelope[]>,
): AsyncGenerator<ArrivedEnvelope> {
  let after = afterSeq;
  let seen = new Set<string>();
  for (;;) {
    const page = await readPage(after);
    const fresh = page.filter(({ id }) => !seen.has(id));
    yield* fresh;
    const last = fresh.at(-1);
    if (last === undefined) return;
    // A page may end between the branches of a fork: the last place is read once more.
    after = last.seq - 1;
    seen = new Set(page.filter(({ seq }) => seq === last.seq).map(({ id }) => id));
  }
}
