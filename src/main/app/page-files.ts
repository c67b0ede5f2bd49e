import type { Logger } from '#shared/ports/logger.ts';
import type { RendererEvents } from '#main/ipc/renderer-events.ts';
import { beginFile } from '#main/platform/file-in-parts.ts';
import { openToRead } from '#main/platform/readable-file.ts';
import { saveFile } from '#main/platform/save-file.ts';
import { createFileSaver, type FileSaver } from '#main/services/files/file-saver.ts';
import { createOpenedFiles, type OpenedFiles } from '#main/services/files/opened-files.ts';
import { createPartSaver, type PartSaver } from '#main/services/files/part-saver.ts';
import { createPdfSaver, type PdfSaver } from '#main/services/files/pdf-saver.ts';

/** The files that go out of the page and come into it, for as long as there is one. */
export interface PageFiles {
  readonly saver: FileSaver;
  readonly pdfSaver: PdfSaver;
  readonly partSaver: PartSaver;
  readonly opened: OpenedFiles;
  /** Opens a file for the page, and tells it. */
  readonly open: (path: string) => Promise<void>;
  /** The page has closed, crashed or loads anew; its events wait from now on. */
  readonly pageGone: () => void;
  /** Resolves when nothing unfinished is left behind. */
  readonly close: () => Promise<void>;
}

interface PageFilesDependencies {
  /** Asks where to keep a file of this name; none when the person would rather not. */
  readonly askWhere: (name: string) => Promise<string | undefined>;
  /** Prints a document of its own, as bytes of a PDF. */
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly events: Pick<RendererEvents, 'emit' | 'close' | 'isOpen'>;
  readonly log: Logger;
}

export function createPageFiles({ askWhere, print, events, log }: PageFilesDependencies): PageFiles {
  const partSaver = createPartSaver({ askWhere, beginFile, log });
  const opened = createOpenedFiles({ openToRead, log });
  const saver = createFileSaver({ askWhere, write: saveFile, log });
  return {
    saver,
    pdfSaver: createPdfSaver({ print, saver, log }),
    partSaver,
    opened,
    open: async (path) => events.emit('file.opened', await opened.open(path)),
    pageGone: () => {
      // While no page has listened, what was opened waits for the next one with its event.
      if (events.isOpen()) void opened.closeAll();
      events.close();
      void partSaver.discardAll();
    },
    close: partSaver.discardAll,
  };
}
