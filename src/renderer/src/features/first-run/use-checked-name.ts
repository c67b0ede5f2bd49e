import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { checkName } from '#shared/domain/record/check-name.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';

/** A name while it is typed, with what is wrong about it once somebody has tried to use it. */
export interface CheckedName {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly error: string | undefined;
  /** The name without space around it, or `undefined` and an error when it will not do. */
  readonly take: () => string | undefined;
}

/** Holds a name of a person or a circle, at first one that is known perhaps. */
export function useCheckedName(known = ''): CheckedName {
  const { t } = useTranslation('firstRun');
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
      setError(t(`name.${checked.error.code}`, { limit: LIMITS.name }));
      return undefined;
    },
  };
}
