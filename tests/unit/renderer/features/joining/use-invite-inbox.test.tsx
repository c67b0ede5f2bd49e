// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { afterEach, expect, test } from 'vitest';

import { type InviteInbox, useInviteInbox } from '#renderer/features/joining/index.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';
import { createFakeJoining, withJoining } from './fake-joining.ts';

const user = userEvent.setup();
let heard: string[] = [];

function Page({ inbox }: { readonly inbox: InviteInbox }) {
  useEffect(() => inbox.listen((link) => heard.push(link)), [inbox]);
  return null;
}

/** A window whose page can be taken away, as a lock does. */
function Window() {
  const inbox = useInviteInbox();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(!isOpen)}>
        Turn
      </button>
      {isOpen ? <Page inbox={inbox} /> : null}
    </>
  );
}

afterEach(cleanup);

test('a link that is opened while no page can show it waits for the next one, and is heard once', async () => {
  heard = [];
  const app = withJoining(await createTestApp(), createFakeJoining());
  renderInCircle(app, <Window />);
  const turn = () => user.click(screen.getByRole('button', { name: 'Turn' }));
  act(() => app.openLink('one'));
  act(() => app.openLink('two'));
  await turn();
  expect(heard).toEqual(['two']);
  act(() => app.openLink('three'));
  await turn();
  act(() => app.openLink('four'));
  await turn();
  expect(heard).toEqual(['two', 'three', 'four']);
});
