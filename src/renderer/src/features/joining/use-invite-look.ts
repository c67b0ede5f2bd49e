import { useMemo, useRef, useState } from 'react';

import { useServices } from '#renderer/bindings/services.ts';
import type { InviteId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { InviteSummary } from '#shared/ports/joining.ts';
import type { LookFault } from './faults.ts';
import { type FileFault, type JoinFile, readJoinFile } from './read-join-file.ts';

interface Looked {
  /** As it was pasted; it stays whatever is found in it. */
  readonly text: string;
  readonly fault?: LookFault;
  /** What the text says, once somebody has looked. */
  readonly invite?: InviteSummary;
}

/** A text that may hold an invite, and what was found in it. */
export interface InviteLook extends Looked {
  readonly setText: (text: string) => void;
  readonly lookAt: (text: string) => Promise<void>;
  /** Looks at the invite in a file; answers which request of this device it was the answer to instead. */
  readonly openFile: (source: ByteSource) => Promise<InviteId | undefined>;
  /** The same for a file that was read already. */
  readonly follow: (read: Result<JoinFile, FileFault>) => Promise<InviteId | undefined>;
  /** Back to the text. */
  readonly leave: () => void;
}

/** Looks at invites. Of two looks the later one counts. */
export function useInviteLook(): InviteLook {
  const { joining } = useServices().app;
  const [looked, setLooked] = useState<Looked>({ text: '' });
  const lastLook = useRef(0);
  const acts = useMemo(() => {
    const set = (next: Looked): void => {
      lastLook.current += 1;
      setLooked(next);
    };
    const lookAt = async (text: string): Promise<void> => {
      if (text.trim() === '') return set({ text, fault: 'empty' });
      set({ text });
      const look = lastLook.current;
      const read = await joining.read(text);
      if (look === lastLook.current) set(read.ok ? { text, invite: read.value } : { text, fault: read.error });
    };
    const follow: InviteLook['follow'] = async (read) => {
      if (!read.ok) setLooked(({ text }) => ({ text, fault: read.error }));
      else if (read.value.kind === 'answer') return read.value.inviteId;
      else await lookAt(read.value.text);
      return undefined;
    };
    return {
      lookAt,
      follow,
      setText: (text: string) => set({ text }),
      leave: () => setLooked(({ text }) => ({ text })),
      openFile: async (source: ByteSource) => {
        lastLook.current += 1;
        const look = lastLook.current;
        const read = await readJoinFile(joining, source);
        return look === lastLook.current ? follow(read) : undefined;
      },
    };
  }, [joining]);
  return { ...looked, ...acts };
}
