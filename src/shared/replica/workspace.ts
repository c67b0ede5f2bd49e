import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { CircleReplica, CircleSummary, Workspace } from '#shared/ports/workspace.ts';
import { openCircleReplica, openError } from './circle-replica.ts';
import { createGenesis } from './graph/genesis.ts';
import type { ReplicaPorts } from './stores.ts';

const KEY_BYTES = 32;

/** Opens the keyring of this profile and offers its circles. */
export async function createWorkspace(ports: ReplicaPorts): Promise<Workspace> {
  const known = new Map<CircleId, KeyringCircle>();
  for (const circle of await ports.keyring.list()) known.set(circle.circleId, circle);
  const circles = createSubject(summaries(known));
  const open = new Map<CircleId, Promise<CircleReplica>>();

  async function remember(circle: KeyringCircle): Promise<void> {
    await ports.keyring.put(circle);
    known.set(circle.circleId, circle);
    circles.set(summaries(known));
  }

  return {
    circles,
    create: async (kind, name) => {
      const epochKey = ports.random.bytes(KEY_BYTES);
      const createdAt = ports.clock.now();
      const nonce = ports.random.bytes(KEY_BYTES);
      const { genesis, bytes } = await createGenesis({ kind, at: createdAt, nonce, epochKey, crypto: ports.crypto });
      const { circleId, entryId, founder, epochId } = genesis;
      // The graph first: a Genesis that no keyring names is never shown, a keyring entry without Genesis would not open.
      await ports.graph.append(circleId, [{ id: entryId, bytes }]);
      await remember({ circleId, kind, memberId: founder, name, createdAt, epochs: [{ epochId, key: epochKey }] });
      return circleId;
    },
    open: (circleId) => {
      const already = open.get(circleId);
      if (already !== undefined) return already;
      const circle = known.get(circleId);
      if (circle === undefined) return Promise.reject(openError('unknown-circle'));
      const opening = openCircleReplica(circle, ports);
      open.set(circleId, opening);
      opening.catch(() => open.delete(circleId));
      return opening;
    },
    rename: async (circleId, name) => {
      const circle = known.get(circleId);
      if (circle === undefined) throw openError('unknown-circle');
      if (circle.name !== name) await remember({ ...circle, name });
    },
    close: async () => {
      const opened = await Promise.allSettled(open.values());
      open.clear();
      await Promise.all(opened.flatMap((each) => (each.status === 'fulfilled' ? [each.value.close()] : [])));
    },
  };
}

function summaries(known: ReadonlyMap<CircleId, KeyringCircle>): readonly CircleSummary[] {
  return [...known.values()]
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.circleId < b.circleId ? -1 : 1))
    .map(({ circleId, kind, name }) => ({ circleId, kind, name }));
}
