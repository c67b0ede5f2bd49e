import { createContext, useContext } from 'react';

import { assert } from '#shared/kernel/assert.ts';
import type { Act } from './undo-stack.ts';

/** What is said about an act that was done. */
export interface ActWords {
  readonly message: string;
  /** A quieter second sentence. */
  readonly detail?: string;
  /** What could be done next. */
  readonly offer?: { readonly label: string; readonly onPress: () => void } | undefined;
  /** Called when the act was taken back. */
  readonly onUndone?: () => void;
}

/** Says what was done, with the way back; refusing to take it back is said too. */
export type SayAct = (act: Act, words: ActWords) => void;

export const SayActContext = createContext<SayAct | undefined>(undefined);

export function useSayAct(): SayAct {
  const sayAct = useContext(SayActContext);
  assert(sayAct !== undefined, 'what acts stands where they are said');
  return sayAct;
}
