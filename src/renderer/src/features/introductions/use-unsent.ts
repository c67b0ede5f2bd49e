import { useState } from 'react';

import { useSession } from '#renderer/bindings/services.ts';

/** Words that somebody began and has not sent: kept while the circle is open, in memory alone. Source: SPEC INTRO10. */
export function useUnsent(what: string): readonly [text: string, setText: (text: string) => void] {
  const { unsent } = useSession();
  const key = `introduction ${what}`;
  const [text, setText] = useState(() => unsent.get(key) ?? '');
  const keep = (next: string): void => {
    setText(next);
    if (next === '') unsent.delete(key);
    else unsent.set(key, next);
  };
  return [text, keep];
}
