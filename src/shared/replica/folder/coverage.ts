import type { DeviceId, EntryId } from '#shared/kernel/ids.ts';
import type { LogTip } from '../log/log-tips.ts';
import type { FileContent, Run } from './file-content.ts';

/** Places in a log, from the first to the last. */
export interface Stretch {
  readonly fromSeq: number;
  readonly toSeq: number;
}

/** What some files hold together. */
export interface Coverage {
  readonly hasEntry: (id: EntryId) => boolean;
  readonly receiptOf: (device: DeviceId) => number;
  /** What of a log up to these ends they do not hold. Of a log that has parted they hold all, or nothing counts. */
  readonly lackingOf: (device: DeviceId, branches: readonly Pick<LogTip, 'seq' | 'id'>[]) => readonly Stretch[];
  /** Whether they hold a stretch of a log that has not parted. */
  readonly holds: (run: Run) => boolean;
}

export function coverageOf(contents: readonly FileContent[]): Coverage {
  const entries = new Set(contents.flatMap((content) => content.entries));
  const receipts = new Map<DeviceId, number>();
  const runs = new Map<DeviceId, Run[]>();
  for (const content of contents) {
    for (const { device, counter } of content.receipts) {
      receipts.set(device, Math.max(counter, receipts.get(device) ?? 0));
    }
    for (const run of content.runs) {
      const list = runs.get(run.device) ?? [];
      list.push(run);
      runs.set(run.device, list);
    }
  }
  for (const list of runs.values()) list.sort((a, b) => a.fromSeq - b.fromSeq);

  function gapsIn(device: DeviceId, { fromSeq, toSeq }: Stretch): readonly Stretch[] {
    const gaps: Stretch[] = [];
    let next = fromSeq;
    for (const run of runs.get(device) ?? []) {
      if (run.fromSeq > toSeq) break;
      if (run.fromSeq > next) gaps.push({ fromSeq: next, toSeq: run.fromSeq - 1 });
      next = Math.max(next, run.toSeq + 1);
    }
    if (next <= toSeq) gaps.push({ fromSeq: next, toSeq });
    return gaps;
  }

  return {
    hasEntry: (id) => entries.has(id),
    receiptOf: (device) => receipts.get(device) ?? 0,
    lackingOf: (device, branches) => {
      const end = Math.max(0, ...branches.map(({ seq }) => seq));
      const all = { fromSeq: 1, toSeq: end };
      const gaps = gapsIn(device, all);
      if (branches.length <= 1) return gaps;
      const ends = new Set(runs.get(device)?.map(({ lastId }) => lastId));
      return gaps.length === 0 && branches.every(({ id }) => ends.has(id)) ? [] : [all];
    },
    holds: (run) => gapsIn(run.device, run).length === 0,
  };
}
