import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { ENTRY_KIND } from './entry.ts';
import { createEntryWriter, type EntryPorts, type WriteRefusal } from './entry-writer.ts';
import type { GraphState } from './graph-state.ts';
import { encodeSealedEpoch, type SealedEpoch } from './sealed-epoch.ts';

/** Writes the entry that gives an epoch key to one device of a member. */
export async function createSeal(
  state: GraphState,
  sealed: SealedEpoch,
  ports: EntryPorts,
): Promise<Result<LoggedEntry, WriteRefusal | 'unknown-device' | 'unknown-epoch'>> {
  const writer = await createEntryWriter(state, ports);
  if (!writer.ok) return writer;
  const device = state.devices.get(sealed.device);
  if (device === undefined) return err('unknown-device');
  const epoch = state.epochs.find(({ id }) => id === sealed.epochId);
  if (epoch === undefined) return err('unknown-epoch');
  const needs = [device.entryId, epoch.entryId];
  return ok(await writer.value.writeForAll(ENTRY_KIND.seal, encodeSealedEpoch(sealed), needs));
}
