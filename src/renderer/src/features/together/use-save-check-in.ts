import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { editCheckIn, shareMood } from '#shared/domain/check-in/change-check-in.ts';
import type { Mood } from '#shared/domain/check-in/check-in.ts';
import { keepMood } from '#shared/domain/check-in/keep-mood.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import type { CheckInDraft } from './check-in-draft.ts';

/** Why a check-in was not saved, with the field at fault where there is one. */
export interface CheckInFault {
  readonly code: 'empty' | 'too-long' | 'not-found' | 'not-yours' | 'not-a-choice' | 'read-only';
  readonly field?: string;
}

/** Shares a check-in, or saves one of one's own again; answers why it could not. */
export function useSaveCheckIn(words: {
  readonly shared: string;
  readonly saved: string;
}): (draft: CheckInDraft, known: CheckInId | undefined) => CheckInFault | undefined {
  const session = useSession();
  const sayAct = useSayAct();
  const { zone } = usePresentWeek();
  const { circle, own } = session;
  const { authorOf } = circle.replica;

  /** For oneself alone, so it is no act of which anything is said. */
  const keep = (checkInId: CheckInId, mood: Mood | undefined): void => {
    if (own.isWritable()) keepMood(own.replica.doc, { checkInId, mood, zone }, session.contextFor(own));
  };

  return ({ texts, mood: chosen, moodSeenBy, isListenOnly }, known) => {
    const mood = chosen === 'none' ? undefined : chosen;
    const shared = moodSeenBy === 'circle' ? mood : undefined;
    if (known === undefined) {
      const added = session.run(circle, addCheckIn, { texts, zone, isListenOnly, mood: shared });
      if (!added.ok) return added.error;
      if (mood !== undefined && shared === undefined) keep(added.value.checkInId, mood);
      sayAct(added.act, { message: words.shared });
      return undefined;
    }
    const edited = session.run(circle, editCheckIn, { checkInId: known, texts, authorOf });
    if (!edited.ok) return edited.error;
    if (circle.checkIns.all.get().get(known)?.mood !== shared) {
      const moved = session.run(circle, shareMood, { checkInId: known, mood: shared, authorOf });
      if (!moved.ok) return moved.error;
    }
    keep(known, shared === undefined ? mood : undefined);
    sayAct(edited.act, { message: words.saved });
    return undefined;
  };
}
