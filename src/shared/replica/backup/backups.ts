import type { CircleId } from '#shared/kernel/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Backups, RestoreReport } from '#shared/ports/backups.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { Recovery } from '#shared/ports/recovery.ts';
import { createCircleKeys } from '../circle-keys.ts';
import type { OpenedCircle } from '../open-circle.ts';
import { writeWhole } from '../recovery/write-whole.ts';
import type { WorkspacePorts } from '../stores.ts';
import { type BackupPlace, encodeDirectory, partOf, readDirectory } from './directory.ts';

/** The backups of one profile (SPEC BACK1 to BACK4). */
export function createBackups(options: {
  readonly ports: WorkspacePorts;
  /** The circles of the profile; looks into the keyring anew. Those that it names for the first time are known from then on. */
  readonly refresh: () => Promise<readonly KeyringCircle[]>;
  readonly circles: () => readonly KeyringCircle[];
  readonly open: (circleId: CircleId) => Promise<OpenedCircle>;
  readonly recovery: Pick<Recovery, 'recover'>;
  /** Stores what is being typed. */
  readonly flush: () => Promise<void>;
}): Backups {
  const { ports, refresh, circles, open, recovery, flush } = options;

  /** Of a circle that is here already the backup brings what is missing; another one comes in as after a loss. */
  async function bring(circleId: CircleId, source: ByteSource, isNew: boolean): ReturnType<Recovery['recover']> {
    if (!isNew) {
      try {
        return await (await open(circleId)).ownBundles.take(source).then(newOf);
      } catch (error) {
        const isBroken = error instanceof AppError && (error.code === 'not-whole' || error.code === 'genesis-missing');
        if (!isBroken) throw error;
      }
    }
    return recovery.recover(circleId, { kind: 'file', source });
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
      const known = new Set(circles().map(({ circleId }) => circleId));
      const present = new Set((await refresh()).map(({ circleId }) => circleId));
      const restored: CircleId[] = [];
      const failed: RestoreReport['failed'][number][] = [];
      let newCount = 0;
      const due = places.value.filter(({ circleId }) => present.has(circleId));
      for (const [index, { circleId, offset, length }] of due.entries()) {
        onProgress?.({ doneCount: index, totalCount: due.length });
        const came = await bring(circleId, partOf(source, headLength + offset, length), !known.has(circleId));
        if (came.ok) {
          restored.push(circleId);
          newCount += came.value.newCount;
        } else {
          const { error } = came;
          failed.push({ circleId, fault: error === 'copy-gone' || error === 'no-beginning' ? 'altered' : error });
        }
      }
      return ok({ restored, newCount, failed });
    },
  };
}

function newOf(
  taken: Awaited<ReturnType<OpenedCircle['ownBundles']['take']>>,
): Awaited<ReturnType<Recovery['recover']>> {
  return taken.ok ? ok({ newCount: taken.value.newCount }) : taken;
}
