import type { WaitingIntroductions } from '#renderer/bindings/use-introductions.ts';
import type { IntroductionState } from '#shared/domain/introduction/select-introductions.ts';
import type { IntroductionAnswerId, MemberId } from '#shared/kernel/ids.ts';

/** That somebody asks the reader for an introduction. */
export interface WishRow {
  readonly kind: 'introduction-asked';
  readonly introduction: IntroductionState;
}

/** That somebody answered the reader, who has not read it; what they say is told nowhere here. */
export interface AnsweredRow {
  readonly kind: 'introduction-answered';
  readonly introduction: IntroductionState;
  readonly answerId: IntroductionAnswerId;
  readonly by: MemberId;
}

/** What the reader is asked for. Source: SPEC INTRO9. */
export function wishRows({ asked }: WaitingIntroductions): readonly WishRow[] {
  return asked.map((introduction) => ({ kind: 'introduction-asked', introduction }));
}

/** What the reader was answered. Source: SPEC INTRO9. */
export function answeredRows({ unread }: WaitingIntroductions): readonly AnsweredRow[] {
  return unread.map(({ introduction, answer: { id: answerId, author: by } }) => ({
    kind: 'introduction-answered',
    introduction,
    answerId,
    by,
  }));
}
