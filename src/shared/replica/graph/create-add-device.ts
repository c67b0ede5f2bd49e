import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { deviceIdOf } from '../names.ts';
import { agreeToBeAdded, encodeAddition } from './add-device.ts';
import { ENTRY_KIND } from './entry.ts';
import { createEntryWriter, type EntryPorts, type WriteRefusal } from './entry-writer.ts';
import type { GraphState } from './graph-state.ts';

/** Writes the entry by which a member's device takes in another one of the same person, or makes way for it. */
export async function createAddDevice(
  state: GraphState,
  added: { readonly crypto: Pick<DeviceCrypto, 'keys' | 'sign'>; readonly replaces: boolean },
  ports: EntryPorts,
): Promise<Result<LoggedEntry, WriteRefusal | 'already-a-device'>> {
  const writer = await createEntryWriter(state, ports);
  if (!writer.ok) return writer;
  const { write, ...place } = writer.value;
  const addition = await agreeToBeAdded(added, place);
  if (state.devices.has(deviceIdOf(addition.deviceKeys))) return err('already-a-device');
  return ok(await write(ENTRY_KIND.addDevice, encodeAddition(addition)));
}
