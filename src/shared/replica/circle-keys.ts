import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { SealKey, SealKeyContext } from './envelope/body-seal.ts';
import { deriveEnvelopeKey, type EnvelopeKey } from './envelope/envelope-seal.ts';
import { deriveLiveKey } from './live/live-seal.ts';
import { circleTagOf } from './names.ts';

/** An epoch with its key. */
export type EpochKey = KeyringCircle['epochs'][number];

/** The epoch keys of one open circle, ready for sealing and opening its envelopes and live messages. */
export interface CircleKeys {
  readonly circleTag: Uint8Array;
  /**
   * New envelopes are written under this epoch: the last in the keyring, until the graph has a word in it. To be read anew each time,
   * since it changes when somebody leaves.
   */
  readonly writingEpoch: EpochKey;
  readonly writeUnder: (epochId: EpochId) => void;
  /** What is carried to all members is wrapped under this one: the same, until somebody says otherwise. */
  readonly carryingEpoch: () => EpochKey;
  readonly carryUnder: (choose: () => EpochKey) => void;
  /** Keys that have become known; those that were here already change nothing. */
  readonly add: (epochs: readonly EpochKey[]) => void;
  /** In the order in which they became known. */
  readonly all: () => readonly EpochKey[];
  /** `undefined` when this device was never given that epoch. */
  readonly epochKey: (epochId: EpochId) => Uint8Array | undefined;
  readonly envelopeKey: (epochId: EpochId, device: DeviceId) => EnvelopeKey | undefined;
  readonly liveKey: (epochId: EpochId, device: DeviceId) => SealKey | undefined;
}

export function createCircleKeys(circle: KeyringCircle): CircleKeys {
  const circleTag = circleTagOf(circle.circleId);
  const epochKeys = new Map(circle.epochs.map(({ epochId, key }) => [epochId, key]));
  const newest = circle.epochs.at(-1);
  assert(newest !== undefined, 'a circle has an epoch');
  let writingEpoch = newest;
  let carryingEpoch = (): EpochKey => writingEpoch;

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
    get writingEpoch() {
      return writingEpoch;
    },
    writeUnder: (epochId) => {
      const key = epochKeys.get(epochId);
      assert(key !== undefined, 'what is written under is here');
      writingEpoch = { epochId, key };
    },
    carryingEpoch: () => carryingEpoch(),
    carryUnder: (choose) => {
      carryingEpoch = choose;
    },
    add: (epochs) => {
      for (const { epochId, key } of epochs) if (!epochKeys.has(epochId)) epochKeys.set(epochId, key);
    },
    all: () => [...epochKeys].map(([epochId, key]) => ({ epochId, key })),
    epochKey: (epochId) => epochKeys.get(epochId),
    envelopeKey: derivedBy(deriveEnvelopeKey),
    liveKey: derivedBy(deriveLiveKey),
  };
}
