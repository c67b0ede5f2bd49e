import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';

/** A client id, and the device whose SESSION has it. */
export interface SessionClaim {
  readonly clientId: number;
  readonly device: DeviceId;
}

/**
 * Which device, and so which member, holds which Yjs client id.
 * **Guarantees**: the answers do not depend on the order of the claims: an id that two members claim belongs to nobody
 * (SPEC SES5).
 */
export interface SessionTable {
  readonly claim: (claim: SessionClaim) => void;
  readonly authorOf: (clientId: number) => MemberId | undefined;
  /** Whether a SESSION of this device has the id, whoever else claims it. */
  readonly isOf: (clientId: number, device: DeviceId) => boolean;
  readonly isFree: (clientId: number) => boolean;
  readonly claims: () => readonly SessionClaim[];
}

/** `memberOf` is asked each time: the graph may come to say something else. */
export function createSessionTable(
  memberOf: (device: DeviceId) => MemberId | undefined,
  known: Iterable<SessionClaim> = [],
): SessionTable {
  const devices = new Map<number, readonly DeviceId[]>();

  function claim({ clientId, device }: SessionClaim): void {
    const others = devices.get(clientId) ?? [];
    if (!others.includes(device)) devices.set(clientId, [...others, device]);
  }

  for (const each of known) claim(each);
  return {
    claim,
    authorOf: (clientId) => {
      const [first, ...others] = (devices.get(clientId) ?? []).map(memberOf);
      return others.every((member) => member === first) ? first : undefined;
    },
    isOf: (clientId, device) => devices.get(clientId)?.includes(device) === true,
    isFree: (clientId) => !devices.has(clientId),
    claims: () => [...devices].flatMap(([clientId, list]) => list.map((device) => ({ clientId, device }))),
  };
}
