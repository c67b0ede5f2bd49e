import { useCallback, useEffect, useRef, useState } from 'react';

import { useServices } from '#renderer/bindings/services.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { type HandedPage, type PageWords, wordsOf } from './handed-page.ts';
import { type PageRead, readPage, type ReadPostings } from './read-page.ts';
import { type PageFileFault, readPageFile } from './read-page-file.ts';

/** How long nothing is typed before it is read. */
const PAUSE_MS = 1_000;

/** Why a page that was handed in could not be read. */
export interface PageFault {
  readonly code: PageFileFault;
  /** Of the file; words have none. */
  readonly name: string | undefined;
}

/** Taking pages in, one after the other: the last one counts. */
export interface PageReading {
  readonly fault: PageFault | undefined;
  /** What stands in the field. */
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Reads what was typed and not read yet; answers what was in it. */
  readonly settle: () => PageRead | undefined;
  readonly take: (page: HandedPage) => void;
  /** Leaves everything that was handed in. */
  readonly forget: () => void;
}

/** Reads what is pasted, dropped, chosen and typed, and hands over what is in it. */
export function usePageReading(readPostings: ReadPostings, onRead: (read: PageRead) => void): PageReading {
  const { clock, logError } = useServices();
  const [fault, setFault] = useState<PageFault>();
  const [typed, setTyped] = useState('');
  const unread = useRef<{ readonly text: string; readonly stop: Dispose }>(undefined);
  const last = useRef<HandedPage>(undefined);
  const latest = useRef({ readPostings, onRead });
  useEffect(() => {
    latest.current = { readPostings, onRead };
  });
  useEffect(() => () => unread.current?.stop(), []);

  const readWords = useCallback(
    (words: PageWords, name: string | undefined): PageRead | undefined => {
      try {
        const read = readPage(words, latest.current.readPostings);
        setFault(undefined);
        latest.current.onRead(read);
        return read;
      } catch (error) {
        // Whatever a page is made of, what was filled in stays.
        setFault({ code: 'unreadable', name });
        logError(error);
        return undefined;
      }
    },
    [logError],
  );
  const settle = useCallback((): PageRead | undefined => {
    const waiting = unread.current;
    if (waiting === undefined) return undefined;
    waiting.stop();
    unread.current = undefined;
    const words = wordsOf({ text: waiting.text });
    return words === undefined ? undefined : readWords(words, undefined);
  }, [readWords]);
  const type = useCallback(
    (text: string): void => {
      unread.current?.stop();
      unread.current = { text, stop: clock.after(PAUSE_MS, () => void settle()) };
      setTyped(text);
    },
    [clock, settle],
  );
  const forget = useCallback((): void => {
    last.current = undefined;
    unread.current?.stop();
    unread.current = undefined;
    setTyped('');
    setFault(undefined);
  }, []);
  const take = useCallback(
    (page: HandedPage): void => {
      forget();
      last.current = page;
      if (page.kind === 'words') {
        readWords(page.words, undefined);
        return;
      }
      const { name } = page.file;
      void readPageFile(page.file).then((words) => {
        if (last.current !== page) return;
        if (words.ok) readWords(words.value, name);
        else setFault({ code: words.error, name });
      });
    },
    [forget, readWords],
  );
  return { fault, typed, type, settle, take, forget };
}
