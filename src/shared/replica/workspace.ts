import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { ok } from '#shared/kernel/result.ts';
import type { CircleKind, KeyringCircle } from '#shared/ports/keyring.ts';
import type { CircleSummary, SaveStatus, Workspace } from '#shared/ports/workspace.ts';
import { openError } from './open-genesis.ts';
import { createGenesis } from './graph/genesis.ts';
import { createBackups } from './backup/backups.ts';
import { loadBundle } from './bundle/load-bundle.ts';
import { bothChannels } from './folder/both-channels.ts';
import { createFolderChannel } from './folder/folder-channel.ts';
import { worseOf } from './save-status.ts';
import { loadJoinFile } from './join/load-join-file.ts';
import { summaryOf } from './join/own-request.ts';
import { loadOwnRequests } from './join/own-requests.ts';
import { readInviteLink } from './join/read-invite-link.ts';
import { openCircle, type OpenedCircle } from './open-circle.ts';
import { createRecovery } from './recovery/recovery.ts';
import type { WorkspacePorts } from './stores.ts';

const KEY_BYTES = 32;

/** Opens the keyring of this profile and offers its circles. */
export async function createWorkspace(ports: WorkspacePorts): Promise<Workspace> {
  const known = new Map<CircleId, KeyringCircle>();
  for (const circle of await ports.keyring.list()) known.set(circle.circleId, circle);
  const circles = createSubject(summaries(known));
  const saved = createSubject<SaveStatus>({ state: 'saved' });
  const opening = new Map<CircleId, Promise<OpenedCircle>>();
  const opened = new Set<OpenedCircle>();
  const isOutdated = createSubject(false);
  /** Which circles were opened since this device took its present keys; `undefined` when it had them at the start. */
  let openedSince: Set<CircleId> | undefined;
  /** While it lasts nothing can be opened. */
  let closing: Promise<boolean> | undefined;
  let changing: Promise<unknown> | undefined;

  function followSaved(): void {
    saved.set([...opened].map((replica) => replica.saved.get()).reduce(worseOf, { state: 'saved' }));
  }

  async function remember(circle: KeyringCircle): Promise<void> {
    await ports.keyring.put(circle);
    known.set(circle.circleId, circle);
    circles.set(summaries(known));
  }

  /** Appended: nothing that is kept changes its place. */
  async function keepEpochs(circleId: CircleId, epochs: KeyringCircle['epochs']): Promise<void> {
    const circle = known.get(circleId);
    if (circle === undefined) return;
    const news = epochs.filter(({ epochId }) => !circle.epochs.some((each) => each.epochId === epochId));
    if (news.length > 0) await remember({ ...circle, epochs: [...circle.epochs, ...news] });
  }

  function followOutdated(): void {
    isOutdated.set([...opened].some((replica) => replica.isOutdated.get()));
  }

  async function openOnce(circle: KeyringCircle, asItIs: boolean): Promise<OpenedCircle> {
    openedSince?.add(circle.circleId);
    const { circleId } = circle;
    const keepKeys = (epochs: KeyringCircle['epochs']): Promise<void> => keepEpochs(circleId, epochs);
    const replica = await openCircle(circle, ports, { asItIs, keepKeys });
    opened.add(replica);
    replica.saved.subscribe(followSaved);
    replica.isOutdated.subscribe(followOutdated);
    followOutdated();
    return replica;
  }

  function remain(circleId: CircleId, replica: Promise<OpenedCircle>): Promise<OpenedCircle> {
    opening.set(circleId, replica);
    replica.catch(() => {
      if (opening.get(circleId) === replica) opening.delete(circleId);
    });
    return replica;
  }

  function open(circleId: CircleId): Promise<OpenedCircle> {
    if (closing !== undefined || changing !== undefined) {
      return Promise.reject(new AppError('closing', 'the circles are being closed', { retryable: true }));
    }
    const already = opening.get(circleId);
    if (already !== undefined) return already;
    const circle = known.get(circleId);
    if (circle === undefined) return Promise.reject(openError('unknown-circle'));
    return remain(circleId, openOnce(circle, false));
  }

  async function closeAll(): Promise<boolean> {
    await Promise.allSettled(opening.values());
    const answers = await Promise.all(
      [...opened].map(async (replica) => {
        const isStored = await replica.close();
        // Forgotten only now: whoever opened it again before would write a second time from the same place.
        if (isStored) {
          opened.delete(replica);
          opening.delete(replica.circleId);
        }
        return isStored;
      }),
    );
    followOutdated();
    return answers.every(Boolean);
  }

  async function whileChanging<T>(work: () => Promise<T>): Promise<T> {
    if (changing !== undefined) throw new AppError('closing', 'the circles are being closed', { retryable: true });
    const change = work();
    changing = change;
    try {
      return await change;
    } finally {
      changing = undefined;
    }
  }

  const whileClosed = <T>(work: () => Promise<T>): Promise<{ readonly value: T } | undefined> =>
    whileChanging(async () => ((await closeAll()) ? { value: await work() } : undefined));

  async function letGo(replica: OpenedCircle): Promise<void> {
    if (!(await replica.close())) return;
    opened.delete(replica);
    opening.delete(replica.circleId);
    followOutdated();
  }

  async function create(kind: CircleKind, name: string): Promise<CircleId> {
    const epochKey = ports.random.bytes(KEY_BYTES);
    const createdAt = ports.clock.now();
    const nonce = ports.random.bytes(KEY_BYTES);
    const { genesis, bytes } = await createGenesis({ kind, at: createdAt, nonce, epochKey, crypto: ports.crypto });
    const { circleId, entryId, founder, epochId } = genesis;
    // The graph first: a Genesis that no keyring names is never shown, a keyring entry without Genesis would not open.
    await ports.graph.append(circleId, [{ id: entryId, bytes }]);
    const newest = Math.max(
      0,
      ...[...known.values()].map((circle) => (circle.kind === 'private' ? circle.createdAt : 0)),
    );
    // Of several private spaces the newest counts, also where a clock was wrong.
    const keptAt = kind === 'private' ? Math.max(createdAt, newest + 1) : createdAt;
    const epochs = [{ epochId, key: epochKey }];
    await remember({ circleId, kind, memberId: founder, name, createdAt: keptAt, epochs });
    return circleId;
  }

  const requests = await loadOwnRequests({
    ...ports,
    channelOf: (circleId) => {
      const folder = ports.folders.of(circleId);
      return bothChannels(
        ports.network.channel,
        createFolderChannel({ ...ports, folder, chosen: ports.folders.chosen, isWithdrawn: true }),
      );
    },
    isMember: (circleId) => known.has(circleId),
    keep: async ({ circle, entries }) => {
      // The graph first, as in `create`.
      await ports.graph.append(circle.circleId, entries);
      await remember(circle);
    },
  });

  const renewal = {
    ...ports.renewal,
    renew: async () => {
      await ports.renewal.renew();
      openedSince = new Set();
    },
  };
  const recovery = createRecovery({
    ports: { ...ports, renewal },
    circleOf: (circleId) => known.get(circleId),
    isOutdated,
    whileClosed,
    whileNoneIsOpened: (work) => whileChanging(async () => ({ value: await work() })),
    isNeverWritten: ({ circleId }) => !known.has(circleId) || openedSince?.has(circleId) === false,
    beginPrivateAnew: () => create('private', ''),
    openAsItIs: async (circle) => {
      // Somebody may have begun to open it before none could be opened.
      await opening.get(circle.circleId)?.then(letGo, () => undefined);
      return remain(circle.circleId, openOnce(circle, true));
    },
    letGo,
  });

  return {
    circles,
    saved,
    readInvite: (text) => {
      const link = readInviteLink(text, ports.clock.now());
      return link.ok ? ok(summaryOf(link.value)) : link;
    },
    ask: requests.ask,
    joins: requests.joins,
    forgetJoin: requests.forget,
    loadJoinFile: (bytes) =>
      loadJoinFile(bytes, {
        takeReply: requests.takeFile,
        doors: () =>
          summaries(known).flatMap(({ circleId, kind }) => (kind === 'circle' ? [() => open(circleId)] : [])),
      }),
    loadBundle: (source, options) =>
      loadBundle(
        source,
        summaries(known)
          .filter(({ kind }) => kind === 'circle')
          .map(({ circleId }) => ({ circleId, open: () => open(circleId) })),
        options,
      ),
    recovery,
    backups: createBackups({
      ...{ ports, open, recovery },
      circles: () => [...known.values()],
      kept: ports.keyring.list,
      know: (circle) => {
        known.set(circle.circleId, circle);
        circles.set(summaries(known));
      },
      flush: async () => {
        await Promise.all([...opened].map((replica) => replica.flush()));
      },
    }),
    wake: () => {
      for (const replica of opened) replica.wake();
    },
    retry: () => {
      for (const replica of opened) replica.retry();
    },
    create,
    open,
    rename: async (circleId, name) => {
      const circle = known.get(circleId);
      if (circle === undefined) throw openError('unknown-circle');
      if (circle.name !== name) await remember({ ...circle, name });
    },
    close: () => {
      closing ??= closeAll().finally(() => {
        closing = undefined;
      });
      return closing;
    },
  };
}

function summaries(known: ReadonlyMap<CircleId, KeyringCircle>): readonly CircleSummary[] {
  return [...known.values()]
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.circleId < b.circleId ? -1 : 1))
    .map(({ circleId, kind, name }) => ({ circleId, kind, name }));
}
