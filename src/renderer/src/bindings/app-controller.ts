import { setCircleName } from '#shared/domain/circle/circle-name.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Vault, VaultRefusal, VaultStatus } from '#shared/ports/vault.ts';
import type { CircleReplica, CircleSummary, Workspace } from '#shared/ports/workspace.ts';
import { type CircleSession, createCircleSession, type NewId } from './circle-session.ts';
import { type TakeLead, takeLead } from './take-lead.ts';
import type { Act } from './undo-stack.ts';

const LAST_CIRCLE = 'last-circle';

/** What the app is doing as a whole. */
export type AppState =
  | { readonly state: 'starting' }
  | { readonly state: 'locked' }
  | { readonly state: 'vault-broken'; readonly reason: VaultStatus['reason'] }
  | { readonly state: 'first-run' }
  | { readonly state: 'open'; readonly session: CircleSession }
  /** The circle could not be opened, or the app not started. Nothing was changed. */
  | { readonly state: 'failed'; readonly code: string };

/** The life of the app: from the keys to an open circle, and from one circle to another. */
export interface AppController {
  readonly state: Observable<AppState>;
  /** The circles of this profile, without the private space. */
  readonly circles: Observable<readonly CircleSummary[]>;
  readonly start: () => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<VaultRefusal | undefined>;
  /** Creates a circle, and with the first one the private space; opens it. */
  readonly createCircle: (circleName: string, ownName: string) => Promise<void>;
  readonly openCircle: (circleId: CircleId) => Promise<void>;
  readonly renameCircle: (name: string) => Promise<void>;
  /** Copies or moves a lead of the open circle, or of the private space, to another circle of this profile. */
  readonly takeLead: (how: TakeLead) => Promise<Act | undefined>;
  /** Stores what is pending and lets go of everything; the page is about to close. */
  readonly close: () => Promise<void>;
}

export function createAppController(ports: {
  readonly openWorkspace: () => Promise<Workspace>;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly keepsakes: Keepsakes;
  readonly logger: Logger;
}): AppController {
  const { vault, clock, newId, keepsakes, logger } = ports;
  const state = createSubject<AppState>({ state: 'starting' });
  const circles = createSubject<readonly CircleSummary[]>([]);
  let workspace: Workspace | undefined;

  function fail(error: unknown): void {
    logger.error('the app could not go on', error);
    state.set({ state: 'failed', code: error instanceof AppError ? error.code : 'unexpected' });
  }

  async function openProfile(): Promise<void> {
    const opened = await ports.openWorkspace();
    workspace = opened;
    const follow = (): void => circles.set(opened.circles.get().filter(({ kind }) => kind === 'circle'));
    opened.circles.subscribe(follow);
    follow();
    const wanted = keepsakes.get(LAST_CIRCLE);
    const circle = circles.get().find(({ circleId }) => circleId === wanted) ?? circles.get()[0];
    if (circle === undefined) state.set({ state: 'first-run' });
    else await show(opened, circle.circleId);
  }

  async function show(opened: Workspace, circleId: CircleId): Promise<CircleSession> {
    const [circle, own] = await Promise.all([opened.open(circleId), openOwn(opened)]);
    const before = state.get();
    const session = createCircleSession({ circle, own, clock, newId });
    introduceMe(session);
    await rememberName(opened, session);
    keepsakes.set(LAST_CIRCLE, circleId);
    state.set({ state: 'open', session });
    if (before.state === 'open') before.session.dispose();
    return session;
  }

  async function openOwn(opened: Workspace): Promise<CircleReplica> {
    const known = opened.circles.get().find(({ kind }) => kind === 'private');
    return opened.open(known?.circleId ?? (await opened.create('private', '')));
  }

  return {
    state,
    circles,
    start: async () => {
      try {
        const { state: vaultState, reason } = await vault.status();
        if (vaultState === 'locked') state.set({ state: 'locked' });
        else if (vaultState === 'broken') state.set({ state: 'vault-broken', reason });
        else await openProfile();
      } catch (error) {
        fail(error);
      }
    },
    unlock: async (passphrase) => {
      const refusal = await vault.unlock(passphrase);
      if (refusal === undefined) await openProfile().catch(fail);
      return refusal;
    },
    createCircle: async (circleName, ownName) => {
      try {
        if (workspace === undefined) throw new AppError('not-started', 'no profile is open', { retryable: false });
        const circleId = await workspace.create('circle', circleName);
        const session = await show(workspace, circleId);
        for (const space of session.spaces) setName(space.replica.doc, { name: ownName }, session.contextFor(space));
        setCircleName(session.circle.replica.doc, { name: circleName }, session.contextFor(session.circle));
        await flushAll(session);
      } catch (error) {
        fail(error);
      }
    },
    openCircle: async (circleId) => {
      if (workspace === undefined) return;
      await show(workspace, circleId).catch(fail);
    },
    renameCircle: async (name) => {
      const present = state.get();
      if (present.state !== 'open' || workspace === undefined) return;
      const { session } = present;
      const renamed = session.run(session.circle, setCircleName, { name });
      if (renamed.ok) await workspace.rename(session.circleId, name.trim());
    },
    takeLead: async (how) => {
      const present = state.get();
      if (present.state !== 'open' || workspace === undefined) return undefined;
      try {
        return takeLead(present.session, await workspace.open(how.circleId), how);
      } catch (error) {
        logger.error('a lead could not be taken to another circle', error);
        return undefined;
      }
    },
    close: async () => {
      await workspace?.close();
    },
  };
}

/** A circle that was left before the name was written gets it now. */
function introduceMe({ circle, own, contextFor }: CircleSession): void {
  const name = own.people.all.get().get(own.me)?.name;
  const isKnown = circle.people.all.get().has(circle.me);
  if (name !== undefined && !isKnown && circle.isWritable()) setName(circle.replica.doc, { name }, contextFor(circle));
}

/** Others may have renamed the circle: menus show names of closed circles from the keyring. */
async function rememberName(workspace: Workspace, { circle, circleId }: CircleSession): Promise<void> {
  const name = circle.name.get();
  if (name !== undefined) await workspace.rename(circleId, name);
}

async function flushAll(session: CircleSession): Promise<void> {
  await Promise.all(session.spaces.map(({ replica }) => replica.flush()));
}
