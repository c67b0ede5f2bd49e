import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { checkName } from '#shared/domain/record/check-name.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';

/** The name under which somebody asks to be let in, while it is typed. */
export interface AskedName {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly error: string | undefined;
  /** The name without space around it, or `undefined` and an error when it will not do. */
  readonly take: () => string | undefined;
  /** Nothing of it could be shown to others. */
  readonly refuse: () => void;
}

/** Begins with a name that is known. */
export function useAskedName(known: string): AskedName {
  const { t } = useTranslation('joining');
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
    refuse: () => setError(t('name.no-name')),
  };
}
