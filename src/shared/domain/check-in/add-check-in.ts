import type * as Y from 'yjs';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite } from '../circle-doc.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { isTimeZone } from '../record/week.ts';
import { isMood, type Mood } from './check-in.ts';
import { type CheckInTexts, checkTexts, isBlank } from './check-in-texts.ts';

/** What somebody tells the circle of their week. */
export interface NewCheckIn {
  readonly texts: CheckInTexts;
  /** The time zone (IANA) that the author is in; one that this device does not know counts as UTC. */
  readonly zone: string;
  /** Nobody is to answer with ideas before the author opens it. */
  readonly isListenOnly: boolean;
  /** Only to share it with the circle. */
  readonly mood?: Mood | undefined;
}

/** Tells the circle of one's week. Undo withdraws it. Source: SPEC CHECK1, CHECK2, CHECK4. */
export function addCheckIn(
  doc: Y.Doc,
  { texts: written, zone, isListenOnly, mood }: NewCheckIn,
  ctx: CommandContext,
): CommandResult<{ readonly checkInId: CheckInId }, 'empty' | 'too-long' | 'not-a-choice'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const texts = checkTexts(written);
  if (!texts.ok) return texts;
  if (isBlank(texts.value)) return err({ code: 'empty' });
  if (mood !== undefined && !isMood(mood)) return err({ code: 'not-a-choice', field: 'mood' });
  const checkInId = ctx.newId('checkIn');
  const fields = presentFields({
    ...texts.value,
    at: ctx.now,
    zone: isTimeZone(zone) ? zone : 'UTC',
    listenOnly: isListenOnly,
    mood,
  });
  const undo = commit(doc, 'checked-in', [{ kind: 'create', root: 'checkIns', path: [checkInId], fields }]);
  return ok({ checkInId, undo });
}
