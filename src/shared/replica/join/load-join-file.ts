import type { JoinFileOutcome } from '#shared/ports/joining.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { readJoinFile } from './join-file.ts';
import { decodeJoinMessage, JOIN_MESSAGE_KIND } from './join-message.ts';

/** Finds out what a file is and for whom, and takes it (SPEC JOIN12). **Errors**: those of who takes it. */
export async function loadJoinFile(
  bytes: Uint8Array,
  takers: {
    readonly takeReply: (message: Uint8Array) => Promise<JoinFileOutcome | undefined>;
    /** Every circle of this profile, to be opened when it is asked. */
    readonly doors: () => readonly (() => Promise<{ readonly doorkeeper: Doorkeeper | undefined }>)[];
  },
): Promise<JoinFileOutcome> {
  const file = readJoinFile(bytes);
  if (file === undefined) return { kind: 'not-a-join-file' };
  if (file.kind === 'invite') return file;
  const { message } = file;
  const decoded = decodeJoinMessage(message);
  if (!decoded.ok) return { kind: decoded.error === 'newer-version' ? 'newer-version' : 'damaged' };
  if (decoded.value.kind !== JOIN_MESSAGE_KIND.request) return (await takers.takeReply(message)) ?? { kind: 'unknown' };
  for (const open of takers.doors()) {
    const { doorkeeper } = await open();
    const outcome = await doorkeeper?.takeFile(message);
    if (outcome !== undefined) return outcome;
  }
  return { kind: 'unknown' };
}
