import type { FoundWords } from './match.ts';

/** What was read of something, with the words of the lead that say it. */
export interface Read<Value> {
  readonly value: Value;
  readonly found: FoundWords;
  /** Whether it stands somewhere in the notes, where it may be about something else. */
  readonly isGuessed: boolean;
}
