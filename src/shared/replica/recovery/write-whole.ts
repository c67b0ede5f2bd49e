import type { CircleId } from '#shared/kernel/ids.ts';
import { writeBundle } from '../bundle/write-bundle.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { deviceIdOf } from '../names.ts';
import type { ReplicaPorts } from '../stores.ts';
import { loadEntries } from '../graph/stored-entries.ts';
import { loadReadable } from './load-readable.ts';
import { type RowSurvey, surveyRows } from './survey-rows.ts';

/**
 * Makes a bundle of all that can be read of a circle on this disk, whether it can be opened or not, and of a private space, too:
 * it is for this person alone. Who has looked at the rows already says so. **Errors**: `AppError` of the stores or the keys, thrown by the iteration.
 */
export async function* writeWhole(
  circleId: CircleId,
  keys: CircleKeys,
  { log, graph, shelf, crypto, clock, random }: ReplicaPorts,
  survey?: RowSurvey,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { readableCount: envelopeCount } = survey ?? (await surveyRows(circleId, log));
  const content = {
    entries: (await loadEntries(circleId, graph)).entries.map(({ bytes }) => bytes),
    envelopes: bytesOf(loadReadable(circleId, log)),
    receipts: (await shelf.load(circleId, 'receipts')).map(({ bytes }) => bytes),
  };
  const manifest = { device: deviceIdOf(await crypto.keys()), at: clock.now(), envelopeCount };
  yield* writeBundle({ manifest, content: { ...content, receipts: () => content.receipts }, keys, crypto, random });
}

async function* bytesOf(batches: ReturnType<typeof loadReadable>): AsyncGenerator<Uint8Array> {
  for await (const batch of batches) for (const { bytes } of batch) yield bytes;
}
