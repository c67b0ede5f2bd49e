import * as Y from 'yjs';
import type { CircleRoots } from '../circle-doc.ts';
import type { Stage } from '../pursuit/stage.ts';
import type { CardId } from './board.ts';

/** The order keys, good or bad, in a column of this document, without those of one lead or run. */
export function* columnOrders(roots: CircleRoots, stage: Stage, except: CardId): Iterable<string> {
  const records = stage === 'spotted' ? roots.leads : roots.pursuits;
  for (const [id, record] of records.entries()) {
    if (id === except || !(record instanceof Y.Map)) continue;
    if (stage !== 'spotted' && record.get('stage') !== stage) continue;
    const order = record.get('order');
    if (typeof order === 'string') yield order;
  }
}
