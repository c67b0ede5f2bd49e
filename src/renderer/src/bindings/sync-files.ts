import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { readCircleName } from '#shared/domain/circle/circle-name.ts';
import { readPerson } from '#shared/domain/person/person-reader.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { BundleFault, BundleReport } from '#shared/ports/bundles.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { OpenCircle, Workspace } from '#shared/ports/workspace.ts';

/**
 * Why a sync file was not taken, or not to its end.
 * - `empty`: nothing is in it. `unreadable`: it went away, or may not be read.
 * - `not-kept`: this device could not store or open what is in it. What was stored until then stays.
 */
export type SyncFileFault = BundleFault | 'empty' | 'unreadable' | 'not-kept';

/** What came of a sync file, with the names that are needed to say so. */
export interface SyncFileReport extends Omit<BundleReport, 'by'> {
  /** Empty when the circle has none. */
  readonly circleName: string;
  /** Who has saved the file; `undefined` when that is nobody with a name. */
  readonly by: { readonly name: string; readonly isMe: boolean } | undefined;
}

/** Takes a sync file into the circle that it is of, whichever is shown. What fails stands in the log; it never throws. */
export type LoadSyncFile = (
  source: Parameters<Workspace['loadBundle']>[0],
  options?: Parameters<Workspace['loadBundle']>[1],
) => Promise<Result<SyncFileReport, SyncFileFault>>;

export function createSyncFileLoader(ports: {
  readonly workspace: () => Promise<Workspace>;
  readonly logger: Logger;
}): LoadSyncFile {
  const { workspace, logger } = ports;
  return async (source, options) => {
    if (source.sizeBytes === 0) return err('empty');
    try {
      const opened = await workspace();
      const loaded = await opened.loadBundle(source, options);
      if (!loaded.ok) return loaded;
      const { by, ...report } = loaded.value;
      const circle = await opened.open(report.circleId);
      return ok({ ...report, circleName: nameOfCircle(circle), by: memberOf(circle, by) });
    } catch (error) {
      logger.error('a sync file could not be taken to its end', error);
      return err(error instanceof AppError && error.code === 'unreadable' ? 'unreadable' : 'not-kept');
    }
  };
}

function nameOfCircle({ doc, knownName }: OpenCircle): string {
  return readCircleName(openCircleDoc(doc)) ?? knownName;
}

/** By the name that they have written, or else the one that they have asked with. */
function memberOf({ doc, me, members, authorOf }: OpenCircle, id: MemberId | undefined): SyncFileReport['by'] {
  if (id === undefined) return undefined;
  const person = readPerson(id, openCircleDoc(doc).people.get(id), authorOf);
  const name = isMalformed(person) ? members.get().find((each) => each.id === id)?.name : person.name;
  return name === undefined || name === '' ? undefined : { name, isMe: id === me };
}
