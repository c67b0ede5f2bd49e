import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

import styles from './file-drop.module.css';

/** Files that are dragged here from elsewhere. */
export interface FileDropProps {
  /** What letting go does: "Drop to load". */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/**
 * Takes files that are dropped anywhere on the window; what is dragged from place to place inside it carries none. A part of
 * the page that takes files itself says so by `data-takes-files`. Nothing is drawn unless files are held over the window.
 */
export function FileDrop({ label, onFiles }: FileDropProps) {
  const isOver = useFileDrop(onFiles);
  if (!isOver) return null;
  return createPortal(
    <div className={styles['veil']}>
      <p className={styles['label']}>{label}</p>
    </div>,
    document.body,
  );
}

/** Whether files are held over the window now. */
function useFileDrop(onFiles: FileDropProps['onFiles']): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  useEffect(() => {
    take.current = onFiles;
  });

  useEffect(() => {
    const listening = new AbortController();
    // Before anybody else: lists whose cards can be dragged swallow whatever is held over them, files too.
    const on = (name: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void): void =>
      window.addEventListener(name, listener, { capture: true, signal: listening.signal });
    on('dragover', (event) => {
      const isWanted = carriesFiles(event) && !isTakenElsewhere(event);
      setOver(isWanted);
      if (!isWanted) return;
      claim(event);
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    });
    on('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) setOver(false);
    });
    on('drop', (event) => {
      setOver(false);
      if (!carriesFiles(event) || isTakenElsewhere(event)) return;
      claim(event);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take.current(files);
    });
    return () => listening.abort();
  }, []);

  return isOver;
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function isTakenElsewhere({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null;
}

/** Without this the browser would open the file in place of the page. */
function claim(event: DragEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
