import type { JoinRefusal } from '#shared/ports/joining.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { CircleMembership } from '../graph/circle-membership.ts';
import { createAdmit } from '../graph/create-admit.ts';
import type { EntryPorts } from '../graph/entry-writer.ts';
import type { SignedJoinRequest } from '../graph/join-request.ts';
import { deviceIdOf } from '../names.ts';
import { createAnswerMessage, createRefusalMessage } from './reply-message.ts';
import type { RefusalReason } from './reply.ts';

/**
 * What is said to somebody who asks.
 * - `answered`: they are in. `turned-away`: they are not. `asks-first`: the person at this device has to say.
 * - `not-ours`: another device has to say.
 */
export type Decision =
  | { readonly kind: 'answered'; readonly message: Uint8Array }
  | { readonly kind: 'turned-away'; readonly reason: JoinRefusal; readonly message: Uint8Array }
  | { readonly kind: 'asks-first'; readonly message: Uint8Array }
  | { readonly kind: 'not-ours' };

/** Lets people in, and tells them; genuine requests only. */
export interface Admission {
  /**
   * With `consent` the person at this device has said yes. The Admit is stored when this resolves. **Errors**: those of
   * `DeviceCrypto` and `GraphLog`; the same request can be judged again.
   */
  readonly judge: (request: SignedJoinRequest, consent: boolean) => Promise<Decision>;
  readonly refuse: (request: SignedJoinRequest, reason: RefusalReason) => Promise<Uint8Array>;
}

export function createAdmission(options: {
  readonly membership: Pick<CircleMembership, 'state' | 'add' | 'entriesUnknownTo'>;
  readonly epochs: () => KeyringCircle['epochs'];
  readonly ports: EntryPorts;
  readonly logger: Logger;
}): Admission {
  const { membership, epochs, ports, logger } = options;
  const graph = { state: () => membership.state.get(), entriesUnknownTo: membership.entriesUnknownTo };

  function refuse(request: SignedJoinRequest, reason: RefusalReason): Promise<Uint8Array> {
    return createRefusalMessage({ request, reason, state: graph.state(), ports });
  }

  async function turnAway(request: SignedJoinRequest, reason: JoinRefusal): Promise<Decision> {
    return { kind: 'turned-away', reason, message: await refuse(request, reason) };
  }

  async function answer(request: SignedJoinRequest): Promise<Decision> {
    const answered = await createAnswerMessage({ request, graph, epochs: epochs(), ports });
    if (answered.ok) return { kind: 'answered', message: answered.value };
    // The device is a member by another request: that one is answered.
    if (answered.error === 'not-admitted') return turnAway(request, 'used');
    logger.error(`somebody was let in who cannot be told: ${answered.error}`);
    return { kind: 'not-ours' };
  }

  async function hasToAsk({ inviteId, deviceKeys }: SignedJoinRequest): Promise<boolean> {
    const { invites, devices } = graph.state();
    const invite = invites.get(inviteId);
    const isOpen = invite?.use === 'open' && ports.clock.now() < invite.expiresAt;
    if (!isOpen || !invite.asksFirst || devices.has(deviceIdOf(deviceKeys))) return false;
    return invite.byDevice === deviceIdOf(await ports.crypto.keys());
  }

  return {
    refuse,
    judge: async (request, consent) => {
      if (!consent && (await hasToAsk(request))) {
        return { kind: 'asks-first', message: await refuse(request, 'asks-first-waiting') };
      }
      const admit = await createAdmit(graph.state(), request, ports);
      if (admit.ok) {
        await membership.add([admit.value.bytes]);
        return answer(request);
      }
      switch (admit.error) {
        case 'already-member':
          return answer(request);
        case 'used':
        case 'expired':
          return turnAway(request, admit.error);
        case 'has-left':
          return turnAway(request, 'refused');
        case 'asks-first':
          return { kind: 'not-ours' };
        case 'unknown-invite':
        case 'bad-proof':
        case 'newer-version':
        case 'not-a-member':
        case 'no-key':
          logger.error(`somebody who asks could not be let in: ${admit.error}`);
          return { kind: 'not-ours' };
      }
    },
  };
}
