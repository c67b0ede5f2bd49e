// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { Activity } from 'react';
import { afterEach, expect, test } from 'vitest';

import { Button } from '#renderer/ui/button.tsx';

afterEach(cleanup);

function Page({ isShown }: { readonly isShown: boolean }) {
  return (
    <>
      <a href="#elsewhere">Elsewhere</a>
      <Activity mode={isShown ? 'visible' : 'hidden'}>
        <Button autoFocus>Once more</Button>
      </Activity>
    </>
  );
}

test('a button that begins with the focus takes it once, and not whenever its page is shown again', () => {
  const { rerender } = render(<Page isShown />);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Once more' }));
  rerender(<Page isShown={false} />);
  const elsewhere = screen.getByRole('link', { name: 'Elsewhere' });
  elsewhere.focus();
  rerender(<Page isShown />);
  expect(document.activeElement).toBe(elsewhere);
});
