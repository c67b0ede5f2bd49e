import type { BackingUp, BackupFault, Restored, RestoringFault } from '#renderer/bindings/backing-up.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { BackupContents } from '#shared/ports/backup.ts';
import type { BackupProgress } from '#shared/ports/backups.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import type { OpenedFile } from '#shared/ports/program.ts';

/** How far the restoring of a backup is; each step shows what the one before has brought. */
export type RestoreState =
  | {
      readonly step: 'locked';
      readonly file: string;
      readonly isBusy: boolean;
      readonly fault: BackupFault | undefined;
    }
  | {
      readonly step: 'opened';
      readonly file: string;
      readonly contents: BackupContents;
      readonly fault: RestoringFault | undefined;
    }
  | {
      readonly step: 'restoring';
      readonly contents: BackupContents;
      readonly progress: BackupProgress | undefined;
      /** The person does something else meanwhile. */
      readonly isLeft: boolean;
    }
  | { readonly step: 'restored'; readonly contents: BackupContents; readonly report: Restored };

/** Where a backup is handed in: one at a time, for the life of the window, whatever it shows meanwhile. */
export interface RestoreDesk {
  readonly state: Observable<RestoreState | undefined>;
  /** Asks for the passphrase of another file; while one is being brought in, that goes on instead. */
  readonly begin: (file: OpenedFile) => void;
  readonly open: (passphrase: string) => Promise<void>;
  readonly restore: () => Promise<void>;
  /** Leaves it, and forgets the passphrase; what is being brought in goes on, and shows itself when it is done. */
  readonly close: () => void;
}

export function createRestoreDesk({ check, look, restore }: Omit<BackingUp, 'lastSavedAt' | 'save'>): RestoreDesk {
  const state = createSubject<RestoreState | undefined>(undefined);
  let present: { readonly file: OpenedFile; readonly source: ByteSource; passphrase: string } | undefined;

  function forget(): void {
    present?.file.close();
    present = undefined;
    state.set(undefined);
  }

  function begin(file: OpenedFile): void {
    const before = state.get();
    if (before?.step === 'restoring') {
      file.close();
      return state.set({ ...before, isLeft: false });
    }
    forget();
    const { name, source } = file;
    if (source === undefined) {
      file.close();
      return state.set({ step: 'locked', file: name, isBusy: false, fault: 'unreadable' });
    }
    const mine = { file, source, passphrase: '' };
    present = mine;
    state.set({ step: 'locked', file: name, isBusy: false, fault: undefined });
    void check(source).then((fault) => {
      const now = state.get();
      // While it is being opened it is looked at anew.
      if (present !== mine || now?.step !== 'locked' || now.isBusy || fault === undefined) return;
      state.set({ ...now, fault });
    });
  }

  return {
    state,
    begin,
    open: async (passphrase) => {
      const mine = present;
      const before = state.get();
      if (mine === undefined || before?.step !== 'locked' || before.isBusy) return;
      state.set({ ...before, isBusy: true, fault: undefined });
      const looked = await look(mine.source, passphrase);
      if (present !== mine) return;
      const file = mine.file.name;
      if (!looked.ok) return state.set({ step: 'locked', file, isBusy: false, fault: looked.error });
      mine.passphrase = passphrase;
      state.set({ step: 'opened', file, contents: looked.value, fault: undefined });
    },
    restore: async () => {
      const mine = present;
      const before = state.get();
      if (mine === undefined || before?.step !== 'opened') return;
      const { contents } = before;
      state.set({ step: 'restoring', contents, progress: undefined, isLeft: false });
      const came = await restore(mine.source, mine.passphrase, (progress) => {
        const now = state.get();
        if (now?.step === 'restoring') state.set({ ...now, progress });
      });
      if (!came.ok) return state.set({ step: 'opened', file: mine.file.name, contents, fault: came.error });
      forget();
      state.set({ step: 'restored', contents, report: came.value });
    },
    close: () => {
      const now = state.get();
      if (now?.step === 'restoring') state.set({ ...now, isLeft: true });
      else forget();
    },
  };
}
