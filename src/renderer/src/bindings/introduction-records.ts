import type { CircleRoots } from '#shared/domain/circle-doc.ts';
import { readAnswer, readIntroduction, readStep } from '#shared/domain/introduction/introduction-reader.ts';
import type { Introduction, IntroductionAnswer, IntroductionStep } from '#shared/domain/introduction/introduction.ts';
import { type KeptAnswer, readKeptAnswer } from '#shared/domain/introduction/kept-answer.ts';
import type { AuthorOf } from '#shared/domain/record/authorship.ts';
import type { IntroductionAnswerId, IntroductionAskId, IntroductionStepId } from '#shared/kernel/ids.ts';
import { createRecordsView, type RecordsView } from './records-view.ts';

/** What a document holds of introductions, as each record was written. */
export interface IntroductionRecords {
  readonly introductionAsks: RecordsView<IntroductionAskId, Introduction>;
  /** Sealed: what they say only two can read. */
  readonly introductionAnswers: RecordsView<IntroductionAnswerId, IntroductionAnswer>;
  readonly introductionSteps: RecordsView<IntroductionStepId, IntroductionStep>;
  /** Answers that the person has read or given; only in the space that only they see. */
  readonly keptAnswers: RecordsView<string, KeptAnswer>;
}

export function createIntroductionRecords(roots: CircleRoots, authorOf: AuthorOf): IntroductionRecords {
  return {
    introductionAsks: createRecordsView(roots.introductionAsks, (id: IntroductionAskId, value) =>
      readIntroduction(id, value, authorOf),
    ),
    introductionAnswers: createRecordsView(roots.introductionAnswers, (id: IntroductionAnswerId, value) =>
      readAnswer(id, value, authorOf),
    ),
    introductionSteps: createRecordsView(roots.introductionSteps, (id: IntroductionStepId, value) =>
      readStep(id, value, authorOf),
    ),
    keptAnswers: createRecordsView<string, KeptAnswer>(roots.keptAnswers, readKeptAnswer),
  };
}
