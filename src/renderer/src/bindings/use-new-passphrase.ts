import { useState } from 'react';

/** What is locked with a passphrase takes no shorter one, and no longer one. */
export const PASSPHRASE_LENGTHS = { count: 8, limit: 1_024 } as const;

/** A passphrase that is being thought of, and written twice. */
export interface NewPassphrase {
  readonly text: string;
  readonly again: string;
  readonly setText: (text: string) => void;
  readonly setAgain: (text: string) => void;
  /** Said only once it was tried; a change takes it back. */
  readonly problem: 'too-short' | 'too-long' | 'different' | undefined;
  /** It, if it will do. */
  readonly take: () => string | undefined;
}

export function useNewPassphrase(): NewPassphrase {
  const [text, setText] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<NewPassphrase['problem']>();

  const find = (): NewPassphrase['problem'] => {
    if (text.length < PASSPHRASE_LENGTHS.count) return 'too-short';
    if (text.length > PASSPHRASE_LENGTHS.limit) return 'too-long';
    return again === text ? undefined : 'different';
  };
  const change = (set: (next: string) => void) => (next: string) => {
    set(next);
    setProblem(undefined);
  };
  return {
    ...{ text, again, problem },
    setText: change(setText),
    setAgain: change(setAgain),
    take: () => {
      const found = find();
      setProblem(found);
      return found === undefined ? text : undefined;
    },
  };
}
