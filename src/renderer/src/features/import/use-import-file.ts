import { useRef, useState } from 'react';

import { createPause } from '#renderer/bindings/pause.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { FileFault } from './file-fault.ts';
import { type ImportSource, readImportFile } from './read-import-file.ts';

/** The file that was chosen, and what is known of it. */
export type ChosenFile =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'fault'; readonly name: string; readonly fault: FileFault }
  | { readonly state: 'read'; readonly name: string; readonly source: ImportSource };

/** Reads the files that are chosen; only the last one counts. */
export function useImportFile(): { readonly chosen: ChosenFile; readonly choose: (file: File) => Promise<void> } {
  const { clock, logError } = useServices();
  const [chosen, setChosen] = useState<ChosenFile>({ state: 'none' });
  const last = useRef<File>(undefined);

  async function choose(file: File): Promise<void> {
    const { name } = file;
    last.current = file;
    setChosen({ state: 'reading', name });
    try {
      const source = await readImportFile(file, createPause(clock));
      if (last.current !== file) return;
      setChosen(
        source.ok ? { state: 'read', name, source: source.value } : { state: 'fault', name, fault: source.error },
      );
    } catch (error) {
      logError(error);
      setChosen({ state: 'fault', name, fault: { code: 'unreadable' } });
    }
  }

  return { chosen, choose };
}
