import type { CircleMember, FormerCircleMember } from '#shared/ports/workspace.ts';
import { safetyNumbersOf } from '../join/safety-numbers.ts';
import type { GraphMember, GraphState } from './graph-state.ts';

/** Everybody who belongs to a circle, in joining order. */
export function selectMembers(state: GraphState): readonly CircleMember[] {
  return [...state.members.values()].map((member) => toCircleMember(member, state));
}

/** Everybody who has left, in the order of the graph. */
export function selectFormerMembers(state: GraphState): readonly FormerCircleMember[] {
  return [...state.former.values()].map((member) => ({ ...toCircleMember(member, state), leftAt: member.leftAt }));
}

function toCircleMember(member: GraphMember, { devices, invites }: GraphState): CircleMember {
  const { id, name, devices: own, joinedAt, admittedBy, inviteId } = member;
  const admit = own.map((device) => devices.get(device)?.entryId).find((entry) => entry !== undefined);
  return {
    ...{ id, name, devices: own, joinedAt, admittedBy, inviteId },
    safetyNumbers: admittedBy === undefined || admit === undefined ? undefined : safetyNumbersOf(id, admit),
    isInviteUsedTwice: inviteId !== undefined && invites.get(inviteId)?.use === 'used-twice',
  };
}
