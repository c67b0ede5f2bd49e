import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { BackupContents, BackupKeys, BackupRefusal } from '#shared/ports/backup.ts';
import type { BackupProgress, RestoreReport } from '#shared/ports/backups.ts';
import type { BundleFault } from '#shared/ports/bundles.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Workspace } from '#shared/ports/workspace.ts';
import type { OwnSpaces } from './own-spaces.ts';

const LAST_BACKUP = 'last-backup';

/** As much of a file as says how long the head of a backup is. */
const FIRST_BYTES = 64;

const OWN_FAULTS = [
  'unreadable',
  'not-saved',
  'disk-full',
  'storage-unavailable',
  'vault-locked',
  'vault-unavailable',
] as const;

/**
 * Why a backup was not opened, or not brought in.
 * - `truncated`: its end is missing. `unreadable`: the file went away, or may not be read. `not-saved`: the keys could not be kept.
 */
export type BackupFault = BackupRefusal | 'truncated' | (typeof OWN_FAULTS)[number] | 'unexpected';

/** Why a backup was not brought in, or not to its end. */
export interface RestoringFault {
  readonly code: BackupFault;
  /** Something came in before; restoring again goes on. Else nothing was changed. */
  readonly hasBegun: boolean;
}

const SAVE_FAULTS = ['not-saved', 'vault-locked', 'vault-unavailable'] as const;

/** What became of a backup; `not-kept` when the person chose no place for it. Unless it was kept, there is none. */
export type BackupSaved = 'kept' | 'not-kept' | 'stopped' | (typeof SAVE_FAULTS)[number] | 'not-made';

/** What came of the restoring, and what of it is not seen. */
export interface Restored extends RestoreReport {
  /** The private space of the backup is here, but this computer has one of its own in which something stands. */
  readonly isOwnHidden?: boolean;
}

/** Backups of this profile: into a file, and back. What fails stands in the log; nothing here throws. */
export interface BackingUp {
  /** When a backup was saved on this computer, if ever (epoch milliseconds). */
  readonly lastSavedAt: Observable<number | undefined>;
  /** Asks where to keep the file, and makes it there. */
  readonly save: (
    passphrase: string,
    options: {
      readonly name: string;
      readonly shouldStop?: () => boolean;
      readonly onProgress?: (progress: BackupProgress) => void;
    },
  ) => Promise<BackupSaved>;
  /** What keeps a file from being a backup, as far as that can be told without its passphrase. Changes nothing. */
  readonly check: (source: ByteSource) => Promise<BackupFault | undefined>;
  /** What is in a backup. Changes nothing. */
  readonly look: (source: ByteSource, passphrase: string) => Promise<Result<BackupContents, BackupFault>>;
  /** Brings in what is in a backup. Where no circle was open yet, the first one of it is shown then. */
  readonly restore: (
    source: ByteSource,
    passphrase: string,
    onProgress?: (progress: BackupProgress) => void,
  ) => Promise<Result<Restored, RestoringFault>>;
}

