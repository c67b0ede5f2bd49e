import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { PeerLink } from '#shared/ports/transport.ts';
import { groupBySize } from './group-by-size.ts';
import { encodeSyncMessage } from './message-codec.ts';
import { BATCH_BYTES } from './messages.ts';

/** What was sent last is to arrive before the link ends; whoever understands it ends the link first. */
const HEARD_WITHIN_MS = 5 * SECOND_MS;

/**
 * Tells a device of somebody who has left that this is known, and nothing else, and hears nothing (SPEC LEAVE7): another device of
 * theirs may not know of it yet.
 */
export function sayFarewell(link: PeerLink, entries: readonly Uint8Array[], clock: Clock): void {
  const stop = clock.after(HEARD_WITHIN_MS, link.close);
  link.listen({ onMessage: () => undefined, onClosed: stop });
  for (const group of groupBySize(entries, BATCH_BYTES)) {
    link.send('log', encodeSyncMessage({ kind: 'graph', request: 0, isLast: true, entries: group }));
  }
}
