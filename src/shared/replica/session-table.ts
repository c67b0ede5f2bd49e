import type { MemberId } from '#shared/kernel/ids.ts';

/**
 * Which member holds which Yjs client id.
 * **Guarantees**: the answer does not depend on the order of the claims: an id that two members claim belongs to nobody
 * (SPEC SES5).
 */
export interface SessionTable {
  readonly claim: (clientId: number, member: MemberId) => void;
  readonly authorOf: (clientId: number) => MemberId | undefined;
  /** All claims; a contested id has no member. */
  readonly entries: () => Iterable<readonly [clientId: number, member: MemberId | undefined]>;
  readonly size: () => number;
}

export function createSessionTable(
  known: Iterable<readonly [clientId: number, member: MemberId | undefined]> = [],
): SessionTable {
  const members = new Map<number, MemberId | undefined>(known);
  return {
    claim: (clientId, member) => {
      const isContested = members.has(clientId) && members.get(clientId) !== member;
      members.set(clientId, isContested ? undefined : member);
    },
    authorOf: (clientId) => members.get(clientId),
    entries: () => members.entries(),
    size: () => members.size,
  };
}
