import { useState } from 'react';

import type { Goal, GoalOutcome, Standing } from '#shared/domain/goal/goal.ts';

/** What a goal says, while it is written. */
export interface FieldsDraft {
  readonly text: string;
  readonly measure: string;
  /** ISO day; null while none is set. */
  readonly byDay: string | null;
  readonly why: string;
}

/** What a goal was when somebody began to rewrite it, and what they have made of it so far. */
export interface EditDraft {
  readonly from: FieldsDraft;
  readonly draft: FieldsDraft;
}

/** A review while it is written. */
export interface ReviewDraft {
  /** Empty while nothing is chosen. */
  readonly standing: Standing | '';
  readonly words: string;
  /** ISO day that the goal is moved to. */
  readonly newDay: string | null;
}

/** The end of a goal while it is written. */
export interface EndDraft {
  /** Empty while nothing is chosen. */
  readonly outcome: GoalOutcome | '';
  readonly words: string;
}

/** Nothing written yet. */
export const NO_FIELDS: FieldsDraft = { text: '', measure: '', byDay: null, why: '' };
export const NO_REVIEW: ReviewDraft = { standing: '', words: '', newDay: null };
export const NO_END: EndDraft = { outcome: '', words: '' };

/** What a goal says, to be changed. */
export function fieldsOf({ text, measure, byDay, why }: Goal): FieldsDraft {
  return { text, measure, byDay, why: why ?? '' };
}

/** What was written from one state of a goal, begun from another: what was not touched says what that one says. */
export function begunFrom(to: FieldsDraft, { draft, from }: EditDraft): FieldsDraft {
  return {
    text: draft.text === from.text ? to.text : draft.text,
    measure: draft.measure === from.measure ? to.measure : draft.measure,
    byDay: draft.byDay === from.byDay ? to.byDay : draft.byDay,
    why: draft.why === from.why ? to.why : draft.why,
  };
}

/** Only what was rewritten, as a command takes it: what another device changed meanwhile stands. */
export function changedFields({ draft, from }: EditDraft): Partial<Record<keyof FieldsDraft, string>> {
  return {
    ...(draft.text !== from.text && { text: draft.text }),
    ...(draft.measure !== from.measure && { measure: draft.measure }),
    ...(draft.byDay !== from.byDay && { byDay: draft.byDay ?? '' }),
    ...(draft.why !== from.why && { why: draft.why }),
  };
}

/** What was begun about several goals and not finished; it outlives the dialogs. */
export interface Drafts<Draft> {
  readonly of: (key: string) => Draft | undefined;
  readonly keep: (key: string, draft: Draft) => void;
  readonly drop: (key: string) => void;
}

export function useDrafts<Draft>(): Drafts<Draft> {
  const [kept, setKept] = useState<ReadonlyMap<string, Draft>>(new Map());
  return {
    of: (key) => kept.get(key),
    keep: (key, draft) => setKept((before) => new Map([...before, [key, draft]])),
    drop: (key) => setKept((before) => new Map([...before].filter(([each]) => each !== key))),
  };
}
