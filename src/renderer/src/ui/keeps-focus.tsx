import { type RefObject, useEffect } from 'react';

/** A part of the page: one of those that there is one of, or one that somebody has drawn. */
type Part = 'main' | 'aside' | RefObject<HTMLElement | null>;

interface KeepsFocusProps {
  /** Which part of the page gets the focus; it must be able to take it. */
  readonly to?: Part;
}

/**
 * Stands beside something that can go while it has the focus: when it goes and nothing else takes the focus, a part of
 * the page does, so that the next key and the next word read out begin there.
 */
export function KeepsFocus({ to = 'main' }: KeepsFocusProps) {
  useEffect(() => () => focusIfLost(to), [to]);
  return null;
}

/** Waits two frames: a dialog gives the focus back in the one after it has gone. */
export function focusIfLost(to: Part): void {
  const view = document.defaultView;
  view?.requestAnimationFrame(() =>
    view.requestAnimationFrame(() => {
      const { activeElement, body } = view.document;
      if (activeElement !== null && activeElement !== body) return;
      focusQuietly(typeof to === 'string' ? view.document.querySelector(to) : to.current);
    }),
  );
}

/** Where a card was drawn anew, in another column perhaps, it is still known by its key. */
export function focusAgain(gone: Element | null): void {
  if (!(gone instanceof HTMLElement)) return;
  const key = gone.dataset['key'];
  const keyed = [...document.querySelectorAll<HTMLElement>('[data-key]')];
  const again = keyed.find((element) => key !== undefined && element.dataset['key'] === key);
  focusQuietly(gone.isConnected ? gone : again);
  focusIfLost('main');
}

function focusQuietly(element: Element | null | undefined): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}
