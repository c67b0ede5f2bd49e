import { useCallback, useMemo, useState } from 'react';

import type { About, Message } from '#shared/domain/conversation/message.ts';
import { keyOfAbout } from '#shared/domain/conversation/message-queries.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import { useSession } from './services.ts';
import type { SpaceView } from './space-view.ts';
import { useObservable } from './use-observable.ts';

const NOTHING_SAID: readonly Message[] = [];

/** What was said about one thing, oldest first. **Guarantees**: what is said elsewhere leaves the same object. */
function conversationAbout({ conversations }: SpaceView, key: string): Observable<readonly Message[]> {
  return { get: () => conversations.get().get(key) ?? NOTHING_SAID, subscribe: conversations.subscribe };
}

/** What the circle said about a thing, oldest first. */
export function useConversation(about: About): readonly Message[] {
  const { circle } = useSession();
  const key = keyOfAbout(about);
  return useObservable(useMemo(() => conversationAbout(circle, key), [circle, key]));
}

/** What belongs to a message that is being written: its words, on what they are to stand, and what they answer. */
export type UnsentPart = 'text' | 'ground' | 'answers';

/** What somebody began to say about a thing and has not sent; kept while the circle is open, never written down. */
export function useUnsent(
  about: About,
  part: UnsentPart = 'text',
): readonly [text: string, setText: (text: string) => void] {
  const { unsent } = useSession();
  const key = part === 'text' ? keyOfAbout(about) : `${keyOfAbout(about)} ${part}`;
  const [text, setText] = useState(() => unsent.get(key) ?? '');
  const keep = useCallback(
    (next: string) => {
      setText(next);
      if (next === '') unsent.delete(key);
      else unsent.set(key, next);
    },
    [unsent, key],
  );
  return [text, keep];
}
