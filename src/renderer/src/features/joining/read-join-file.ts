import type { Joining } from '#renderer/bindings/joining.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { InviteId } from '#shared/kernel/ids.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';

/** A circle of a few people fits many times; more would only fill the memory. */
const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** The endings of files that a person who joins may have been sent. */
export const JOIN_FILES = {
  invite: '.lateral-invite',
  request: '.lateral-request',
  answer: '.lateral-answer',
} as const;

/** Why a file is of no use to somebody who joins. Nothing was changed for them. */
export type FileFault =
  | 'not-a-join-file'
  | 'damaged'
  | 'newer-file'
  | 'unknown'
  | 'request-of-other'
  | 'is-invite'
  | 'not-taken';

/** A file that is of use: an invite to look at, or the answer to a request of this device. */
export type JoinFile =
  | { readonly kind: 'invite'; readonly text: string }
  | { readonly kind: 'answer'; readonly inviteId: InviteId };

/** Takes a file of whoever invited. Never throws. */
export async function readJoinFile(
  joining: Pick<Joining, 'loadFile'>,
  source: ByteSource,
): Promise<Result<JoinFile, FileFault>> {
  if (source.sizeBytes > MAX_FILE_BYTES) return err('not-a-join-file');
  const bytes = await bytesOf(source);
  const outcome = bytes && (await joining.loadFile(bytes));
  if (outcome === undefined) return err('not-taken');
  switch (outcome.kind) {
    case 'invite':
      return ok(outcome);
    case 'joined':
    case 'refused':
      return ok({ kind: 'answer', inviteId: outcome.inviteId });
    case 'answered':
    case 'turned-away':
    case 'asks-first':
    case 'not-yours':
      return err('request-of-other');
    case 'newer-version':
      return err('newer-file');
    case 'unknown':
    case 'not-a-join-file':
    case 'damaged':
      return err(outcome.kind);
  }
}

/** `undefined` when the file went away, or may not be read. */
async function bytesOf(source: ByteSource): Promise<Uint8Array | undefined> {
  try {
    return await source.read(0, source.sizeBytes);
  } catch {
    return undefined;
  }
}
