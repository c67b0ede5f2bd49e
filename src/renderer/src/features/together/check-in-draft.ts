import { CHECK_IN_TEXTS, type CheckIn, type CheckInText, type Mood } from '#shared/domain/check-in/check-in.ts';

/** A check-in while it is written. */
export interface CheckInDraft {
  readonly texts: Readonly<Record<CheckInText, string>>;
  readonly mood: Mood | 'none';
  readonly moodSeenBy: 'me' | 'circle';
  readonly isListenOnly: boolean;
}

/** Nothing written yet. */
export const EMPTY_CHECK_IN: CheckInDraft = {
  texts: { done: '', stuck: '', next: '', ask: '' },
  mood: 'none',
  moodSeenBy: 'me',
  isListenOnly: false,
};

/** What stands in a check-in of one's own, to be changed; `kept` is the mood that only the person sees. */
export function draftOf(checkIn: CheckIn, kept: Mood | undefined): CheckInDraft {
  const texts = Object.fromEntries(CHECK_IN_TEXTS.map((name) => [name, checkIn[name] ?? ''])) as CheckInDraft['texts'];
  return {
    texts,
    mood: checkIn.mood ?? kept ?? 'none',
    moodSeenBy: checkIn.mood === undefined ? 'me' : 'circle',
    isListenOnly: checkIn.isListenOnly,
  };
}
