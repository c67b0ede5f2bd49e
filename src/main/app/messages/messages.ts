import { en } from './en.ts';

/** Every word that main itself shows: the native menu and its dialogs. */
export type Messages = typeof en;

/** Messages by language; a further language is a further file. */
const MESSAGES: ReadonlyMap<string, Messages> = new Map([['en', en]]);

/** The messages of a BCP 47 locale, English where there are none. */
export function messagesFor(locale: string): Messages {
  return MESSAGES.get(locale.split('-')[0] ?? '') ?? en;
}
