import type { RootName } from '../circle-doc.ts';
import type { EventId, LeadId } from '#shared/kernel/ids.ts';

/** What a field of a record holds. */
export type FieldValue = string | number | boolean;

/** The fields of a new record by key. */
export type Fields = Readonly<Record<string, FieldValue>>;

/** Where a record stands: its root, then its id, then the id of a record inside it. An empty path is the root itself. */
export interface RecordPath {
  readonly root: RootName;
  readonly path: readonly string[];
}

/** One thing that an act wrote, with what is needed to see that it still stands and to take it back. */
export type UndoChange =
  | (RecordPath & {
      readonly kind: 'field';
      readonly key: string;
      readonly before: FieldValue | undefined;
      readonly after: FieldValue | undefined;
    })
  | (RecordPath & { readonly kind: 'created'; readonly fields: Fields })
  | { readonly kind: 'notes'; readonly leadId: LeadId; readonly text: string }
  | { readonly kind: 'event'; readonly eventId: EventId; readonly fields: Fields };

/** Names an act for the words of the undo toast. */
export type UndoLabel =
  | 'name-set'
  | 'circle-renamed'
  | 'lead-added'
  | 'leads-imported'
  | 'lead-edited'
  | 'lead-trashed'
  | 'lead-restored'
  | 'lead-copied'
  | 'lead-moved'
  | 'leads-merged'
  | 'lead-unmerged'
  | 'not-same-said'
  | 'not-same-taken-back'
  | 'card-moved'
  | 'pursuit-started'
  | 'outcome-set'
  | 'next-step-set'
  | 'entry-added'
  | 'entry-edited'
  | 'entry-removed'
  | 'entry-moved'
  | 'pay-floor-set'
  | 'feedback-set'
  | 'message-added'
  | 'message-withdrawn'
  | 'ground-set'
  | 'check-requested'
  | 'check-request-withdrawn'
  | 'checked-in'
  | 'check-in-edited'
  | 'check-in-withdrawn'
  | 'mood-kept'
  | 'opened-for-ideas'
  | 'commitment-made'
  | 'commitment-edited'
  | 'commitment-kept'
  | 'commitment-carried'
  | 'commitment-dropped'
  | 'commitment-removed'
  | 'weeks-shared'
  | 'charter-proposed'
  | 'charter-withdrawn'
  | 'charter-signed'
  | 'win-added'
  | 'win-edited'
  | 'win-removed'
  | 'cheered'
  | 'cheer-withdrawn'
  | 'evidence-added'
  | 'evidence-edited'
  | 'evidence-removed'
  | 'evidence-answered'
  | 'doubt-written'
  | 'doubt-edited'
  | 'doubt-removed'
  | 'goal-set'
  | 'goal-edited'
  | 'goal-reviewed'
  | 'goal-closed'
  | 'goal-removed'
  | 'rest-begun'
  | 'rest-ended'
  | 'nudged'
  | 'nudges-muted'
  | 'journal-written'
  | 'journal-edited'
  | 'journal-removed'
  | 'clinic-opened'
  | 'clinic-withdrawn'
  | 'clinic-joined'
  | 'clinic-stood-aside'
  | 'question-asked'
  | 'question-answered'
  | 'said-back'
  | 'said-back-confirmed'
  | 'phase-closed'
  | 'ideas-kept'
  | 'ideas-sealed'
  | 'ideas-revealed'
  | 'idea-grouped'
  | 'next-step-chosen'
  | 'habits-set'
  | 'meeting-opened'
  | 'meeting-withdrawn'
  | 'meeting-begun'
  | 'meeting-ended'
  | 'came-to-meeting'
  | 'left-meeting'
  | 'turn-ended'
  | 'turn-skipped'
  | 'turn-extended'
  | 'meeting-paused'
  | 'meeting-resumed'
  | 'role-taken'
  | 'topic-queued'
  | 'topic-taken-back'
  | 'meeting-noted'
  | 'meeting-note-edited'
  | 'meeting-note-removed'
  | 'said-accepted'
  | 'said-declined'
  | 'look-back-written'
  | 'look-back-edited'
  | 'look-back-removed'
  | 'change-backed'
  | 'backing-withdrawn'
  | 'taken-to-charter'
  | 'term-proposed'
  | 'term-withdrawn'
  | 'term-agreed'
  | 'term-agreement-withdrawn'
  | 'landed'
  | 'landing-withdrawn'
  | 'conflict-opened'
  | 'conflict-withdrawn'
  | 'conflict-paused'
  | 'conflict-spoken'
  | 'conflict-answered'
  | 'conflict-set-aside'
  | 'conflict-left'
  | 'conflict-readers-set'
  | 'conflict-words-withdrawn'
  | 'plan-begun'
  | 'plan-ended'
  | 'plan-added'
  | 'plan-edited'
  | 'plan-moved'
  | 'plan-removed'
  | 'plan-done'
  | 'original-kept'
  | 'same-words-added'
  | 'same-words-changed'
  | 'same-words-removed';

/** How to take one act back, as plain data. Empty `changes` mean that the act wrote nothing. */
export interface UndoStep {
  readonly label: UndoLabel;
  readonly changes: readonly UndoChange[];
}
