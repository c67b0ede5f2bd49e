// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { FileDrop } from '#renderer/ui/file-drop.tsx';

const FILE = new File(['abc'], 'from bob.lateral');
const FROM_OUTSIDE = { types: ['Files'], files: [FILE] };
const CARD = { types: ['application/x-card', 'text/plain'], files: [] };
const onFiles = vi.fn<(files: readonly File[]) => void>();
const swallow = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};

beforeEach(() => {
  onFiles.mockReset();
  render(
    <>
      <FileDrop label="Drop to load" onFiles={onFiles} />
      <div data-testid="anywhere" />
      <form data-takes-files>
        <div data-testid="own" />
      </form>
    </>,
  );
});
afterEach(cleanup);

const place = (name: string) => screen.getByTestId(name);
const veil = () => screen.queryByText('Drop to load');

test('files that are held over the window are asked for, and taken where they are let go', () => {
  expect(veil()).toBeNull();
  // False: the page has said that it takes them.
  expect(fireEvent.dragOver(place('anywhere'), { dataTransfer: { ...FROM_OUTSIDE } })).toBe(false);
  expect(veil()).not.toBeNull();
  expect(fireEvent.drop(place('anywhere'), { dataTransfer: FROM_OUTSIDE })).toBe(false);
  expect(onFiles.mock.calls).toEqual([[[FILE]]]);
  expect(veil()).toBeNull();
});

test('leaving the window takes the question away; going from one thing to the next does not', () => {
  fireEvent.dragOver(place('anywhere'), { dataTransfer: { ...FROM_OUTSIDE } });
  const leave = (relatedTarget: Element | null) =>
    fireEvent(place('anywhere'), new MouseEvent('dragleave', { bubbles: true, relatedTarget }));
  leave(place('own'));
  expect(veil()).not.toBeNull();
  leave(null);
  expect(veil()).toBeNull();
});

test('what is dragged from place to place in the window is left alone', () => {
  const seen = vi.fn<() => void>();
  place('anywhere').addEventListener('drop', seen);
  expect(fireEvent.dragOver(place('anywhere'), { dataTransfer: { ...CARD } })).toBe(true);
  expect(veil()).toBeNull();
  expect(fireEvent.drop(place('anywhere'), { dataTransfer: CARD })).toBe(true);
  expect(seen).toHaveBeenCalledOnce();
  expect(onFiles).not.toHaveBeenCalled();
});

test('a list that swallows whatever is held over it does not get the files', () => {
  for (const name of ['dragover', 'drop']) place('anywhere').addEventListener(name, swallow);
  fireEvent.dragOver(place('anywhere'), { dataTransfer: { ...FROM_OUTSIDE } });
  expect(veil()).not.toBeNull();
  fireEvent.drop(place('anywhere'), { dataTransfer: FROM_OUTSIDE });
  expect(onFiles).toHaveBeenCalledOnce();
});

test('a place that takes files itself gets them', () => {
  const seen = vi.fn<() => void>();
  place('own').addEventListener('drop', seen);
  fireEvent.dragOver(place('anywhere'), { dataTransfer: { ...FROM_OUTSIDE } });
  fireEvent.dragOver(place('own'), { dataTransfer: { ...FROM_OUTSIDE } });
  expect(veil()).toBeNull();
  fireEvent.drop(place('own'), { dataTransfer: FROM_OUTSIDE });
  expect(seen).toHaveBeenCalledOnce();
  expect(onFiles).not.toHaveBeenCalled();
});
