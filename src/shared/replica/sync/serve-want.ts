import type { Logger } from '#shared/ports/logger.ts';
import type { PeerLink } from '#shared/ports/transport.ts';
import { encodeSyncMessage } from './message-codec.ts';
import { BATCH_BYTES, ITEM_LENGTH_BYTES, ITEMS_HEAD_BYTES, MAX_ITEM_COUNT, type WantMessage } from './messages.ts';
import { readLogsInOrder } from './read-logs.ts';
import type { SyncSite } from './sync-site.ts';

/** What one answer holds; whoever lacks more asks again (SPEC SYNC5). */
export const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
type ServedSite = Pick<SyncSite, 'entriesUnknownTo' | 'read' | 'hasLeft'>;

/** Answers what one other device asks: of several requests only the newest (SPEC SYNC5). */
export interface WantServer {
  /** Never throws. */
  readonly serve: (want: WantMessage) => void;
}

export function createWantServer(options: {
  readonly site: ServedSite;
  readonly link: PeerLink;
  readonly logger: Logger;
  readonly isOpen: () => boolean;
}): WantServer {
  const { site, link, logger, isOpen } = options;
  let newest: WantMessage | undefined;
  let highestRequest = 0;
  let isRunning = false;

  async function run(): Promise<void> {
    while (newest !== undefined) {
      const want: WantMessage = newest;
      await serveWant(want, site, link, () => !isOpen() || newest !== want);
      if (newest === want) newest = undefined;
    }
  }

  return {
    serve: (want) => {
      // One that came twice or was overtaken: answered again, it would be more than was asked for.
      if (want.request <= highestRequest) return;
      highestRequest = want.request;
      newest = want;
      if (isRunning) return;
      isRunning = true;
      run()
        .catch((error: unknown) => {
          newest = undefined;
          logger.error('a request could not be answered', error);
        })
        .finally(() => {
          isRunning = false;
        });
    },
  };
}

/**
 * Answers a request: the graph first, then the logs in the order in which they arrived here, so that little has to wait there. Whoever
 * has left says so last: the other hears nothing from there on.
 */
async function serveWant(want: WantMessage, site: ServedSite, link: PeerLink, isStopped: () => boolean): Promise<void> {
  const { request } = want;
  let kind: Item['kind'] = 'envelopes';
  let batch: Uint8Array[] = [];
  let batchBytes = ITEMS_HEAD_BYTES;
  let sentBytes = 0;
  const send = async (isLast: boolean): Promise<void> => {
    const items = kind === 'graph' ? { kind, entries: batch } : { kind, envelopes: batch };
    link.send('log', encodeSyncMessage({ request, isLast, ...items }));
    sentBytes += batchBytes;
    batch = [];
    batchBytes = ITEMS_HEAD_BYTES;
    await link.drained();
  };
  for await (const item of inOrder(want, site)) {
    if (isStopped()) return;
    const addedBytes = ITEM_LENGTH_BYTES + item.bytes.length;
    const isFull = batchBytes + addedBytes > BATCH_BYTES || batch.length === MAX_ITEM_COUNT;
    if (batch.length > 0 && (isFull || item.kind !== kind)) await send(false);
    if (sentBytes + batchBytes + addedBytes > MAX_ANSWER_BYTES) break;
    kind = item.kind;
    batch.push(item.bytes);
    batchBytes += addedBytes;
  }
  if (!isStopped()) await send(true);
}

/** An entry or an envelope of an answer. */
interface Item {
  readonly kind: 'graph' | 'envelopes';
  readonly bytes: Uint8Array;
}

async function* inOrder({ graph, logs }: WantMessage, site: ServedSite): AsyncGenerator<Item> {
  const saysGraphLast = site.hasLeft();
  const entries = graph === undefined ? [] : site.entriesUnknownTo(graph);
  if (!saysGraphLast) for (const { bytes } of entries) yield { kind: 'graph', bytes };
  for await (const { bytes } of readLogsInOrder(logs, site)) yield { kind: 'envelopes', bytes };
  if (saysGraphLast) for (const { bytes } of entries) yield { kind: 'graph', bytes };
}