export function createBackingUp(ports: {
  readonly workspace: () => Promise<Workspace>;
  readonly keys: BackupKeys;
  /** Whether the person has no circle yet. */
  readonly isFirstRun: () => boolean;
  readonly openCircle: (circleId: CircleId) => Promise<unknown>;
  /** The circle that is open. */
  readonly shown: () => CircleId | undefined;
  readonly ownSpaces: OwnSpaces;
  readonly keepsakes: Keepsakes;
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Logger;
}): BackingUp {
  const { workspace, keys, isFirstRun, openCircle, shown, ownSpaces, keepsakes, clock, logger } = ports;
  const lastSavedAt = createSubject(instantOf(keepsakes.get(LAST_BACKUP)));

  /** The part of a file that says what it is; a backup whose end is missing is told before anybody asks for its passphrase. */
  async function readHead(source: ByteSource): Promise<Result<Uint8Array, BackupFault>> {
    const length = keys.headLength(await source.read(0, Math.min(FIRST_BYTES, source.sizeBytes)));
    if (length === undefined) return err('not-a-backup');
    if (length > source.sizeBytes) return err('truncated');
    const { backups } = await workspace();
    const held = await backups.look(source, length);
    return held.ok ? ok(await source.read(0, length)) : err(faultOfBundle(held.error));
  }

  function noted(error: unknown): BackupFault {
    logger.error('a backup could not be opened or brought in', error);
    return OWN_FAULTS.find((each) => each === codeOf(error)) ?? 'unexpected';
  }

  async function showFirst(restored: readonly CircleId[]): Promise<void> {
    const circles = (await workspace()).circles.get();
    const first = restored.find((id) => circles.some(({ circleId, kind }) => circleId === id && kind === 'circle'));
    if (first !== undefined && isFirstRun()) await openCircle(first);
  }

  /**
   * Shows the private space of the backup where this computer has none, or one in which nothing stands yet. Answers whether
   * it stays out of sight.
   */
  async function showOwn(restored: readonly CircleId[]): Promise<boolean> {
    const opened = await workspace();
    const spaces = opened.circles.get().filter(({ kind }) => kind === 'private');
    const brought = restored.find((id) => spaces.some(({ circleId }) => circleId === id));
    const present = ownSpaces.current(spaces);
    if (brought === undefined || present === undefined || present.circleId === brought) return false;
    if (openCircleDoc((await opened.open(present.circleId)).doc).leads.size > 0) return true;
    ownSpaces.choose(brought);
    const circleId = shown();
    if (circleId !== undefined) await openCircle(circleId);
    return false;
  }

  return {
    lastSavedAt,
    save: async (passphrase, { name, shouldStop = () => false, onProgress }) => {
      const parts = async function* (): AsyncGenerator<Uint8Array> {
        const { backups } = await workspace();
        for await (const part of backups.write({ shouldStop, ...(onProgress && { onProgress }) })) {
          stopIf(shouldStop());
          yield part;
        }
        // However the writing takes to being stopped: what is not whole must not be kept.
        stopIf(shouldStop());
      };
      try {
        if (!(await keys.save({ name, passphrase, parts: parts() }))) return 'not-kept';
      } catch (error) {
        if (shouldStop()) return 'stopped';
        logger.error('a backup could not be saved', error);
        return SAVE_FAULTS.find((each) => each === codeOf(error)) ?? 'not-made';
      }
      const now = clock.now();
      keepsakes.set(LAST_BACKUP, String(now));
      lastSavedAt.set(now);
      return 'kept';
    },
    check: async (source) => {
      try {
        const head = await readHead(source);
        return head.ok ? undefined : head.error;
      } catch (error) {
        return noted(error);
      }
    },
    look: async (source, passphrase) => {
      try {
        const head = await readHead(source);
        if (!head.ok) return head;
        const contents = await keys.look(head.value, passphrase);
        return typeof contents === 'string' ? err(contents) : ok(contents);
      } catch (error) {
        return err(noted(error));
      }
    },
    restore: async (source, passphrase, onProgress) => {
      let hasBegun = false;
      const fault = (code: BackupFault) => err({ code, hasBegun });
      try {
        const head = await readHead(source);
        if (!head.ok) return fault(head.error);
        const refusal = await keys.adopt(head.value, passphrase);
        if (refusal !== undefined) return fault(refusal);
        hasBegun = true;
        const { backups } = await workspace();
        const came = await backups.restore(source, head.value.length, onProgress && { onProgress });
        if (!came.ok) return fault(faultOfBundle(came.error));
        const isOwnHidden = await showOwn(came.value.restored);
        await showFirst(came.value.restored);
        return ok({ ...came.value, isOwnHidden });
      } catch (error) {
        return fault(noted(error));
      }
    },
  };
}

function instantOf(kept: string | undefined): number | undefined {
  const at = Number(kept);
  return kept !== undefined && Number.isSafeInteger(at) && at > 0 ? at : undefined;
}

function stopIf(isStopped: boolean): void {
  // Thrown into the writing of the file, so that nothing of it is left.
  if (isStopped) throw new AppError('stopped', 'the person stopped the saving', { retryable: true });
}

/** Its head was that of a backup: what follows is one, whole or not. */
function faultOfBundle(fault: BundleFault): BackupFault {
  return fault === 'truncated' || fault === 'newer-version' ? fault : 'damaged';
}

function codeOf(error: unknown): string | undefined {
  return error instanceof AppError ? error.code : undefined;
}
