import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { ShelfStore } from '#shared/ports/shelf-store.ts';
import type { CircleKeys } from '../circle-keys.ts';
import type { KnownDevice } from '../graph/graph-state.ts';
import type { BorrowedMessage } from './borrowed-messages.ts';
import { decodeDraft } from './draft.ts';
import { readLiveMessage } from './live-reader.ts';

/** Keystrokes that were sent live, or about to be, when the app stopped before an envelope held them. */
export interface Draft {
  readonly key: string;
  readonly own: BorrowedMessage;
  /** What others had sent live and the keystrokes build on. */
  readonly needed: readonly BorrowedMessage[];
}

/** Reads what an earlier start left behind, in the order in which it was typed. What cannot be read is left where it is. */
export async function loadDrafts(options: {
  readonly circleId: CircleId;
  readonly device: DeviceId;
  readonly shelf: ShelfStore;
  readonly crypto: DeviceCrypto;
  readonly keys: CircleKeys;
  readonly deviceOf: (device: DeviceId) => KnownDevice | undefined;
}): Promise<readonly Draft[]> {
  const { circleId, device, shelf, crypto } = options;
  const drafts: Draft[] = [];
  for (const { key, bytes } of await shelf.load(circleId, 'drafts')) {
    const readings = decodeDraft(bytes)
      .map((message) => readLiveMessage(message, options))
      .flatMap((reading) => (reading.kind === 'edit' ? [reading] : []));
    // A row at a time: there are few, and one that was tampered with must not spoil the others.
    const answers = readings.length === 0 ? [] : await crypto.verifyMany(readings.map(({ claim }) => claim));
    const genuine = readings.filter((_, index) => answers[index] === true).map(({ message }) => message);
    const own = genuine.at(-1);
    if (own?.device === device) drafts.push({ key, own, needed: genuine.slice(0, -1) });
  }
  return drafts;
}
