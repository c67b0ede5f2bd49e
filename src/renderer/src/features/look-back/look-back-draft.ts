import { LOOK_BACK_TEXTS, type LookBack, type LookBackText } from '#shared/domain/look-back/look-back.ts';

/** What is said of a month, while it is written. */
export type LookBackDraft = Readonly<Record<LookBackText, string>>;

/** What one had said when one began to rewrite it, and what it has become so far. */
export interface EditDraft {
  readonly from: LookBackDraft;
  readonly draft: LookBackDraft;
}

/** Nothing written yet. */
export const NO_WORDS: LookBackDraft = { helped: '', toChange: '', oneChange: '' };

/** What was said, to be changed. */
export function draftOf({ texts }: LookBack): LookBackDraft {
  return { ...NO_WORDS, ...texts };
}

/** What was written from one state, begun from another: what was not touched says what that one says. */
export function begunFrom(to: LookBackDraft, { draft, from }: EditDraft): LookBackDraft {
  const begun = { ...to };
  for (const name of LOOK_BACK_TEXTS) if (draft[name] !== from[name]) begun[name] = draft[name];
  return begun;
}

/** Only what was rewritten: what another device changed meanwhile stands. */
export function changedTexts({ draft, from }: EditDraft): Partial<LookBackDraft> {
  return Object.fromEntries(
    LOOK_BACK_TEXTS.filter((name) => draft[name] !== from[name]).map((name) => [name, draft[name]]),
  );
}
