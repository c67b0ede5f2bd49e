import type { CircleId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Backups, RestoreFault, RestoreReport } from '#shared/ports/backups.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { createCircleKeys } from '../circle-keys.ts';
import type { OpenedCircle } from '../open-circle.ts';
import type { OwnRecovery } from '../recovery/recovery.ts';
import { writeWhole } from '../recovery/write-whole.ts';
import type { WorkspacePorts } from '../stores.ts';
import { type BackupPlace, encodeDirectory, partOf, readDirectory } from './directory.ts';

/** What cannot be opened is brought back by itself, from this backup or by other ways (SPEC KEPT4). */
const NOT_WHOLE: readonly string[] = ['not-whole', 'genesis-missing', 'genesis-invalid'];

/** The backups of one profile (SPEC BACK1 to BACK4). */
export function createBackups(options: {
  readonly ports: WorkspacePorts;
  readonly circles: () => readonly KeyringCircle[];
  /** The keyring as it is now. */
  readonly kept: () => Promise<readonly KeyringCircle[]>;
  /** Offers a circle from now on that was brought in. */
  readonly know: (circle: KeyringCircle) => void;
  readonly open: (circleId: CircleId) => Promise<OpenedCircle>;
  readonly recovery: Pick<OwnRecovery, 'bringIn'>;
  /** Stores what is being typed. */
  readonly flush: () => Promise<void>;
}): Backups {
  const { ports, circles, kept, know, open, recovery, flush } = options;

  /** Of a circle that is here already the backup brings what is missing; another one comes in as after a loss. */
  async function bring(circle: KeyringCircle, source: ByteSource): Promise<Result<{ newCount: number }, RestoreFault>> {
    const { circleId } = circle;
    if (circles().some((known) => known.circleId === circleId)) {
      try {
        return await (await open(circleId)).ownBundles.take(source);
      } catch (error) {
        if (error instanceof AppError && NOT_WHOLE.includes(error.code)) return err('not-whole');
        throw error;
      }
    }
    const came = await recovery.bringIn(circle, source);
    if (came.ok) know(circle);
    else if (came.error === 'copy-gone' || came.error === 'no-beginning') return err('altered');
    else return err(came.error);
    return came;
  }

  return {
    write: async function* ({ shouldStop, onProgress } = {}) {
      await flush();
      const places: BackupPlace[] = [];
      const all = circles();
      let offset = 0;
      for (const [index, circle] of all.entries()) {
        onProgress?.({ doneCount: index, totalCount: all.length });
        const start = offset;
        for await (const part of writeWhole(circle.circleId, createCircleKeys(circle), ports)) {
          if (shouldStop?.() === true) throw new AppError('stopped', 'it was told to stop', { retryable: true });
          yield part;
          offset += part.length;
        }
        places.push({ circleId: circle.circleId, offset: start, length: offset - start });
      }
      yield encodeDirectory(places);
    },
    look: async (source, headLength) => {
      const places = await readDirectory(source, headLength);
      return places.ok ? ok(places.value.map(({ circleId }) => circleId)) : places;
    },
    restore: async (source, headLength, { onProgress } = {}) => {
      const places = await readDirectory(source, headLength);
      if (!places.ok) return places;
      const keyring = await kept();
      const restored: CircleId[] = [];
      const failed: RestoreReport['failed'][number][] = [];
      let newCount = 0;
      for (const [index, { circleId, offset, length }] of places.value.entries()) {
        onProgress?.({ doneCount: index, totalCount: places.value.length });
        const circle = keyring.find((each) => each.circleId === circleId);
        if (circle === undefined) continue;
        const came = await bring(circle, partOf(source, headLength + offset, length));
        if (came.ok) {
          restored.push(circleId);
          newCount += came.value.newCount;
        } else failed.push({ circleId, fault: came.error });
      }
      return ok({ restored, newCount, failed });
    },
  };
}
