import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { FolderFile, SyncFolder } from '#shared/ports/sync-folder.ts';
import type { SyncSite } from '../sync/sync-site.ts';
import { chooseSurplus } from './choose-surplus.ts';
import { chooseUnwritten, isNothing, ofDevices, type Unwritten, unwrittenOf } from './choose-unwritten.ts';
import { coverageOf } from './coverage.ts';
import { segmentLabel, segmentNumberOf } from './file-label.ts';
import type { FolderIndex } from './folder-index.ts';
import { makeEmptySegment, type Segment, type SegmentMaker, writeSegments } from './write-segments.ts';

/** How long each has, one after the other, to bring what is missing (SPEC FOLDER3). */
const TURN_MS = 2 * MINUTE_MS;

/** Puts what is here into the folder. **Errors**: `FolderTrouble`, those of the stores and the keys. */
export interface FolderWriter {
  /**
   * Writes what is missing there: what this device wrote, and what others wrote when they have had their time, or at once.
   * Answers when something that waits is due; `undefined` when nothing waits.
   */
  readonly write: (how: { readonly atOnce: boolean }) => Promise<number | undefined>;
  /** Takes own files away that others have taken the place of, and puts many small ones together. */
  readonly tidy: () => Promise<void>;
}

export function createFolderWriter(
  options: SegmentMaker & {
    readonly folder: SyncFolder;
    readonly index: FolderIndex;
    readonly site: SyncSite;
    readonly me: MemberId;
    readonly memberOf: (device: DeviceId) => MemberId | undefined;
    readonly listed: () => readonly FolderFile[];
    readonly shouldStop: () => boolean;
  },
): FolderWriter {
  const { folder, index, site, clock, device: self, me, memberOf, listed, shouldStop } = options;
  /** Since when something by a device lacks there. */
  const lackingSince = new Map<DeviceId, number>();

  /** First whoever wrote it, then the others who use the folder, in an order that all of them know. */
  function waitOf(device: DeviceId, writers: ReadonlySet<MemberId>): number {
    if (device === self) return 0;
    const author = memberOf(device);
    const before = [...writers].filter((writer) => writer < me && writer !== author).length;
    return TURN_MS * (before + (author !== undefined && writers.has(author) ? 1 : 0));
  }

  function follow({ logs, receipts }: Unwritten): void {
    const devices = new Set([...logs.keys(), ...receipts.keys()]);
    for (const device of lackingSince.keys()) if (!devices.has(device)) lackingSince.delete(device);
    for (const device of devices) if (!lackingSince.has(device)) lackingSince.set(device, clock.now());
  }

  async function put(segments: AsyncIterable<Segment> | Iterable<Segment>): Promise<void> {
    let number = Math.max(
      0,
      ...[...listed(), ...index.files()].flatMap(({ name, isOwn }) => (isOwn ? [segmentNumberOf(name)] : [])),
    );
    for await (const { bytes, content } of segments) {
      if (shouldStop()) return;
      number += 1;
      const name = await folder.write(segmentLabel(number, bytes), bytes);
      const file = { name, sizeBytes: bytes.length, modifiedAt: clock.now(), isOwn: true };
      await index.note(file, { ...content, by: me });
    }
  }

  return {
    write: async ({ atOnce }) => {
      const unwritten = chooseUnwritten(site, coverageOf(index.files().map(({ content }) => content)));
      follow(unwritten);
      const writers = new Set(index.files().flatMap(({ content }) => content.by ?? []));
      const now = clock.now();
      const waits = new Map<DeviceId, number>();
      for (const [device, since] of lackingSince) {
        const waitMs = since + waitOf(device, writers) - now;
        // Since a time that has not come yet: the clock was set back.
        if (!atOnce && since <= now && waitMs > 0) waits.set(device, waitMs);
      }
      const due = ofDevices(unwritten, (device) => !waits.has(device));
      // Who uses the folder is known by their files: the first may be empty.
      const isNew = !index.files().some(({ isOwn }) => isOwn);
      if (!isNothing(due)) await put(writeSegments(due, site, options));
      else if (isNew) await put([await makeEmptySegment(options)]);
      return waits.size === 0 ? undefined : now + Math.min(...waits.values());
    },
    tidy: async () => {
      const hasParted = (device: DeviceId): boolean => site.tips().filter((tip) => tip.device === device).length > 1;
      const { removable, scattered } = chooseSurplus(index.files(), { now: clock.now(), hasParted });
      for (const { name } of removable) {
        if (shouldStop()) return;
        await folder.remove(name);
        await index.forget(name);
      }
      if (scattered.length === 0) return;
      await put(
        writeSegments(
          unwrittenOf(
            scattered.map(({ content }) => content),
            site,
          ),
          site,
          options,
        ),
      );
    },
  };
}
