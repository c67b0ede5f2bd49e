import type { CircleId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { BundleFault } from './bundles.ts';
import type { ByteSource } from './byte-source.ts';

/** How far a backup is, in circles and private spaces. */
export interface BackupProgress {
  readonly doneCount: number;
  readonly totalCount: number;
}

/** Why a circle of a backup was not brought in; `not-whole`: it is here, and has lost something (`Workspace.recovery`). */
export type RestoreFault = BundleFault | 'not-whole';

/** What came of the restoring of a backup. */
export interface RestoreReport {
  /** Those that were brought in or completed, in the order of the backup. */
  readonly restored: readonly CircleId[];
  /** How many changes were new here. */
  readonly newCount: number;
  /** Those of which the backup is damaged: everything else is in. */
  readonly failed: readonly { readonly circleId: CircleId; readonly fault: RestoreFault }[];
}

/** Everything of a profile but its keys, in one file (SPEC BACK1 to BACK4). */
export interface Backups {
  /** What follows the head of a backup. What is being typed is stored first. **Errors**: as `Bundles.write`. */
  readonly write: (options?: {
    readonly shouldStop?: () => boolean;
    readonly onProgress?: (progress: BackupProgress) => void;
  }) => AsyncIterable<Uint8Array>;
  /** Which circles a backup holds, its keys aside; `truncated` or `altered` when its end is not what was written. */
  readonly look: (source: ByteSource, headLength: number) => Promise<Result<readonly CircleId[], BundleFault>>;
  /**
   * Takes everything in, once its keys are in the keyring: circles that are new here come in under the keys of this device, of those
   * that are known here what is missing. Loading it again changes nothing. **Errors**: `AppError` of the source, the stores or the keys.
   */
  readonly restore: (
    source: ByteSource,
    headLength: number,
    options?: { readonly onProgress?: (progress: BackupProgress) => void },
  ) => Promise<Result<RestoreReport, BundleFault>>;
}
