import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { SealKey, SealKeyContext } from './envelope/body-seal.ts';
import { deriveEnvelopeKey, type EnvelopeKey } from './envelope/envelope-seal.ts';
import { deriveLiveKey } from './live/live-seal.ts';
import { circleTagOf } from './names.ts';

/** The epoch keys of one open circle, ready for sealing and opening its envelopes and live messages. */
export interface CircleKeys {
  readonly circleTag: Uint8Array;
  /** New envelopes are written under this epoch. */
  readonly writingEpoch: { readonly epochId: EpochId; readonly key: Uint8Array };
  /** `undefined` when this device was never given that epoch. */
  readonly epochKey: (epochId: EpochId) => Uint8Array | undefined;
  readonly envelopeKey: (epochId: EpochId, device: DeviceId) => EnvelopeKey | undefined;
  readonly liveKey: (epochId: EpochId, device: DeviceId) => SealKey | undefined;
}

export function createCircleKeys(circle: KeyringCircle): CircleKeys {
  const circleTag = circleTagOf(circle.circleId);
  const writingEpoch = circle.epochs.at(-1);
  assert(writingEpoch !== undefined, 'a circle has an epoch');
  const epochKeys = new Map(circle.epochs.map(({ epochId, key }) => [epochId, key]));

  function derivedBy(derive: (context: SealKeyContext) => SealKey): CircleKeys['liveKey'] {
    const derived = new Map<string, SealKey>();
    return (epochId, device) => {
      const name = `${epochId} ${device}`;
      const known = derived.get(name);
      if (known !== undefined) return known;
      const epochKey = epochKeys.get(epochId);
      if (epochKey === undefined) return undefined;
      const key = derive({ epochKey, circleTag, epochId, device });
      derived.set(name, key);
      return key;
    };
  }

  return {
    circleTag,
    writingEpoch,
    epochKey: (epochId) => epochKeys.get(epochId),
    envelopeKey: derivedBy(deriveEnvelopeKey),
    liveKey: derivedBy(deriveLiveKey),
  };
}
