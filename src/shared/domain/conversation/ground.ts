import { err, ok, type Result } from '#shared/kernel/result.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { LIMITS } from '../record/limits.ts';
import { addDays, dayIn } from '../record/week.ts';

/** On what something that was said can stand. */
const GROUNDS = ['opinion', 'lived', 'checked'] as const;

/** On what something that was said stands: what its author thinks, what they went through, or what they looked up. */
export type Ground =
  | { readonly kind: 'opinion' | 'lived' }
  | {
      readonly kind: 'checked';
      /** Where it is to be found: words or a link. */
      readonly source: string;
      /** The ISO day on which its author looked. */
      readonly checkedOn: string;
    };

/** Why a ground cannot be given. */
export type GroundCode = 'not-a-choice' | 'empty' | 'too-long' | 'bad-date';

const CHECKED = /^checked (\d{4}-\d{2}-\d{2}) (\S[\s\S]*)$/u;
/** `checked`, a day and the spaces between stand before the source. */
const LONGEST_GROUND = LIMITS.link + 'checked 2000-01-01 '.length;
/** Wherever somebody is, their day is at most one ahead of UTC. */
const DAYS_AHEAD = 1;

/**
 * The ground as it is stored, in one field, so that of two that were given apart one stands whole.
 *
 * **Shape:** `opinion`, `lived`, or `checked`, the ISO day and the source, with a space between them. Source: SPEC ADV1.
 */
export function writeGround(ground: Ground): string {
  return ground.kind === 'checked' ? `checked ${ground.checkedOn} ${ground.source}` : ground.kind;
}

/** Reads what `writeGround` wrote; anything else is no ground. Never throws. Source: SPEC ADV1, DOC4. */
export function readGround(stored: string): Ground | undefined {
  if (stored === 'opinion' || stored === 'lived') return { kind: stored };
  const [, checkedOn, source] = (stored.length > LONGEST_GROUND ? undefined : CHECKED.exec(stored)) ?? [];
  if (checkedOn === undefined || source === undefined || !isCalendarDay(checkedOn)) return undefined;
  return { kind: 'checked', source, checkedOn };
}

/** Checks and trims a ground that somebody gives now (epoch milliseconds). Source: SPEC ADV1. */
export function checkGround(
  ground: Ground,
  now: number,
): Result<Ground, { readonly code: GroundCode; readonly field: 'ground' | 'source' | 'checkedOn' }> {
  if (!GROUNDS.includes(ground.kind)) return err({ code: 'not-a-choice', field: 'ground' });
  if (ground.kind !== 'checked') return ok({ kind: ground.kind });
  const source = ground.source.trim();
  if (source === '') return err({ code: 'empty', field: 'source' });
  if (source.length > LIMITS.link) return err({ code: 'too-long', field: 'source' });
  const { checkedOn } = ground;
  const isPast = isCalendarDay(checkedOn) && checkedOn <= addDays(dayIn(now, 'UTC'), DAYS_AHEAD);
  return isPast ? ok({ kind: 'checked', source, checkedOn }) : err({ code: 'bad-date', field: 'checkedOn' });
}
