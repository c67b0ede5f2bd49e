import type { CircleMember } from '#shared/ports/workspace.ts';
import { safetyNumbersOf } from '../join/safety-numbers.ts';
import type { GraphState } from './graph-state.ts';

/** Everybody who belongs to a circle, in joining order. */
export function selectMembers({ members, devices, invites }: GraphState): readonly CircleMember[] {
  return [...members.values()].map(({ id, name, devices: own, joinedAt, admittedBy, inviteId }) => {
    const admit = own.map((device) => devices.get(device)?.entryId).find((entry) => entry !== undefined);
    return {
      ...{ id, name, devices: own, joinedAt, admittedBy, inviteId },
      safetyNumbers: admittedBy === undefined || admit === undefined ? undefined : safetyNumbersOf(id, admit),
      isInviteUsedTwice: inviteId !== undefined && invites.get(inviteId)?.use === 'used-twice',
    };
  });
}
