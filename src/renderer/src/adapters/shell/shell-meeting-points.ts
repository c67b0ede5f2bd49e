import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { ShellErrorCode } from '#shared/ipc/shell-error.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { MeetingPointList, MeetingPointRefusal, MeetingPoints } from '#shared/ports/meeting-points.ts';
import { valueOf } from './shell-failure.ts';

const REFUSALS: Partial<Record<ShellErrorCode, MeetingPointRefusal>> = {
  'bad-address': 'bad-address',
  // Far too long, or far too many.
  'bad-input': 'bad-address',
  'too-many': 'too-many',
  'not-saved': 'not-saved',
};

/** The meeting points that main keeps lines to; the list is there from the beginning. */
export async function createShellMeetingPoints(shell: ShellApi): Promise<MeetingPoints> {
  const list = createSubject<MeetingPointList>({ points: [], nearby: 'off' });
  shell.meeting.onChanged(list.set);
  list.set(valueOf(await shell.meeting.list()));
  return {
    list,
    add: async (urls, source) => {
      const result = await shell.meeting.add({ urls, source });
      if (result.ok) return undefined;
      return REFUSALS[result.error.code] ?? valueOf(result);
    },
    remove: async (url) => valueOf(await shell.meeting.remove({ url })),
    // Should it fail, they are called again in their own time.
    wake: () => void shell.meeting.wake(),
  };
}

/** The one meeting point that the page itself speaks to, in the program around it; `undefined` where there is none. */
export async function readMeetingAddress(shell: ShellApi): Promise<string | undefined> {
  return valueOf(await shell.meeting.address()).url;
}
