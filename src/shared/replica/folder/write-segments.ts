import { concatBytes } from '#shared/kernel/bytes.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Random } from '#shared/ports/random.ts';
import { SECTION_KIND, type SectionKind } from '../bundle/bundle.ts';
import { writeBundle } from '../bundle/write-bundle.ts';
import type { CircleKeys } from '../circle-keys.ts';
import type { SyncSite } from '../sync/sync-site.ts';
import { readUnwritten, type Unwritten } from './choose-unwritten.ts';
import { createContentNotes, type FileContent } from './file-content.ts';

/** A segment has one megabyte at most: what it holds, with room for what a bundle adds (SPEC FOLDER2). */
const CONTENT_BYTES = 1_000_000;
/** What an item costs beside its bytes. */
const ITEM_BYTES = 8;

/** A segment, ready to be put into a folder. */
export interface Segment {
  readonly bytes: Uint8Array;
  readonly content: Omit<FileContent, 'by'>;
}

interface Item {
  readonly kind: SectionKind;
  readonly bytes: Uint8Array;
}

/** What makes segments. */
export interface SegmentMaker {
  readonly device: DeviceId;
  readonly keys: CircleKeys;
  readonly crypto: DeviceCrypto;
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Random;
}

/** Makes segments of what is not in the folder yet: bundles, each of which can be read alone. **Errors**: those of the stores and the keys. */
export async function* writeSegments(
  unwritten: Unwritten,
  site: Pick<SyncSite, 'read'>,
  maker: SegmentMaker,
): AsyncGenerator<Segment, void, undefined> {
  let items: Item[] = [];
  let size = 0;
  for await (const item of itemsOf(unwritten, site)) {
    const added = ITEM_BYTES + item.bytes.length;
    if (items.length > 0 && size + added > CONTENT_BYTES) {
      yield makeSegment(items, maker);
      items = [];
      size = 0;
    }
    items.push(item);
    size += added;
  }
  if (items.length > 0) yield makeSegment(items, maker);
}

/** A segment that says nothing but who made it. */
export function makeEmptySegment(maker: SegmentMaker): Promise<Segment> {
  return makeSegment([], maker);
}

async function* itemsOf(unwritten: Unwritten, site: Pick<SyncSite, 'read'>): AsyncGenerator<Item> {
  for (const bytes of unwritten.entries) yield { kind: SECTION_KIND.graph, bytes };
  for await (const { bytes } of readUnwritten(unwritten, site)) yield { kind: SECTION_KIND.envelopes, bytes };
  for (const bytes of unwritten.receipts.values()) yield { kind: SECTION_KIND.receipts, bytes };
}

async function makeSegment(items: readonly Item[], { device, clock, ...rest }: SegmentMaker): Promise<Segment> {
  const ofKind = (kind: SectionKind): readonly Uint8Array[] =>
    items.flatMap((item) => (item.kind === kind ? [item.bytes] : []));
  const [entries, envelopes, receipts] = [SECTION_KIND.graph, SECTION_KIND.envelopes, SECTION_KIND.receipts].map(
    ofKind,
  );
  const notes = createContentNotes();
  for (const { kind, bytes } of items) notes.note(kind, [bytes]);
  const parts: Uint8Array[] = [];
  const content = { entries: entries ?? [], envelopes: oneByOne(envelopes ?? []), receipts: () => receipts ?? [] };
  const manifest = { device, at: clock.now(), envelopeCount: envelopes?.length ?? 0 };
  const epoch = rest.keys.carryingEpoch();
  for await (const part of writeBundle({ manifest, content, epoch, ...rest })) parts.push(part);
  return { bytes: concatBytes(...parts), content: notes.content() };
}

async function* oneByOne(list: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* list;
}
