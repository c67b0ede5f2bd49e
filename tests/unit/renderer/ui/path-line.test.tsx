// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

import { PathLine } from '#renderer/ui/path-line.tsx';

afterEach(cleanup);

test.each([
  ['/home/alice/Dropbox/Thursday circle', '/home/alice/Dropbox', '/Thursday circle'],
  ['C:\\Users\\alice\\Thursday circle', 'C:\\Users\\alice', '\\Thursday circle'],
  ['\\\\nas\\share\\', '\\\\nas', '\\share\\'],
  ['/media/stick/', '/media', '/stick/'],
  ['/', '', '/'],
  ['D:\\', '', 'D:\\'],
  ['Thursday circle', '', 'Thursday circle'],
])('%s is whole for whoever reads or selects it, and its last name is kept apart', (path, start, end) => {
  render(<PathLine path={path} />);
  const line = screen.getByTitle(path);
  expect(line.textContent).toBe(path);
  expect([...line.children].map(({ textContent }) => textContent)).toEqual([start, end]);
});
