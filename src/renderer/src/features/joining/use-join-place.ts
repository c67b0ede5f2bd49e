import { useCallback, useEffect, useRef, useState } from 'react';

import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { InviteId } from '#shared/kernel/ids.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { PendingJoin } from '#shared/ports/joining.ts';
import { readJoinFile } from './read-join-file.ts';
import { type InviteLook, useInviteLook } from './use-invite-look.ts';
import type { InviteInbox } from './use-invite-inbox.ts';

/** Where somebody is on the way into a circle of others, on one page. */
export interface JoinPlace {
  readonly isOpen: boolean;
  readonly look: InviteLook;
  /** The request that is shown; without one an invite is looked for. */
  readonly waiting: PendingJoin | undefined;
  readonly hasOpeningFailed: boolean;
  readonly begin: () => void;
  readonly lookAt: (text: string) => void;
  /** Takes a file that was opened elsewhere; answers whether it has to do with joining, else nothing happens. */
  readonly takeFile: (source: ByteSource) => Promise<boolean>;
  readonly show: (inviteId: InviteId) => void;
  /** Goes into the circle that has let this person in. */
  readonly enter: (inviteId: InviteId) => void;
  readonly close: () => void;
}

/**
 * Starts closed, unless there is a request to show at once. It opens when an invite comes from outside, and goes into the
 * circle as soon as a request that is shown was answered: whoever looks on wants to be there.
 */
export function useJoinPlace(inbox: InviteInbox, shownFirst?: InviteId): JoinPlace {
  const { joining } = useServices().app;
  const pending = useObservable(joining.pending);
  const look = useInviteLook();
  const { lookAt: readInvite, follow, setText } = look;
  const [isOpen, setOpen] = useState(shownFirst !== undefined);
  const [shown, setShown] = useState(shownFirst);
  const [failed, setFailed] = useState<InviteId>();
  const entering = useRef<InviteId>(undefined);
  const waiting = isOpen ? pending.find(({ inviteId }) => inviteId === shown) : undefined;
  const arrived = waiting?.status.state === 'joined' ? waiting.inviteId : undefined;

  const begin = useCallback(() => {
    setShown(undefined);
    setOpen(true);
  }, []);
  const lookAt = useCallback(
    (text: string) => {
      begin();
      void readInvite(text);
    },
    [begin, readInvite],
  );
  const show = useCallback(
    (inviteId: InviteId) => {
      setShown(inviteId);
      setOpen(true);
      setText('');
    },
    [setText],
  );
  const takeFile = useCallback(
    async (source: ByteSource) => {
      const read = await readJoinFile(joining, source);
      if (!read.ok && read.error === 'not-a-join-file') return false;
      begin();
      const answered = await follow(read);
      if (answered !== undefined) show(answered);
      return true;
    },
    [joining, begin, follow, show],
  );
  const enter = useCallback(
    (inviteId: InviteId) => {
      if (entering.current === inviteId) return;
      entering.current = inviteId;
      setFailed(undefined);
      void joining.open(inviteId).then((isInside) => {
        entering.current = undefined;
        if (isInside) setOpen(false);
        else setFailed(inviteId);
      });
    },
    [joining],
  );

  useEffect(() => inbox.listen(lookAt), [inbox, lookAt]);
  useEffect(() => {
    if (arrived !== undefined) enter(arrived);
  }, [arrived, enter]);

  return {
    isOpen,
    look,
    waiting,
    hasOpeningFailed: failed !== undefined && failed === shown,
    begin,
    lookAt,
    takeFile,
    show,
    enter,
    close: useCallback(() => setOpen(false), []),
  };
}
