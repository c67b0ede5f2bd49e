import { useState } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';

/** The words that somebody began in a clinic and has not sent; kept while the circle is open, never written down. */
export function useUnsentWords(
  { id }: Pick<ClinicState, 'id'>,
  what: string,
): readonly [text: string, setText: (text: string) => void] {
  const { unsent } = useSession();
  const key = `clinic ${id} ${what}`;
  const [text, setText] = useState(() => unsent.get(key) ?? '');
  const keep = (next: string): void => {
    setText(next);
    if (next === '') unsent.delete(key);
    else unsent.set(key, next);
  };
  return [text, keep];
}
