import type { SharePlace } from './use-share-paragraph.ts';

/** A paragraph that somebody is about to tell the circle. */
export interface ShareDraft {
  /** As it stands in the entry; absent while none is chosen. */
  readonly paragraph: string | undefined;
  /** Absent while nothing is chosen. */
  readonly place: SharePlace | undefined;
  /** What was made of each paragraph, so that looking at another one loses nothing. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Nothing chosen yet, however little there is to choose from: what goes to the circle is chosen by hand. */
export const NO_SHARE: ShareDraft = { paragraph: undefined, place: undefined, texts: new Map() };

/** The draft with other words for one paragraph. */
export function withText(draft: ShareDraft, paragraph: string, text: string): ShareDraft {
  return { ...draft, texts: new Map([...draft.texts, [paragraph, text]]) };
}
