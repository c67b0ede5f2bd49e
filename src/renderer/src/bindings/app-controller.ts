import { setCircleName } from '#shared/domain/circle/circle-name.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { BackupKeys } from '#shared/ports/backup.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { MeetingPoints } from '#shared/ports/meeting-points.ts';
import type { Vault, VaultRefusal, VaultStatus } from '#shared/ports/vault.ts';
import type { CircleSummary, SaveStatus, Workspace } from '#shared/ports/workspace.ts';
import { type BackingUp, createBackingUp } from './backing-up.ts';
import { createBackground } from './background.ts';
import { type CircleSession, createCircleSession, type NewId } from './circle-session.ts';
import { introduceMe } from './introduce-me.ts';
import { createJoining, type Joining } from './joining.ts';
import { createOpenBoth, SpaceNotOpened } from './open-spaces.ts';
import { createOwnSpaces } from './own-spaces.ts';
import { createPause } from './pause.ts';
import { type BrokenSpace, createRecovering, isNotWhole, type Recovering } from './recovering.ts';
import { createRenewing, type Renewing } from './renewing.ts';
import { createSyncFileLoader, type LoadSyncFile } from './sync-files.ts';
import { type TakeLead, type TakenLead, takeLead } from './take-lead.ts';

const LAST_CIRCLE = 'last-circle';

/** What the app is doing as a whole. */
export type AppState =
  | { readonly state: 'starting' }
  | { readonly state: 'locked' }
  | { readonly state: 'vault-broken'; readonly reason: VaultStatus['reason'] }
  | { readonly state: 'first-run' }
  | { readonly state: 'open'; readonly session: CircleSession }
  /** The database has lost some of what was to be shown. Nothing was changed. */
  | { readonly state: 'recovery'; readonly broken: BrokenSpace }
  /** No circle could be opened (`circleId` is the one that was tried), or the app not started. Nothing was changed. */
  | { readonly state: 'failed'; readonly code: string; readonly circleId?: CircleId };

/** What a circle that is opened begins with: the person's name, and messages begun and not sent. */
interface ShowHow {
  readonly ownName?: string;
  readonly unsent?: ReadonlyMap<string, string>;
}

/** The life of the app: from the keys to an open circle, and from one circle to another. */
export interface AppController {
  readonly state: Observable<AppState>;
  /** The circles of this profile, without the private space. */
  readonly circles: Observable<readonly CircleSummary[]>;
  readonly joining: Joining;
  readonly recovering: Recovering;
  readonly renewing: Renewing;
  readonly backingUp: BackingUp;
  readonly loadSyncFile: LoadSyncFile;
  /** Of all open circles, also of those that nobody looks at. */
  readonly saved: Observable<SaveStatus>;
  readonly retrySaving: () => void;
  readonly start: () => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<VaultRefusal | undefined>;
  /**
   * Creates a circle, and with the first one the private space; opens it. The calls below answer whether they did what
   * they say; when not, the circle that was open stays open, unless what there is of another one is shown instead.
   */
  readonly createCircle: (circleName: string, ownName: string) => Promise<boolean>;
  readonly openCircle: (circleId: CircleId) => Promise<boolean>;
  readonly renameCircle: (name: string) => Promise<boolean>;
  /** Copies or moves a lead of the open circle, or of the private space, to another circle of this profile. */
  readonly takeLead: (how: TakeLead) => Promise<TakenLead | undefined>;
  /** The device has slept, or its network has changed: everybody is looked for anew. */
  readonly wake: () => void;
  /** Stores what is pending; answers whether everything is stored. */
  readonly flush: () => Promise<boolean>;
  /** Stores what is pending and lets go, if everything could be stored; else everything stays open. */
  readonly close: () => Promise<boolean>;
}

