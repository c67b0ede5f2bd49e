import { wordlist } from '@scure/bip39/wordlists/english.js';

/** The words that stand for safety numbers, by number. The same in every language: two people compare them with each other. */
export const safetyWords: Readonly<Record<string, string>> = Object.fromEntries(
  wordlist.map((word, index) => [String(index), word]),
);
