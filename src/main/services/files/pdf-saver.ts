import type { PdfToSave } from '#shared/ipc/print-schemas.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { err } from '#shared/kernel/result.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { errorCodeOf } from '#main/platform/error-code.ts';
import type { FileSaver } from './file-saver.ts';
import { writePrintedPage } from './printed-page.ts';

/** Words that the person keeps outside the app as a PDF. */
export interface PdfSaver {
  /**
   * Prints, asks where, and whether it was kept. **Errors** `not-saved`: nothing new stands there; `too-many`: another is under way.
   */
  readonly save: (file: PdfToSave) => Promise<ShellResult<boolean>>;
}

interface PdfSaverDependencies {
  /** Prints a document, as bytes of a PDF. */
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly saver: FileSaver;
  readonly log: Logger;
}

export function createPdfSaver({ print, saver, log }: PdfSaverDependencies): PdfSaver {
  let isBusy = false;
  const printed = async (file: PdfToSave): Promise<Uint8Array | undefined> => {
    try {
      return await print(writePrintedPage(file.blocks));
    } catch (cause) {
      log.error(`A PDF was not made (${errorCodeOf(cause)})`);
      return undefined;
    }
  };
  return {
    save: async (file) => {
      if (isBusy) return err({ code: 'too-many', message: 'Another PDF is under way' });
      isBusy = true;
      try {
        const bytes = await printed(file);
        if (bytes === undefined) return err({ code: 'not-saved', message: 'The PDF could not be made' });
        return await saver.save({ name: file.name, bytes });
      } finally {
        isBusy = false;
      }
    },
  };
}
