import type { Dispose } from '#shared/kernel/dispose.ts';
import type { ByteSource } from './byte-source.ts';

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
  | 'go-together'
  | 'go-settings';

/** A file of this program that somebody opened outside it: a bundle, or one of the three to join by, as its ending says. */
export interface OpenedFile {
  /** Without its folder. */
  readonly name: string;
  /** It stays the file that was opened, whatever comes to stand under its name; `undefined` when it could not be opened. */
  readonly source: ByteSource | undefined;
  /** It is not needed any more. The last eight stay open at most. */
  readonly close: Dispose;
}

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
  /** Calls with a file of this program that was opened outside; those that came before anybody listened, too. */
  readonly onFile: (listener: (file: OpenedFile) => void) => Dispose;
  /** Calls when the device has woken from sleep, or its network has changed. */
  readonly onAwake: (listener: () => void) => Dispose;
  /** Calls before the window closes and waits; unless all answer that everything is stored, the person is asked. */
  readonly onClosing: (listener: () => Promise<boolean>) => Dispose;
}