export function createAppController(ports: {
  readonly openWorkspace: () => Promise<Workspace>;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly keepsakes: Keepsakes;
  readonly backupKeys: BackupKeys;
  readonly meetingPoints: Pick<MeetingPoints, 'add'>;
  readonly logger: Logger;
}): AppController {
  const { vault, clock, newId, keepsakes, meetingPoints, logger } = ports;
  const state = createSubject<AppState>({ state: 'starting' });
  const circles = createSubject<readonly CircleSummary[]>([]);
  const saved = createSubject<SaveStatus>({ state: 'saved' });
  /** One for the life of the page: a second one over the same log would write a second time from the same place. */
  let workspace: Promise<Workspace> | undefined;
  let lastWanted: { readonly circleId: CircleId } | undefined;
  const ownSpaces = createOwnSpaces(keepsakes);
  const openBoth = createOpenBoth(ownSpaces);
  const background = createBackground(logger);
  const pause = createPause(clock);
  const common = { workspace: profile, openCircle, ownSpaces, logger };
  const joining = createJoining({ ...common, meetingPoints });
  const recovering = createRecovering({
    ...common,
    isShown: (broken) => {
      const present = state.get();
      return present.state === 'recovery' && present.broken === broken;
    },
  });
  const backingUp = createBackingUp({
    ...{ ...ports, ...common, keys: ports.backupKeys, shown },
    isFirstRun: () => state.get().state === 'first-run',
  });
  const renewing = createRenewing({ saved, state, whileNoneIsShown, logger });

  async function openCircle(circleId: CircleId): Promise<boolean> {
    return showOrFail(await profile(), circleId);
  }

  function shown(): CircleId | undefined {
    const present = state.get();
    return present.state === 'open' ? present.session.circleId : undefined;
  }

  function fail(error: unknown, circleId?: CircleId): false {
    const cause = error instanceof SpaceNotOpened ? error.cause : error;
    logger.error('the app could not do what it was asked', cause);
    const code = cause instanceof AppError ? cause.code : 'unexpected';
    if (error instanceof SpaceNotOpened && isNotWhole(code)) {
      // What was asked for since is what the person waits for.
      if (error.wantedId === lastWanted?.circleId) showBroken(error);
    } else if (state.get().state !== 'open') {
      state.set({ state: 'failed', code, ...(circleId !== undefined && { circleId }) });
    }
    return false;
  }

  function showBroken({ circleId, wantedId }: SpaceNotOpened): void {
    const before = state.get();
    const own = { circleId, kind: 'private', name: '' } as const;
    const summary = circles.get().find((each) => each.circleId === circleId) ?? own;
    state.set({ state: 'recovery', broken: { ...summary, wantedId } });
    if (before.state === 'open') before.session.dispose();
  }

  async function openWorkspace(): Promise<Workspace> {
    const opened = await ports.openWorkspace();
    const followCircles = (): void => circles.set(opened.circles.get().filter(({ kind }) => kind === 'circle'));
    const followSaved = (): void => saved.set(opened.saved.get());
    opened.circles.subscribe(followCircles);
    opened.saved.subscribe(followSaved);
    followCircles();
    followSaved();
    joining.follow(opened);
    renewing.follow(opened.recovery);
    return opened;
  }

  /** What failed is tried again by the next who asks. */
  async function profile(): Promise<Workspace> {
    workspace ??= openWorkspace();
    try {
      return await workspace;
    } catch (error) {
      workspace = undefined;
      throw error;
    }
  }

  /** Opens a circle and shows it, unless another was asked for meanwhile. */
  async function show(opened: Workspace, circleId: CircleId, how: ShowHow = {}): Promise<CircleSession> {
    const wanted = { circleId };
    lastWanted = wanted;
    const session = createCircleSession({ ...(await openBoth(opened, circleId)), clock, newId, keepsakes });
    introduceMe(session, how.ownName);
    for (const [about, text] of how.unsent ?? []) session.unsent.set(about, text);
    if (wanted !== lastWanted) {
      session.dispose();
      return session;
    }
    const before = state.get();
    keepsakes.set(LAST_CIRCLE, circleId);
    state.set({ state: 'open', session });
    if (before.state === 'open') before.session.dispose();
    await background.rememberName(opened, session);
    void background.openAll(opened, circles.get());
    return session;
  }

  async function showOrFail(opened: Workspace, circleId: CircleId, how?: ShowHow): Promise<boolean> {
    try {
      await show(opened, circleId, how);
      return true;
    } catch (error) {
      return fail(error, circleId);
    }
  }

  async function start(): Promise<void> {
    try {
      const { state: vaultState, reason } = await vault.status();
      if (vaultState === 'locked') return state.set({ state: 'locked' });
      if (vaultState === 'broken') return state.set({ state: 'vault-broken', reason });
      const opened = await profile();
      const last = keepsakes.get(LAST_CIRCLE);
      const circle = circles.get().find(({ circleId }) => circleId === last) ?? circles.get()[0];
      if (circle === undefined) return state.set({ state: 'first-run' });
      await showOrFail(opened, circle.circleId);
    } catch (error) {
      fail(error);
    }
  }

  async function flush(): Promise<boolean> {
    const present = state.get();
    if (present.state === 'open') await Promise.all(present.session.spaces.map(({ replica }) => replica.flush()));
    return saved.get().state === 'saved';
  }

  async function whileNoneIsShown<T>(work: () => Promise<T>): Promise<T | undefined> {
    const present = state.get();
    if (present.state !== 'open' || !(await flush()) || state.get() !== present) return undefined;
    const { circleId, unsent, dispose } = present.session;
    const away: AppState = { state: 'starting' };
    state.set(away);
    // Fields keep what is typed into them when they go.
    await pause();
    dispose();
    const outcome = await work();
    if (state.get() === away) await showOrFail(await profile(), circleId, { unsent });
    return outcome;
  }

  return {
    state,
    circles,
    joining,
    recovering,
    renewing,
    backingUp,
    loadSyncFile: createSyncFileLoader({ workspace: profile, logger }),
    saved,
    wake: () =>
      void workspace?.then(
        (opened) => opened.wake(),
        () => undefined,
      ),
    retrySaving: () => void workspace?.then((opened) => opened.retry()),
    start,
    unlock: async (passphrase) => {
      const refusal = await vault.unlock(passphrase);
      // Also when it turns out to be broken: its status says what is to be shown.
      if (refusal === undefined || refusal === 'unavailable') await start();
      return refusal;
    },
    createCircle: async (circleName, ownName) => {
      try {
        const opened = await profile();
        const circleId = await opened.create('circle', circleName);
        const { circle, contextFor } = await show(opened, circleId, { ownName });
        setCircleName(circle.replica.doc, { name: circleName }, contextFor(circle));
        await flush();
        return true;
      } catch (error) {
        return fail(error);
      }
    },
    openCircle: async (circleId) => {
      try {
        return await openCircle(circleId);
      } catch (error) {
        return fail(error);
      }
    },
    renameCircle: async (name) => {
      const present = state.get();
      assert(present.state === 'open', 'only an open circle is renamed');
      const { session } = present;
      const renamed = session.run(session.circle, setCircleName, { name });
      if (renamed.ok) await background.rememberName(await profile(), session);
      return renamed.ok;
    },
    takeLead: async (how) => {
      const present = state.get();
      assert(present.state === 'open', 'a lead is taken from an open circle');
      try {
        return takeLead(present.session, await (await profile()).open(how.circleId), how);
      } catch (error) {
        logger.error('a lead could not be taken to another circle', error);
        return undefined;
      }
    },
    flush,
    close: async () => {
      if (workspace === undefined || !(await flush())) return workspace === undefined;
      const isClosed = await (await workspace).close();
      if (isClosed) state.set({ state: 'starting' });
      return isClosed;
    },
  };
}
