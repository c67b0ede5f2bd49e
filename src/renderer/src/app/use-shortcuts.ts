import { useEffect } from 'react';

import type { MenuCommand, Program } from '#shared/ports/program.ts';

const PAGE_COMMANDS: readonly MenuCommand[] = [
  'go-today',
  'go-board',
  'go-priorities',
  'go-members',
  'go-together',
  'go-settings',
];

/** Hears the same commands from the program's menus and from the keyboard. */
export function useShortcuts(program: Program, onCommand: (command: MenuCommand) => void): void {
  useEffect(() => program.onMenuCommand(onCommand), [program, onCommand]);

  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented) return;
      const command = commandOf(event);
      if (command === undefined) return;
      // Also keeps the program's menu from hearing the same key.
      event.preventDefault();
      onCommand(command);
    }
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [onCommand]);
}

function commandOf(event: KeyboardEvent): MenuCommand | undefined {
  const { altKey, ctrlKey, metaKey, shiftKey, code, key } = event;
  const isCommand = (ctrlKey || metaKey) && !shiftKey;
  if (altKey && !ctrlKey && !metaKey && code.startsWith('Digit')) return PAGE_COMMANDS[Number(code.slice(5)) - 1];
  if (!isCommand || altKey) return undefined;
  if (key === 'k') return 'search';
  if (key === 'n') return 'add-lead';
  // In a text, undo is the text's own.
  return key === 'z' && !isEditable(event.target) ? 'undo' : undefined;
}

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
