import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId, DeviceId, EntryId, EpochId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Random } from '#shared/ports/random.ts';
import type { ShelfStore } from '#shared/ports/shelf-store.ts';
import type { Delivery } from '#shared/ports/workspace.ts';
import type { CircleKeys } from './circle-keys.ts';
import type { GraphDevice, KnownDevice } from './graph/graph-state.ts';
import type { ReceiptHead } from './receipts/receipt.ts';
import { createReceiptBook } from './receipts/receipt-book.ts';
import type { Tip } from './sync/messages.ts';

/** A receipt is rewritten this often at most (SPEC RCPT6). */
const WRITE_EVERY_MS = 30 * SECOND_MS;

type HeadSaid = Pick<Tip, 'device' | 'seq' | 'id' | 'appliedSeq'>;

/** Who has what: what others say they have of this device's log, and what this device says it has of theirs. */
export interface Deliveries {
  readonly state: Observable<ReadonlyMap<DeviceId, Delivery>>;
  /** **Errors**: those of `ShelfStore`. */
  readonly load: () => Promise<void>;
  /** Something more is stored here: it will be said. */
  readonly noteStored: () => void;
  /** Somebody said directly what they have. */
  readonly noteTips: (from: DeviceId, tips: readonly Tip[]) => void;
  readonly takeReceipts: (receipts: readonly Uint8Array[]) => Promise<void>;
  readonly receipts: () => readonly Uint8Array[];
  /** Under which epoch a device has said so last. */
  readonly epochOf: (device: DeviceId) => EpochId | undefined;
  /** What a device has said to have, in its newest receipt. */
  readonly headsOf: (device: DeviceId) => readonly ReceiptHead[];
  /** Says now what is here, for those who come later. Never throws. */
  readonly writeReceipt: () => Promise<void>;
  readonly dispose: Dispose;
}

export function followDeliveries(options: {
  readonly circleId: CircleId;
  readonly device: DeviceId;
  readonly keys: CircleKeys;
  readonly crypto: DeviceCrypto;
  readonly random: Random;
  readonly shelf: ShelfStore;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly deviceOf: (device: DeviceId) => KnownDevice | undefined;
  readonly devices: () => ReadonlyMap<DeviceId, Pick<GraphDevice, 'member' | 'replacedBy'>>;
  readonly tips: () => readonly Tip[];
  /** Whether this device's log has an envelope in its place. */
  readonly hasOwn: (head: ReceiptHead) => Promise<boolean>;
  readonly graphHeads: () => readonly EntryId[];
  readonly publish: (receipt: Uint8Array) => void;
}): Deliveries {
  const { device: self, clock, logger, deviceOf, tips, hasOwn, graphHeads, publish } = options;
  const signingKeyOf = (device: DeviceId): Uint8Array | undefined => deviceOf(device)?.keys.signingKey;
  const book = createReceiptBook({ ...options, signingKeyOf });
  const state = createSubject<ReadonlyMap<DeviceId, Delivery>>(new Map());
  let hasNews = false;
  let stopTimer: Dispose | undefined;
  let isDisposed = false;

  function note(from: DeviceId, seq: number): void {
    const member = deviceOf(from)?.member;
    if (member === undefined || from === self || seq <= (state.get().get(from)?.seq ?? 0)) return;
    state.set(new Map([...state.get(), [from, { member, seq }]]));
  }

  /**
   * Believes only what names an envelope of this log: after a fork or an older copy of it, numbers alone mean nothing. With
   * several branches here, only who has them all has anything.
   */
  async function noteHeads(from: DeviceId, heads: readonly HeadSaid[]): Promise<void> {
    const own = await Promise.all(
      heads.filter(({ device }) => device === self).map(async (head) => ((await hasOwn(head)) ? [head] : [])),
    );
    const known = own.flat();
    const branches = tips().filter(({ device }) => device === self);
    const isForked = branches.length > 1;
    if (isForked && !branches.every(({ id }) => isWhole(known, id))) return;
    if (
      !tips()
        .filter(isOfFormerDevice)
        .every(({ id }) => isWhole(heads, id))
    )
      return;
    note(from, Math.max(0, ...known.map(({ appliedSeq }) => appliedSeq)));
  }

  /** What this device wrote before it took other keys is this person's, too. */
  function isOfFormerDevice({ device }: Tip): boolean {
    const known = options.devices();
    const found = known.get(device);
    return found?.replacedBy !== undefined && found.member === known.get(self)?.member;
  }

  async function noteReceiptOf(from: DeviceId): Promise<void> {
    const heads = book.get(from)?.heads ?? [];
    await noteHeads(
      from,
      heads.map((head) => ({ ...head, appliedSeq: head.seq })),
    );
  }

  /** Only whole branches: a receipt says less rather than more. */
  const wholeBranches = (): readonly Tip[] => tips().filter(({ seq, appliedSeq }) => appliedSeq === seq);

  function noteStored(): void {
    if (isDisposed) return;
    hasNews = true;
    stopTimer ??= clock.after(WRITE_EVERY_MS, () => void writeReceipt());
  }

  async function writeReceipt(): Promise<void> {
    if (isDisposed) return;
    stopTimer?.();
    stopTimer = undefined;
    if (!hasNews) return;
    hasNews = false;
    try {
      publish(await book.write({ heads: wholeBranches(), graphHeads: graphHeads(), at: clock.now() }));
    } catch (error) {
      logger.error('a receipt could not be written', error);
      noteStored();
    }
  }

  return {
    state,
    load: async () => {
      await book.load();
      for (const from of options.devices().keys()) await noteReceiptOf(from);
      const said = new Set(book.get(self)?.heads.map(({ id }) => id));
      // The process before may have died before it could say what it had stored.
      if (wholeBranches().some(({ id }) => !said.has(id))) noteStored();
    },
    noteStored,
    noteTips: (from, theirs) => {
      noteHeads(from, theirs).catch((error: unknown) =>
        logger.error('what another device has could not be noted', error),
      );
    },
    takeReceipts: async (receipts) => {
      for (const from of await book.take(receipts)) await noteReceiptOf(from);
    },
    receipts: book.all,
    epochOf: book.epochOf,
    headsOf: (device) => book.get(device)?.heads ?? [],
    writeReceipt,
    dispose: () => {
      isDisposed = true;
      stopTimer?.();
    },
  };
}

function isWhole(heads: readonly HeadSaid[], id: HeadSaid['id']): boolean {
  return heads.some((head) => head.id === id && head.appliedSeq === head.seq);
}
