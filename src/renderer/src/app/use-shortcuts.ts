import { useEffect } from 'react';

import { isTextField } from '#renderer/ui/is-text-field.ts';
import type { Program } from '#shared/ports/program.ts';
import { isLetter, isPressed, type KeyCommand, type KeyPress, KEYS } from './keys.ts';

/** What stands above the page and has keys of its own. */
const ABOVE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
/** What is searched by typing. */
const TYPED_IN = '[role="grid"], [role="treegrid"], [role="tree"], [role="combobox"]';

/** Hears the same commands from the program's menus and from the keyboard; keys of a single letter where those are wanted. */
export function useShortcuts(
  program: Program,
  areSingleKeysOn: boolean,
  onCommand: (command: KeyCommand) => void,
): void {
  useEffect(() => program.onMenuCommand(onCommand), [program, onCommand]);

  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return;
      const command = commandOf(event, areSingleKeysOn);
      if (command === undefined) return;
      // Also keeps the program's menu from hearing the same key.
      event.preventDefault();
      onCommand(command);
    }
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [areSingleKeysOn, onCommand]);
}

function commandOf(event: KeyboardEvent, areSingleKeysOn: boolean): KeyCommand | undefined {
  const canHear = ({ held, key }: KeyPress): boolean => held !== 'none' || (areSingleKeysOn && isFree(event, key));
  return KEYS.find(({ presses, isForTexts }) => {
    if (isForTexts === true && isTextField(event.target)) return false;
    return presses.some((press) => isPressed(press, event) && canHear(press));
  })?.command;
}

/** Whether a key that is pressed alone belongs to nothing else. Source: SPEC KEY2. */
function isFree({ target, repeat }: KeyboardEvent, key: string): boolean {
  if (repeat || isTextField(target) || document.querySelector(ABOVE) !== null) return false;
  return !isLetter(key) || !(target instanceof Element) || target.closest(TYPED_IN) === null;
}
