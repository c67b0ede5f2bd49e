import type { DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { Head } from '#shared/ports/envelope-log.ts';

/** Most branches of one device's log: nobody honest comes near (SPEC RECV6). */
export const MAX_BRANCH_COUNT = 16;

/** Where an envelope stands in its device's log. */
export interface ChainPlace {
  readonly device: DeviceId;
  readonly seq: number;
  readonly id: EnvelopeId;
  readonly previous: EnvelopeId | undefined;
}

/** The end of one branch of a device's log. */
export interface LogTip extends Head {
  readonly device: DeviceId;
}

/**
 * How far the stored log of each device goes without a gap. Usually every device has one tip; two are a fork.
 * Envelopes beyond a gap are remembered and count as soon as it closes.
 */
export interface LogTips {
  readonly all: () => readonly LogTip[];
  readonly of: (device: DeviceId) => readonly Head[];
  /** Whether an envelope follows a tip, or begins a log that nothing is known of. */
  readonly continues: (place: Omit<ChainPlace, 'id'>) => boolean;
  /** Takes a stored envelope of which it is not known whether the one before it is here. */
  readonly place: (place: ChainPlace) => void;
  /** Takes a stored envelope that follows another stored one, or begins a log: it may begin a branch. */
  readonly follow: (place: ChainPlace) => void;
  readonly hasGap: (device: DeviceId) => boolean;
  /** What an envelope beyond a gap, or of a branch that is not known yet, names as the one before it. */
  readonly openEnds: () => readonly EnvelopeId[];
  /** Begins branches at stored envelopes that are no tips. */
  readonly branchAt: (stored: Iterable<EnvelopeId>) => void;
  /** How many envelopes up to these heads are not here; those that are told are not counted. */
  readonly missingUpTo: (
    heads: ReadonlyMap<DeviceId, Head>,
    told?: readonly Pick<ChainPlace, 'device' | 'seq'>[],
  ) => number;
}

export function createLogTips(known: Iterable<LogTip> = []): LogTips {
  const tips = new Map<DeviceId, readonly Head[]>();
  /** By the id of the one before them. */
  const loose = new Map<EnvelopeId, ChainPlace[]>();
  const tipsOf = (device: DeviceId): readonly Head[] => tips.get(device) ?? [];

  function advance({ device, seq, id, previous }: ChainPlace): void {
    const others = tipsOf(device).filter((tip) => tip.id !== previous && tip.id !== id);
    // Longest first: what most see as the log of that device.
    tips.set(
      device,
      [...others, { seq, id }].toSorted((a, b) => b.seq - a.seq),
    );
  }

  function continues({ device, seq, previous }: Omit<ChainPlace, 'id'>): boolean {
    const branches = tipsOf(device);
    return seq === 1 ? branches.length === 0 : branches.some((tip) => tip.id === previous && tip.seq === seq - 1);
  }

  function connect(first: ChainPlace): void {
    const open = [first];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      advance(next);
      open.push(...(loose.get(next.id) ?? []));
      loose.delete(next.id);
    }
  }

  for (const { device, seq, id } of known) tips.set(device, [...tipsOf(device), { seq, id }]);
  return {
    all: () => [...tips].flatMap(([device, heads]) => heads.map((head) => ({ device, ...head }))),
    of: tipsOf,
    continues,
    follow: connect,
    place: (place) => {
      if (continues(place) || place.previous === undefined) connect(place);
      else loose.set(place.previous, [...(loose.get(place.previous) ?? []), place]);
    },
    hasGap: (device) => [...loose.values()].flat().some((place) => place.device === device),
    openEnds: () => {
      const looseIds = new Set([...loose.values()].flat().map(({ id }) => id));
      return [...loose.keys()].filter((id) => !looseIds.has(id));
    },
    branchAt: (stored) => {
      for (const id of stored) {
        const places = loose.get(id) ?? [];
        loose.delete(id);
        for (const place of places) connect(place);
      }
    },
    missingUpTo: (heads, told = []) => {
      const beyond = [...[...loose.values()].flat(), ...told];
      let count = 0;
      for (const [device, { seq }] of heads) {
        const end = Math.max(0, ...tipsOf(device).map((tip) => tip.seq));
        const looseSeqs = new Set(
          beyond.filter((place) => place.device === device && place.seq > end).map((place) => place.seq),
        );
        count += Math.max(0, seq - end - looseSeqs.size);
      }
      return count;
    },
  };
}
