import type { DeviceId, EntryId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { SyncMessage, Tip } from '#shared/replica/sync/messages.ts';

export function deviceOf(number: number): DeviceId {
  return number.toString(16).padStart(32, '0') as DeviceId;
}

export function entryOf(number: number): EntryId {
  return number.toString(16).padStart(64, '0') as EntryId;
}

export function tipOf(device: number, seq: number, appliedSeq = seq): Tip {
  return { device: deviceOf(device), seq, id: (seq + 1_000).toString(16).padStart(64, 'e') as EnvelopeId, appliedSeq };
}

export function itemOf(length: number, fill = 7): Uint8Array {
  return new Uint8Array(length).fill(fill);
}

/** A message of every kind and form, as a reader gives it back. */
export const EXAMPLES: Readonly<Record<string, SyncMessage>> = {
  'have nothing': { kind: 'have', wantsAnswer: true, graphHeads: [], tips: [], connected: [] },
  'have, with a fork': {
    kind: 'have',
    wantsAnswer: false,
    graphHeads: [entryOf(1), entryOf(2)],
    tips: [tipOf(1, 3), tipOf(1, 4, 0), tipOf(2, 2 ** 40)],
    connected: [deviceOf(8), deviceOf(9)],
  },
  'want logs': {
    kind: 'want',
    request: 1,
    graph: undefined,
    logs: [
      { device: deviceOf(1), afterSeq: 0 },
      { device: deviceOf(2), afterSeq: 77 },
    ],
  },
  'want the whole graph': { kind: 'want', request: 0xffff_ffff, graph: [], logs: [] },
  'want the graph after heads': { kind: 'want', request: 2, graph: [entryOf(5)], logs: [] },
  'envelopes unasked': { kind: 'envelopes', request: 0, isLast: true, envelopes: [itemOf(3)] },
  'envelopes, more to come': { kind: 'envelopes', request: 9, isLast: false, envelopes: [itemOf(2), itemOf(1, 8)] },
  'envelopes, none left': { kind: 'envelopes', request: 9, isLast: true, envelopes: [] },
  graph: { kind: 'graph', request: 3, isLast: true, entries: [itemOf(4)] },
  receipts: { kind: 'receipts', receipts: [itemOf(5), itemOf(6)] },
  prove: { kind: 'prove' },
  proof: { kind: 'proof', entries: [itemOf(7)] },
};

const nothing = (): void => undefined;

/** Events of a session that nobody listens to. */
export const SILENT = {
  onOpen: nothing,
  onClosed: nothing,
  onStored: nothing,
  onEntries: nothing,
  onAwaited: nothing,
  onIdle: nothing,
};
