// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { CommandDialog } from '#renderer/ui/command-dialog.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ListRow } from '#renderer/ui/list-row.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Pill } from '#renderer/ui/pill.tsx';

/** In letters that run from right to left, with a sign at the end that must not stand at the beginning. */
const WORDS = 'מפתח (בכיר)!';
const nothing = (): void => undefined;

beforeEach(() => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: nothing, removeEventListener: nothing }));
});
afterEach(cleanup);

const commands = {
  ...{
    isOpen: true,
    title: 'Commands',
    searchLabel: 'Search',
    listLabel: 'Found',
    text: '',
    summary: '',
    emptyText: '',
  },
  ...{ onClose: nothing, onTextChange: nothing, onChoose: nothing },
  groups: [{ id: 'leads', label: 'Leads', entries: [{ id: '1', label: [{ text: WORDS, isFound: false }] }] }],
};

test.each<readonly [string, ReactNode]>([
  ['the head of a page', <PageHead key="" title={WORDS} />],
  [
    'a panel',
    <Panel key="" title={WORDS} closeLabel="Close" onClose={nothing}>
      {null}
    </Panel>,
  ],
  [
    'a dialog',
    <Dialog key="" isOpen title={WORDS} closeLabel="Close" onClose={nothing}>
      {null}
    </Dialog>,
  ],
  ['a row of a list', <ListRow key="" title={WORDS} />],
  ['what a row says besides', <ListRow key="" title="Globex" detail={WORDS} />],
  ['a pill', <Pill key="">{WORDS}</Pill>],
  ['what is found', <CommandDialog key="" {...commands} />],
])('%s lets the words of people run as their letters do, whatever stands around them', (_, element) => {
  render(element);
  expect(screen.getByText(WORDS).closest('bdi')?.textContent).toBe(WORDS);
});
