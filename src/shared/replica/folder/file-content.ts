import type { DeviceId, EntryId, EnvelopeId, MemberId } from '#shared/kernel/ids.ts';
import { SECTION_KIND, type SectionKind } from '../bundle/bundle.ts';
import { decodeEnvelope } from '../envelope/envelope-codec.ts';
import { decodeEntry } from '../graph/entry-codec.ts';
import { decodeReceipt } from '../receipts/receipt-codec.ts';

/** Envelopes of one device that follow one another. */
export interface Run {
  readonly device: DeviceId;
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly lastId: EnvelopeId;
}

/** Which receipt of a device. */
export interface ReceiptMark {
  readonly device: DeviceId;
  readonly counter: number;
}

/** What a file of a sync folder holds, by what was read in it. */
export interface FileContent {
  /** Who made it; `undefined` when that is nobody whom the circle knows. */
  readonly by: MemberId | undefined;
  readonly entries: readonly EntryId[];
  readonly runs: readonly Run[];
  readonly receipts: readonly ReceiptMark[];
}

/** Notes what items say they are. What is no item of ours says nothing, and is refused elsewhere. */
export function createContentNotes(): {
  readonly note: (kind: SectionKind, items: readonly Uint8Array[]) => void;
  readonly content: () => Omit<FileContent, 'by'>;
} {
  const entries: EntryId[] = [];
  const receipts: ReceiptMark[] = [];
  const finished: Run[] = [];
  const open = new Map<DeviceId, Run>();

  function noteEnvelope(bytes: Uint8Array): void {
    const decoded = decodeEnvelope(bytes);
    if (!decoded.ok) return;
    const { id, header } = decoded.value;
    const { device, seq, previous } = header;
    const run = open.get(device);
    const goesOn = run !== undefined && run.lastId === previous && run.toSeq === seq - 1;
    if (run !== undefined && !goesOn) finished.push(run);
    open.set(device, { device, fromSeq: goesOn ? run.fromSeq : seq, toSeq: seq, lastId: id });
  }

  return {
    note: (kind, items) => {
      for (const bytes of items) {
        if (kind === SECTION_KIND.envelopes) noteEnvelope(bytes);
        if (kind === SECTION_KIND.graph) {
          const decoded = decodeEntry(bytes);
          if (decoded.ok) entries.push(decoded.value.id);
        }
        if (kind === SECTION_KIND.receipts) {
          const decoded = decodeReceipt(bytes);
          if (decoded.ok) receipts.push(decoded.value.header);
        }
      }
    },
    content: () => ({
      entries: [...entries],
      runs: [...finished, ...open.values()],
      receipts: receipts.map(({ device, counter }) => ({ device, counter })),
    }),
  };
}
