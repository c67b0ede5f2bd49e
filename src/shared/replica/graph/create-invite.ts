import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { ENTRY_KIND } from './entry.ts';
import { createEntryWriter, type EntryPorts, type WriteRefusal } from './entry-writer.ts';
import type { GraphState } from './graph-state.ts';
import { encodeInvite, proveInvite } from './invite.ts';
import type { InviteKey } from './invite-key.ts';

/** Writes the entry that makes an invite known to all members. */
export async function createInvite(
  state: GraphState,
  input: { readonly key: InviteKey; readonly expiresAt: number; readonly asksFirst: boolean },
  ports: EntryPorts,
): Promise<Result<LoggedEntry, WriteRefusal | 'private-space'>> {
  if (state.kind === 'private') return err('private-space');
  const writer = await createEntryWriter(state, ports);
  if (!writer.ok) return writer;
  const { key, expiresAt, asksFirst } = input;
  const invite = proveInvite({ expiresAt, asksFirst }, key, writer.value);
  return ok(await writer.value.write(ENTRY_KIND.invite, encodeInvite(invite)));
}
