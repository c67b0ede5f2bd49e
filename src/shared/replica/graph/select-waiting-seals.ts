import type { DeviceId } from '#shared/kernel/ids.ts';
import { type Entry, ENTRY_KIND } from './entry.ts';
import { unsealEntry } from './entry-seal.ts';
import type { GraphSeal } from './graph-state.ts';
import type { Court } from './judge-entry.ts';
import { decodeSealedEpoch } from './sealed-epoch.ts';

/**
 * The Seals for a device among entries that nobody has checked. Whoever wrote them: a key counts when it is the one that its epoch
 * commits to, and nobody but a holder can have sealed that one.
 */
export function selectWaitingSeals(
  waiting: readonly Entry[],
  device: DeviceId,
  keyOf: Court['keyOf'],
): readonly GraphSeal[] {
  return waiting.flatMap((entry): readonly GraphSeal[] => {
    const { kind, seal, device: by } = entry.header;
    const key = kind === ENTRY_KIND.seal && seal !== undefined ? keyOf(seal.epochId, by) : undefined;
    const body = key && unsealEntry(entry, key);
    const sealed = body?.ok === true ? decodeSealedEpoch(body.value) : undefined;
    if (sealed?.device !== device) return [];
    const { epochId, sealedKey } = sealed;
    return [{ epochId, sealedKey, by, cameWithEpoch: false }];
  });
}
