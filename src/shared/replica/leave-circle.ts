import type { MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { LeaveRefusal } from '#shared/ports/workspace.ts';
import { createLeave } from './graph/create-leave.ts';
import type { EntryPorts } from './graph/entry-writer.ts';
import type { GraphState } from './graph/graph-state.ts';
import type { OpenReplica } from './open-replica.ts';

/** Whether somebody who has left need tell nobody any more: the circle has gone on, or there is nobody else (SPEC LEAVE7). */
export function isPartedFrom({ members, former, epochs }: GraphState, member: MemberId): boolean {
  return former.has(member) && (members.size === 0 || epochs.some(({ without }) => without.has(member)));
}

/** Leaves a circle that others may be in (SPEC LEAVE2). Resolves when that is stored. **Errors**: as `OpenCircle.leave`. */
export async function leaveCircle(
  replica: Pick<OpenReplica, 'kind' | 'me' | 'access' | 'flush' | 'ownSaved' | 'site' | 'membership' | 'holdWriting'>,
  ports: EntryPorts,
): Promise<Result<undefined, LeaveRefusal>> {
  const { kind, me, membership, holdWriting } = replica;
  if (kind === 'private') return err('private-space');
  const access = replica.access.get();
  if (access !== 'write') return err(access === 'left' ? 'not-a-member' : access);
  // From here on nothing may be added that the Leave does not name.
  holdWriting(true);
  await replica.flush();
  const refuse = (why: LeaveRefusal): Result<undefined, LeaveRefusal> => {
    holdWriting(false);
    return err(why);
  };
  if (replica.ownSaved.get().state !== 'saved') return refuse('not-saved');
  const { devices } = membership.state.get();
  const ends = replica.site.tips().filter(({ device }) => devices.get(device)?.member === me);
  const leave = await createLeave(membership.state.get(), ends, ports);
  if (!leave.ok) return refuse(leave.error);
  const { added } = await membership.add([leave.value.bytes]);
  return added.length > 0 ? ok(undefined) : refuse('not-a-member');
}
