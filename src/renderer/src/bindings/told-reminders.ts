import type { Reminder } from '#shared/domain/reminder/reminder.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';

/**
 * Of what somebody was told already, on this device. Each mark lasts as long as what it is of matters. What is kept is read at
 * each look: another window can have written there. Source: SPEC TELL3.
 */
export interface ToldReminders {
  /** The `callId` of each of these that was told. */
  readonly among: (reminders: readonly Reminder[]) => ReadonlySet<string>;
  /** When a notification was shown last, in epoch milliseconds. */
  readonly lastShownAt: () => number | undefined;
  /** Adds these. */
  readonly keep: (reminders: readonly Pick<Reminder, 'callId' | 'goneAt'>[], now: number) => void;
  readonly keepShownAt: (at: number) => void;
}

const TOLD = 'reminders-told';
const SHOWN_AT = 'reminders-shown-at';

/** About 370 kB; a board of five thousand leads that all fell due on one day needs a quarter of it. */
const MOST_COUNT = 20_000;
/** No reminder matters for longer after it has fallen due; what says so was written by somebody else, or under another clock. */
const LONGEST_DAYS = 40;

/** Follows what is kept on this device. */
export function createToldReminders(keepsakes: Keepsakes): ToldReminders {
  /** The last day on which each still matters, by its mark. */
  const read = (): Map<string, number> =>
    new Map(
      (keepsakes.get(TOLD) ?? '').split(' ').flatMap((entry) => {
        const [mark = '', day = ''] = entry.split(':');
        const lastDay = Number.parseInt(day, 36);
        return mark === '' || Number.isNaN(lastDay) ? [] : [[mark, lastDay]];
      }),
    );
  return {
    among: (reminders) => {
      const told = read();
      return new Set(reminders.flatMap(({ callId }) => (told.has(markOf(callId)) ? [callId] : [])));
    },
    lastShownAt: () => {
      const at = Number(keepsakes.get(SHOWN_AT));
      return Number.isFinite(at) && at > 0 ? at : undefined;
    },
    keep: (reminders, now) => {
      const told = read();
      const today = Math.floor(now / DAY_MS);
      for (const [mark, lastDay] of told) if (lastDay < today || lastDay > today + LONGEST_DAYS) told.delete(mark);
      for (const { callId, goneAt } of reminders) {
        told.set(markOf(callId), Math.min(Math.ceil(goneAt / DAY_MS), today + LONGEST_DAYS));
      }
      const entries = [...told].slice(-MOST_COUNT).map(([mark, lastDay]) => `${mark}:${lastDay.toString(36)}`);
      keepsakes.set(TOLD, entries.join(' '));
    },
    keepShownAt: (at) => keepsakes.set(SHOWN_AT, String(at)),
  };
}

const FACTORS = [0x01_00_01_93, 0x85_eb_ca_6b] as const;

/** A short name that two of many thousand do not share (64 bits). */
function markOf(text: string): string {
  let [left, right] = [0x81_1c_9d_c5, 0x9e_37_79_b9];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    left = Math.imul(left ^ code, FACTORS[0]) ^ (right >>> 15);
    right = Math.imul(right ^ code, FACTORS[1]) ^ (left >>> 13);
  }
  return `${(left >>> 0).toString(36)}${(right >>> 0).toString(36).padStart(7, '0')}`;
}
