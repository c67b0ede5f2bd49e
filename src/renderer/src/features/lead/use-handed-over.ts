import { type RefObject, useEffect, useRef, useState } from 'react';

import { LIMITS } from '#shared/domain/record/limits.ts';
import { isTextField } from '#renderer/ui/is-text-field.ts';
import { type HandedPage, pageOfTransfer } from './handed-page.ts';

/** As much as somebody drags into a field that it is meant for. */
const MOST_OF_FIELD = LIMITS.line;

/**
 * Takes pages that are dropped anywhere on the dialog around a place, and pasted there outside its fields; inside the place
 * always. A few words that are let go over a field belong to the field. Answers whether something is held over it.
 */
export function useHandedOver(place: RefObject<HTMLElement | null>, onPage: (page: HandedPage) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onPage);
  useEffect(() => {
    take.current = onPage;
  });

  useEffect(() => {
    const own = place.current;
    const dialog = own?.closest<HTMLElement>('[role="dialog"]');
    if (own === null || dialog === null || dialog === undefined) return undefined;
    // Files that fall anywhere else on the window are something else.
    dialog.dataset['takesFiles'] = '';
    const listening = new AbortController();
    const { signal } = listening;
    const isOthers = ({ target }: Event): boolean =>
      isTextField(target) && !(target instanceof Node && own.contains(target));
    const hand = (event: Event, transfer: DataTransfer | null): void => {
      const page = transfer === null ? undefined : pageOfTransfer(transfer);
      if (page === undefined) return;
      event.preventDefault();
      take.current(page);
    };
    dialog.addEventListener('paste', (event) => (isOthers(event) ? undefined : hand(event, event.clipboardData)), {
      signal,
    });
    dialog.addEventListener(
      'dragover',
      (event) => {
        const carriesFiles = event.dataTransfer?.types.includes('Files') ?? false;
        setOver(true);
        if (!isOthers(event) || carriesFiles) event.preventDefault();
      },
      { signal },
    );
    dialog.addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && dialog.contains(relatedTarget))) setOver(false);
      },
      { signal },
    );
    dialog.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        const { dataTransfer } = event;
        const isForField = isOthers(event) && dataTransfer !== null && isOfField(dataTransfer);
        if (!isForField) hand(event, dataTransfer);
      },
      { signal },
    );
    return () => {
      delete dialog.dataset['takesFiles'];
      listening.abort();
    };
  }, [place]);

  return isOver;
}

function isOfField(transfer: DataTransfer): boolean {
  const text = transfer.getData('text/plain').trim();
  return transfer.files.length === 0 && text.length <= MOST_OF_FIELD && !text.includes('\n');
}
