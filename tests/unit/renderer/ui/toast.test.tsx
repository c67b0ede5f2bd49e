// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createToastQueue } from '#renderer/ui/toast-queue.ts';
import { ToastRegion } from '#renderer/ui/toast-region.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function show() {
  const queue = createToastQueue();
  render(<ToastRegion queue={queue} label="What just happened" closeLabel="Close" />);
  return queue;
}

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

test('is a status with its words and its button, filled after it is there; pressing the button acts once and takes the toast away', () => {
  const onPress = vi.fn<() => void>();
  const queue = show();
  act(() => {
    queue.show({ message: 'Moved to the trash.', action: { label: 'Undo', onPress } });
  });
  expect(screen.getByRole('status').textContent).toBe('');
  pass(100);
  const status = screen.getByRole('status');
  expect(status.textContent).toContain('Moved to the trash.');
  fireEvent.click(within(status).getByRole('button', { name: 'Undo' }));
  expect(onPress).toHaveBeenCalledOnce();
  expect(screen.queryByRole('status')).toBeNull();
});

test('stays for ten seconds at the least and goes by itself later', () => {
  const queue = show();
  act(() => {
    queue.show({ message: 'Saved.' });
  });
  pass(10_000);
  expect(screen.queryByRole('status')).not.toBeNull();
  pass(15_000);
  expect(screen.queryByRole('status')).toBeNull();
});

test('stays while focus is on it', () => {
  const queue = show();
  act(() => {
    queue.show({ message: 'Saved.' });
  });
  pass(100);
  const close = screen.getByRole('button', { name: 'Close' });
  act(() => close.focus());
  pass(60_000);
  expect(screen.queryByRole('status')).not.toBeNull();
  act(() => close.blur());
  pass(25_000);
  expect(screen.queryByRole('status')).toBeNull();
});

test('a new one takes the place of the one before, and whoever showed one can take only that one away', () => {
  const queue = show();
  const closers = ['one', 'two'].map((message) => {
    let close = () => {};
    act(() => {
      close = queue.show({ message });
    });
    return close;
  });
  pass(100);
  const messages = () => screen.queryAllByRole('status').map((status) => status.textContent);
  expect(messages()).toEqual(['two']);
  act(() => closers[0]?.());
  expect(messages()).toEqual(['two']);
  act(() => closers[1]?.());
  expect(messages()).toEqual([]);
});

test('goes with the page that it speaks of', () => {
  const queue = show();
  act(() => {
    queue.show({ message: 'Added.', action: { label: 'Undo', onPress: () => undefined } });
  });
  act(() => queue.clear());
  expect(screen.queryByRole('status')).toBeNull();
});
