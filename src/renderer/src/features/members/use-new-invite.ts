import { useCallback, useEffect, useRef, useState } from 'react';

import { noteSharingBegun } from '#renderer/bindings/sharing-begun.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { NewInvite } from '#shared/ports/joining.ts';

/** An invite on its way to being written. */
export type InviteProgress =
  | { readonly state: 'writing' }
  | { readonly state: 'ready'; readonly invite: NewInvite }
  | { readonly state: 'failed'; readonly isNewerVersion: boolean };

/**
 * Writes an invite that asks first or does not, when it is first wanted: each of the two once for as long as the component
 * stands, whatever is changed back and forth. `tryAgain` writes one anew.
 */
export function useNewInvite(asksFirst: boolean): { readonly progress: InviteProgress; readonly tryAgain: () => void } {
  const { keepsakes, meetingPoints, logError } = useServices();
  const { circleId, circle } = useSession();
  const { me, list } = useMembers();
  const [made, setMade] = useState<ReadonlyMap<boolean, InviteProgress>>(new Map());
  const begun = useRef<Set<boolean>>(new Set());
  const { door } = circle.replica;

  const write = async (): Promise<InviteProgress> => {
    if (door === undefined) return { state: 'failed', isNewerVersion: false };
    try {
      const invite = await door.invite({
        circleName: circle.name.get() ?? '',
        inviterName: me.name,
        memberNames: list.map(({ name }) => name),
        asksFirst,
        meetingPoints: meetingPoints.list
          .get()
          .points.filter(({ source }) => source !== 'nearby')
          .map(({ url }) => url),
      });
      noteSharingBegun(keepsakes, circleId);
      return { state: 'ready', invite };
    } catch (error) {
      const isNewerVersion = error instanceof AppError && error.code === 'newer-version';
      if (!isNewerVersion) logError(error);
      return { state: 'failed', isNewerVersion };
    }
  };
  const latestWrite = useRef(write);
  useEffect(() => {
    latestWrite.current = write;
  });

  const begin = useCallback(async (which: boolean): Promise<void> => {
    if (begun.current.has(which)) return;
    begun.current.add(which);
    const progress = await latestWrite.current();
    if (progress.state === 'failed') begun.current.delete(which);
    setMade((before) => new Map([...before, [which, progress]]));
  }, []);
  useEffect(() => void begin(asksFirst), [begin, asksFirst]);

  return {
    progress: made.get(asksFirst) ?? { state: 'writing' },
    tryAgain: () => {
      begun.current.delete(asksFirst);
      setMade((before) => new Map([...before].filter(([which]) => which !== asksFirst)));
      void begin(asksFirst);
    },
  };
}
