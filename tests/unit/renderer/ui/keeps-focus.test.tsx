// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';

afterEach(cleanup);

function Page({ isThere }: { readonly isThere: boolean }) {
  return (
    <>
      <main tabIndex={-1}>
        <button type="button">Stays</button>
      </main>
      {isThere ? (
        <div>
          <KeepsFocus />
          <button type="button">Goes</button>
        </div>
      ) : null}
    </>
  );
}

test('the page takes the focus of what goes with it', async () => {
  const { rerender } = render(<Page isThere />);
  screen.getByRole('button', { name: 'Goes' }).focus();
  rerender(<Page isThere={false} />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});

test('a focus that is elsewhere by then stays there', async () => {
  const { rerender } = render(<Page isThere />);
  screen.getByRole('button', { name: 'Goes' }).focus();
  rerender(<Page isThere={false} />);
  const stays = screen.getByRole('button', { name: 'Stays' });
  stays.focus();
  await new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  expect(document.activeElement).toBe(stays);
});
