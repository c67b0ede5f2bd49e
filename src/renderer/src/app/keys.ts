import type { MenuCommand } from '#shared/ports/program.ts';

/** What keys ask for: all that the program's menus do, and what only the page knows. */
export type KeyCommand = MenuCommand | 'keys' | 'check-in' | 'search-board';

/** A key, with what is held down beside it. */
export interface KeyPress {
  /** `control`: Ctrl, or Cmd on a Mac. `none`: the key alone, as it is typed. */
  readonly held: 'control' | 'alt' | 'none';
  /** As `KeyboardEvent.key` says it, letters small; with Alt a digit by its place, which types a sign on some keyboards. */
  readonly key: string;
}

/** What keys do, wherever in the app. */
export interface KeyBinding {
  readonly command: KeyCommand;
  readonly presses: readonly KeyPress[];
  /** In a text the key belongs to the text. */
  readonly isForTexts?: boolean;
}

const control = (key: string): KeyPress => ({ held: 'control', key });
const alt = (key: string): KeyPress => ({ held: 'alt', key });
const alone = (key: string): KeyPress => ({ held: 'none', key });

/** Every key that the app hears by itself. What hears them and the table that shows them both go by this. Source: SPEC KEY1. */
export const KEYS: readonly KeyBinding[] = [
  { command: 'search', presses: [control('k')] },
  { command: 'keys', presses: [alone('?'), control('/')] },
  { command: 'add-lead', presses: [alone('n'), control('n')] },
  { command: 'check-in', presses: [alone('c')] },
  { command: 'search-board', presses: [alone('/')] },
  { command: 'undo', presses: [control('z')], isForTexts: true },
  { command: 'go-today', presses: [alt('1')] },
  { command: 'go-board', presses: [alt('2')] },
  { command: 'go-priorities', presses: [alt('3')] },
  { command: 'go-members', presses: [alt('4')] },
  { command: 'go-together', presses: [alt('5')] },
  { command: 'go-settings', presses: [alt('6')] },
];

/** A key as it is shown: `Ctrl K`. */
export function shownPress({ held, key }: KeyPress): string {
  const shown = key.length === 1 ? key.toUpperCase() : key;
  if (held === 'none') return shown;
  return `${held === 'alt' ? 'Alt' : 'Ctrl'} ${shown}`;
}

/** The first key that does something everywhere, as it is shown beside a command. */
export function shownKeyOf(command: KeyCommand): string | undefined {
  const press = KEYS.find((binding) => binding.command === command)?.presses.find(({ held }) => held !== 'none');
  return press && shownPress(press);
}

/** Whether somebody presses this key. */
export function isPressed({ held, key }: KeyPress, event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, shiftKey } = event;
  if (held === 'alt') return altKey && !ctrlKey && !metaKey && event.code === `Digit${key}`;
  if (held === 'none') return !altKey && !ctrlKey && !metaKey && event.key === key;
  // Signs stand at other places on other keyboards, some of them under Shift.
  return (ctrlKey || metaKey) && !altKey && (!shiftKey || !isLetter(key)) && event.key.toLowerCase() === key;
}

/** Whether a key types a letter, by which lists are searched. */
export function isLetter(key: string): boolean {
  return /^\p{L}$/u.test(key);
}
