import type { Dispose } from '#shared/kernel/dispose.ts';

/** What a menu of the program asks the page to do. */
export type MenuCommand =
  | 'add-lead'
  | 'join-circle'
  | 'search'
  | 'undo'
  | 'go-today'
  | 'go-board'
  | 'go-priorities'
  | 'go-members'
  | 'go-settings';

/** The program around the page. */
export interface Program {
  /** BCP 47 tag: the language of the words, with the region whose way of writing days and numbers the person has chosen. */
  readonly locale: string;
  readonly version: string;
  /** Runs on the old engine that is only for looking and testing. */
  readonly isEvaluation: boolean;
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => Dispose;
  /** Calls with the text of a `lateral://join` link that was opened outside; those that came before anybody listened, too. */
  readonly onInvite: (listener: (link: string) => void) => Dispose;
  /** Calls when the device has woken from sleep, or its network has changed. */
  readonly onAwake: (listener: () => void) => Dispose;
  /** Calls before the window closes and waits; unless all answer that everything is stored, the person is asked. */
  readonly onClosing: (listener: () => Promise<boolean>) => Dispose;
}
