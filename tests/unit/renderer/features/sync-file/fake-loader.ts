import type { LoadSyncFile, SyncFileFault, SyncFileReport } from '#renderer/bindings/sync-files.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { BundleProgress } from '#shared/ports/bundles.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';

/** A file that bob has saved for the circle of these tests, with nothing to worry about. */
const REPORT: SyncFileReport = {
  circleId: 'e'.repeat(64) as CircleId,
  circleName: 'Monday circle',
  by: { name: 'bob', isMe: false },
  at: Date.UTC(2025, 10, 3, 12),
  newCount: 12,
  waitingCount: 0,
  refusedCount: 0,
};

/** A loader that comes to what the test says, one file after the other. */
export interface FakeLoader {
  /** How many bytes each file had. */
  readonly loadedBytes: number[];
  /** What the next files come to. */
  readonly outcomes: Result<SyncFileReport, SyncFileFault>[];
  /** Whether a file stays under way until it is let go. */
  holds: boolean;
  /** How far the file that is held is. */
  readonly comesTo: (progress: BundleProgress) => void;
  readonly shouldStop: () => boolean;
  readonly letGo: () => void;
  readonly asLoader: LoadSyncFile;
}

export function createFakeLoader(): FakeLoader {
  const loadedBytes: number[] = [];
  const outcomes: FakeLoader['outcomes'] = [];
  let held: { readonly options: Parameters<LoadSyncFile>[1]; readonly resolve: () => void } | undefined;
  const fake: FakeLoader = {
    loadedBytes,
    outcomes,
    holds: false,
    comesTo: (progress) => held?.options?.onProgress?.(progress),
    shouldStop: () => held?.options?.shouldStop?.() ?? false,
    letGo: () => held?.resolve(),
    asLoader: async (source, options) => {
      loadedBytes.push(source.sizeBytes);
      if (fake.holds) {
        await new Promise<void>((resolve) => {
          held = { options, resolve };
        });
      }
      return outcomes.shift() ?? err('not-a-bundle');
    },
  };
  return fake;
}

/** Says what the next files come to. */
export function comesTo(loader: FakeLoader, ...outcomes: readonly (Partial<SyncFileReport> | SyncFileFault)[]): void {
  loader.outcomes.push(
    ...outcomes.map((outcome) => (typeof outcome === 'string' ? err(outcome) : ok({ ...REPORT, ...outcome }))),
  );
}

/** The same app, loading by the fake. */
export function withLoader(test: TestApp, loader: FakeLoader): TestApp {
  const app = { ...test.services.app, loadSyncFile: loader.asLoader };
  return { ...test, app, services: { ...test.services, app } };
}
