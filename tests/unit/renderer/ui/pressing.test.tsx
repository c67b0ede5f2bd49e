// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';

import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { NavLink } from '#renderer/ui/nav-link.tsx';
import { SearchTrigger } from '#renderer/ui/search-trigger.tsx';
import { SyncLine } from '#renderer/ui/sync-line.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';

afterEach(cleanup);

test('whatever is pressed calls without anything: an event is never taken for a choice', async () => {
  const calls: unknown[][] = [];
  const press = (...given: unknown[]): void => void calls.push(given);
  render(
    <>
      <Button onPress={press}>Word</Button>
      <IconButton label="Sign" icon="x" onPress={press} />
      <TextLink onPress={press}>Link</TextLink>
      <NavLink href="#/board" label="Place" icon={null} isCurrent={false} onPress={press} />
      <SearchTrigger label="Search" shownKey="Ctrl K" shortcut="Control+K" onPress={press} />
      <SyncLine label="Sync" state="saved" words="Saved." shortWords="Saved" isBusy={false} onPress={press} />
    </>,
  );
  const all = [...screen.getAllByRole('button'), ...screen.getAllByRole('link')];
  for (const each of all) await userEvent.click(each);
  expect(calls).toEqual(all.map(() => []));
  expect(all).toHaveLength(6);
});
