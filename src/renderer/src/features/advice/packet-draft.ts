/** A packet while it is put together. */
export interface PacketDraft {
  readonly title: string;
  /** The ids of what was chosen; what has gone since counts for nothing. */
  readonly chosen: ReadonlySet<string>;
  readonly ownWords: string;
  readonly areNamesHidden: boolean;
}

/** Nothing is chosen for anybody, and nobody is named unless that is wanted. */
export const EMPTY_PACKET: PacketDraft = { title: '', chosen: new Set(), ownWords: '', areNamesHidden: true };

/** The same with something chosen or not. */
export function withChosen(draft: PacketDraft, id: string, isChosen: boolean): PacketDraft {
  const others = [...draft.chosen].filter((each) => each !== id);
  return { ...draft, chosen: new Set(isChosen ? [...others, id] : others) };
}
