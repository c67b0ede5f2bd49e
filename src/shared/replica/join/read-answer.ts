import { equalBytes } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { decodeEntry } from '../graph/entry-codec.ts';
import { epochCommitmentOf, type Genesis, readGenesis } from '../graph/genesis.ts';
import { createMembershipGraph } from '../graph/membership-graph.ts';
import type { AnswerBody } from './answer-body.ts';
import { safetyNumbersOf } from './safety-numbers.ts';

/** A circle that this device was let into, ready for the keyring and the graph's log. */
export interface JoinedCircle {
  readonly circle: KeyringCircle;
  /** The whole graph as far as the answering device knew it, the Genesis first, parents before children; all of it valid. */
  readonly entries: readonly LoggedEntry[];
  readonly answeredBy: MemberId;
  /** To be compared with whoever answered (SPEC JOIN10). */
  readonly safetyNumbers: readonly number[];
}

/**
 * Why an answer lets nobody in.
 * - `other-circle`: it does not lead down to the Genesis that the link names.
 * - `wrong-key`: a key of the circle is missing or not the one that the Genesis commits to.
 * - `not-admitted`: no valid Admit of exactly the request.
 * - `not-a-member`: who answered does not belong to the circle.
 */
export type UnfitAnswer = 'other-circle' | 'wrong-key' | 'not-admitted' | 'not-a-member';

/** Checks what an answer brings, from the Genesis up (SPEC JOIN9). **Errors**: those of `DeviceCrypto`. */
export async function judgeAnswer(
  { epochs, entries }: AnswerBody,
  expected: {
    readonly circleId: CircleId;
    readonly name: string;
    readonly joiner: MemberId;
    readonly device: DeviceId;
    readonly answeredBy: DeviceId;
  },
  crypto: DeviceCrypto,
): Promise<Result<JoinedCircle, UnfitAnswer>> {
  const { circleId, joiner, device } = expected;
  const found = await findGenesis(entries, circleId, crypto);
  if (found === undefined) return err('other-circle');
  const { genesis, genesisBytes } = found;
  const keyOf = (epochId: string) => epochs.find((epoch) => epoch.epochId === epochId);
  const first = keyOf(genesis.epochId);
  if (first === undefined || !equalBytes(epochCommitmentOf(first.key), genesis.epochCommitment))
    return err('wrong-key');

  const graph = createMembershipGraph({ genesis, genesisBytes, crypto, keyFor: (epochId) => keyOf(epochId)?.key });
  await graph.add(entries);
  const state = graph.state();
  const own = state.devices.get(device);
  const member = state.members.get(joiner);
  if (own?.member !== joiner || member === undefined || own.takenUpTo !== undefined) return err('not-admitted');
  const answering = state.devices.get(expected.answeredBy);
  if (answering === undefined || answering.member === joiner || answering.takenUpTo !== undefined)
    return err('not-a-member');
  // One that the answering device lacks itself comes by a Seal; a false one counts as none.
  const known = state.epochs.flatMap(({ id, commitment }) => {
    const epoch = keyOf(id);
    return epoch !== undefined && equalBytes(epochCommitmentOf(epoch.key), commitment) ? [epoch] : [];
  });
  return ok({
    circle: {
      ...{ circleId, kind: 'circle', memberId: joiner, name: expected.name },
      createdAt: member.joinedAt,
      epochs: known,
    },
    entries: graph.entriesUnknownTo([]),
    answeredBy: answering.member,
    safetyNumbers: safetyNumbersOf(joiner, own.entryId),
  });
}

async function findGenesis(
  entries: readonly Uint8Array[],
  circleId: CircleId,
  crypto: DeviceCrypto,
): Promise<{ readonly genesis: Genesis; readonly genesisBytes: Uint8Array } | undefined> {
  for (const genesisBytes of entries) {
    const entry = decodeEntry(genesisBytes);
    if (!entry.ok || entry.value.id.toString() !== circleId.toString()) continue;
    const genesis = await readGenesis(genesisBytes, crypto);
    if (genesis.ok && genesis.value.kind === 'circle') return { genesis: genesis.value, genesisBytes };
  }
  return undefined;
}
