import type { DeviceId, EntryId } from '#shared/kernel/ids.ts';
import { type HaveMessage, MAX_WANTED_LOG_COUNT, type Tip, type WantedLog } from './messages.ts';
import type { ResumePoints } from './resume-points.ts';
import type { SyncSite } from './sync-site.ts';

/** What was asked for and has not come: entries by their ids, tips by id and how far back was asked. */
export type Fruitless = Set<string>;

/** How far behind our end of a log to begin; further each time that this did not lead to the peer's end: the log has parted. */
const STEPS_BACK = [0, 100, 1_000, 10_000, Number.POSITIVE_INFINITY];

/** What to ask of somebody who has this. */
export interface ChosenWants {
  readonly graph: readonly EntryId[] | undefined;
  readonly logs: readonly WantedLog[];
  /** Notes that all of it is being asked for. */
  readonly markFruitless: () => void;
}

/** Compares what a peer says it has with what is here. */
export function chooseWants(options: {
  readonly have: HaveMessage;
  readonly site: Pick<SyncSite, 'tips' | 'graphHeads' | 'knowsEntry'>;
  readonly fruitless: Fruitless;
  /** Where an answer had no room for more. */
  readonly resumePoints: ResumePoints;
  readonly isFetched: (device: DeviceId) => boolean;
}): ChosenWants {
  const { have, site, fruitless, resumePoints, isFetched } = options;
  const entries = have.graphHeads.filter((id) => !site.knowsEntry(id) && !fruitless.has(id));
  const own = new Map<DeviceId, Tip[]>();
  for (const tip of site.tips()) own.set(tip.device, [...(own.get(tip.device) ?? []), tip]);
  const lacking: (WantedLog & { readonly name: string | undefined; readonly step: number })[] = [];
  for (const { device, seq, id } of have.tips) {
    const here = own.get(device) ?? [];
    const furthest = Math.max(0, ...here.map((tip) => tip.seq));
    if (isFetched(device) || here.some((tip) => tip.id === id)) continue;
    if (seq <= furthest && !mayHaveParted(have, device, here)) continue;
    const end = Math.min(furthest, seq - 1);
    const resumeAt = resumePoints.get(device);
    if (resumeAt !== undefined && resumeAt < end) {
      lacking.push({ device, afterSeq: resumeAt, name: undefined, step: 0 });
      continue;
    }
    const step = STEPS_BACK.findIndex((steps) => !fruitless.has(`${id} ${steps}`));
    const back = STEPS_BACK[step];
    if (back === undefined) continue;
    lacking.push({ device, afterSeq: Math.max(0, end - back), name: `${id} ${back}`, step });
  }
  const wanted = new Map<DeviceId, WantedLog>();
  const asked: string[] = [...entries];
  // What was asked for least often comes first: logs that bring nothing do not stand before those that have no room.
  for (const { device, afterSeq, name } of lacking.toSorted((a, b) => a.step - b.step)) {
    if (wanted.size === MAX_WANTED_LOG_COUNT && !wanted.has(device)) continue;
    if (name !== undefined) asked.push(name);
    wanted.set(device, { device, afterSeq: Math.min(afterSeq, wanted.get(device)?.afterSeq ?? afterSeq) });
  }
  return {
    graph: entries.length > 0 ? site.graphHeads() : undefined,
    logs: [...wanted.values()],
    markFruitless: () => {
      for (const name of asked) fruitless.add(name);
    },
  };
}

/** Whether a tip that is not further than ours may stand on another branch: the peer is not simply behind. */
function mayHaveParted({ tips }: HaveMessage, device: DeviceId, here: readonly Tip[]): boolean {
  const theirs = tips.filter((tip) => tip.device === device);
  return (
    theirs.length > 1 ||
    here.length > 1 ||
    theirs.some(({ seq, id }) => here.some((tip) => tip.seq === seq && tip.id !== id))
  );
}
