import type { EvidenceWords } from '#shared/domain/evidence/evidence-input.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';

/** What shows what somebody can do, while it is written. */
export interface EvidenceDraft {
  readonly text: string;
  /** Separated by commas. */
  readonly skills: string;
  /** The ISO day on which it happened. */
  readonly day: string | null;
}

/** Nothing written yet. */
export const EMPTY_EVIDENCE: EvidenceDraft = { text: '', skills: '', day: null };

const SEPARATOR = /[,;\n]/u;

/** What was written, as the circle takes it. */
export function wordsOf({ text, skills, day }: EvidenceDraft): Required<EvidenceWords> {
  // A day that is taken away is told as an empty one.
  return { text, skills: skills.split(SEPARATOR), day: day ?? '' };
}

/** What was changed of something that stands there: the rest may be changed elsewhere at the same time. */
export function changedWords(draft: EvidenceDraft, from: EvidenceDraft): Partial<EvidenceWords> {
  const { text, skills, day } = wordsOf(draft);
  return {
    ...(draft.text !== from.text && { text }),
    ...(draft.skills !== from.skills && { skills }),
    ...(draft.day !== from.day && { day }),
  };
}

/** What stands there, to be changed. */
export function draftOf({ text, skills, day }: Evidence): EvidenceDraft {
  return { text, skills: skills.join(', '), day: day ?? null };
}
