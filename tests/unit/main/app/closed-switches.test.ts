import { expect, test, vi } from 'vitest';
import { closeSwitches } from '#main/app/closed-switches.ts';

function takenFrom(isPackaged: boolean): readonly string[] {
  const removeSwitch = vi.fn<(name: string) => void>();
  closeSwitches({ isPackaged, commandLine: { removeSwitch } });
  return removeSwitch.mock.calls.map(([name]) => name);
}

test('[SHELL32] what goes round the fuses is taken away from a packaged app', () => {
  expect(takenFrom(true)).toEqual([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'renderer-cmd-prefix',
    'utility-cmd-prefix',
    'gpu-launcher',
    'browser-subprocess-path',
  ]);
});

test('[SHELL32] from source nothing is: tests and developers look at the page so', () => {
  expect(takenFrom(false)).toEqual([]);
});
