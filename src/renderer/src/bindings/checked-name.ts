import { useState } from 'react';

import { checkName } from '#shared/domain/record/check-name.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';

type NameFault = Extract<ReturnType<typeof checkName>, { readonly ok: false }>['error']['code'];

/** A name while it is typed, with what is wrong about it once somebody has tried to use it. */
export interface CheckedName {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly error: string | undefined;
  /** The name without space around it, or `undefined` and an error when it will not do. */
  readonly take: () => string | undefined;
  /** Says what else is wrong about it. */
  readonly refuse: (error: string) => void;
}

/** Holds a name of a person or a circle, at first one that is known perhaps; `say` puts what is wrong into words. */
export function useNameField(known: string, say: (fault: NameFault, limit: number) => string): CheckedName {
  const [text, setText] = useState(known);
  const [error, setError] = useState<string>();
  return {
    text,
    error,
    setText: (next) => {
      setText(next);
      setError(undefined);
    },
    take: () => {
      const checked = checkName(text);
      if (checked.ok) return checked.value;
      setError(say(checked.error.code, LIMITS.name));
      return undefined;
    },
    refuse: setError,
  };
}
