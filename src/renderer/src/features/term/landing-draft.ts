import type { Landing } from '#shared/domain/term/landing.ts';

/** What somebody says of their landing, while it is written. */
export interface LandingDraft {
  /** ISO day; null while none is set. */
  readonly landedOn: string | null;
  readonly helpsOn: boolean;
  readonly words: string;
}

/** What stands in the dialog first: what was said already, or today. */
export function draftOfLanding(landing: Landing | undefined, today: string): LandingDraft {
  if (landing === undefined) return { landedOn: today, helpsOn: false, words: '' };
  const { landedOn, helpsOn, words = '' } = landing;
  return { landedOn, helpsOn, words };
}
