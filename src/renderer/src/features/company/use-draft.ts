import { useState } from 'react';

import { useSession } from '#renderer/bindings/services.ts';

/** What somebody began to write and has not kept: it stays while the circle is open, and is never written down. */
export function useDraft<Text extends string>(
  name: string,
  initial: Text,
): readonly [text: Text, setText: (text: Text) => void] {
  const { unsent } = useSession();
  const [text, setText] = useState<Text>(() => (unsent.get(name) as Text | undefined) ?? initial);
  const keep = (next: Text): void => {
    setText(next);
    if (next === initial) unsent.delete(name);
    else unsent.set(name, next);
  };
  return [text, keep];
}
