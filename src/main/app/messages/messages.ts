import { en } from './en.ts';

/** Every word that main itself shows: the native menu and its dialogs. */
export type Messages = typeof en;

/** Messages by language; a further language is a further file. */
const MESSAGES: ReadonlyMap<string, Messages> = new Map([['en', en]]);

/** The language that the app speaks to somebody with this BCP 47 locale: theirs, or English where there are no messages. */
export function languageFor(locale: string): string {
  const language = locale.split('-')[0] ?? '';
  return MESSAGES.has(language) ? language : 'en';
}

/** The messages of a BCP 47 locale, English where there are none. */
export function messagesFor(locale: string): Messages {
  return MESSAGES.get(languageFor(locale)) ?? en;
}
