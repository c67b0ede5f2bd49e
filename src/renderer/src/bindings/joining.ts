import type { CircleId, InviteId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { AskRefusal, InviteFault, InviteSummary, JoinFileOutcome, PendingJoin } from '#shared/ports/joining.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { MeetingPoints } from '#shared/ports/meeting-points.ts';
import type { Workspace } from '#shared/ports/workspace.ts';

/** Coming into circles of others. What fails for other reasons than the answer says stands in the log, and changed nothing. */
export interface Joining {
  /** What an invite says: nothing is asked of any network. */
  readonly read: (text: string) => Promise<Result<InviteSummary, InviteFault | 'not-started'>>;
  /** Asks to be let in, until that is answered or forgotten, and makes known where its members can be met. */
  readonly ask: (text: string, name: string) => Promise<Result<InviteId, AskRefusal | 'not-kept'>>;
  readonly pending: Observable<readonly PendingJoin[]>;
  /** Opens the circle that has let this person in; answers whether it is open. */
  readonly open: (inviteId: InviteId) => Promise<boolean>;
  /** Asks no more; answers whether that could be kept. */
  readonly forget: (inviteId: InviteId) => Promise<boolean>;
  /** Takes a request, an answer or an invite that came as a file. */
  readonly loadFile: (bytes: Uint8Array) => Promise<JoinFileOutcome | undefined>;
}

/** The joining of an app, and what its workspace tells it. */
export interface JoiningOfApp extends Joining {
  readonly follow: (workspace: Workspace) => void;
}

export function createJoining(ports: {
  readonly workspace: () => Promise<Workspace>;
  readonly openCircle: (circleId: CircleId) => Promise<boolean>;
  readonly meetingPoints: Pick<MeetingPoints, 'add'>;
  readonly logger: Logger;
}): JoiningOfApp {
  const { workspace, openCircle, meetingPoints, logger } = ports;
  const pending = createSubject<readonly PendingJoin[]>([]);

  async function attempt<T, Fallback>(what: string, fallback: Fallback, work: () => Promise<T>): Promise<T | Fallback> {
    try {
      return await work();
    } catch (error) {
      logger.error(what, error);
      return fallback;
    }
  }

  async function forget(inviteId: InviteId): Promise<boolean> {
    return attempt('a request could not be forgotten', false, async () => {
      await (await workspace()).forgetJoin(inviteId);
      return true;
    });
  }

  return {
    pending,
    forget,
    read: (text) =>
      attempt('an invite could not be looked at', err('not-started'), async () => (await workspace()).readInvite(text)),
    ask: (text, name) =>
      attempt('a request could not be kept', err('not-kept'), async () => {
        const opened = await workspace();
        const invite = opened.readInvite(text);
        if (!invite.ok) return invite;
        // Where they can be met is no reason not to ask: they may be near, or a file may do.
        await meetingPoints.add(invite.value.meetingPoints, 'invite');
        return opened.ask(text, name);
      }),
    open: async (inviteId) => {
      const join = pending.get().find((each) => each.inviteId === inviteId);
      if (join?.status.state !== 'joined') return false;
      const isOpen = await openCircle(join.invite.circleId);
      if (isOpen) void forget(inviteId);
      return isOpen;
    },
    loadFile: (bytes) =>
      attempt('a file of a request could not be taken', undefined, async () => (await workspace()).loadJoinFile(bytes)),
    follow: (opened) => {
      const handle = (): void => pending.set(opened.joins.get());
      opened.joins.subscribe(handle);
      handle();
    },
  };
}
