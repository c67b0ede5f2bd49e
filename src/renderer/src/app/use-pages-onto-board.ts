import { useEffect } from 'react';

import { isCalendarFile } from '#renderer/features/calendar/index.ts';
import { type HandedPage, isPageFile, pageOfTransfer } from '#renderer/features/lead/index.ts';
import { isTextField } from '#renderer/ui/is-text-field.ts';
import type { PageSlot } from './page-slot.ts';

const WORDS = ['text/html', 'text/plain', 'text/uri-list'];

/**
 * Takes pages of jobs, and files of calendars, that are pasted on the board while no field has the focus, or dropped on it: a file, a link or words. What
 * is dragged from place to place in the window, such as a card, is none; and while a dialog is open the board takes nothing.
 */
export function usePagesOntoBoard(isOn: boolean, slot: PageSlot, onPage: (page: HandedPage) => void): void {
  useEffect(() => (isOn ? slot.listen((file) => onPage({ kind: 'file', file })) : undefined), [isOn, slot, onPage]);

  useEffect(() => {
    if (!isOn) return undefined;
    const listening = new AbortController();
    /** Begun in this window and not ended yet. */
    let isOwnDrag = false;
    // Before anybody else: lists whose cards can be dragged swallow whatever is pasted in them or held over them.
    const on = <Name extends 'paste' | 'dragstart' | 'dragend' | 'dragover' | 'drop' | 'pointermove'>(
      name: Name,
      listener: (event: WindowEventMap[Name]) => void,
    ): void => window.addEventListener(name, listener, { capture: true, signal: listening.signal });
    const hand = (event: Event, transfer: DataTransfer | null): void => {
      const page = transfer === null ? undefined : pageOfTransfer(transfer);
      if (page === undefined || (page.kind === 'file' && !isPageFile(page.file) && !isCalendarFile(page.file))) return;
      event.preventDefault();
      event.stopPropagation();
      onPage(page);
    };
    const isOver = (event: DragEvent): boolean => {
      const types = event.dataTransfer?.types ?? [];
      const isOfWords = !types.includes('Files') && types.some((type) => WORDS.includes(type));
      return isOfWords && !isOwnDrag && isOnBoard(event.target);
    };
    on('paste', (event) => {
      if (!isTextField(event.target) && !isDialogOpen()) hand(event, event.clipboardData);
    });
    on('dragstart', () => {
      isOwnDrag = true;
    });
    const endOwnDrag = (): void => {
      isOwnDrag = false;
    };
    on('dragend', endOwnDrag);
    // No pointer moves while something is dragged; what is dragged may go meanwhile, and its end is not heard then.
    on('pointermove', endOwnDrag);
    on('dragover', (event) => {
      if (!isOver(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    });
    on('drop', (event) => {
      if (isOver(event)) hand(event, event.dataTransfer);
      endOwnDrag();
    });
    return () => listening.abort();
  }, [isOn, onPage]);
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}

function isOnBoard(target: EventTarget | null): boolean {
  if (isTextField(target) || isDialogOpen()) return false;
  return target instanceof Element && target.closest('main') !== null;
}
