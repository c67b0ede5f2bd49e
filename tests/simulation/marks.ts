import * as Y from 'yjs';

import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';

/** First of the characters that are typed: each is typed once in a story, so that one letter tells all that befell it. */
const FIRST_CHARACTER = 0x3400;
const LAST_CHARACTER = 0xd7a3;

const NOBODY: ReadonlySet<MemberId> = new Set();

/** Something that can be found again wherever it has come: one letter of the text, or one key of the map. */
export interface Mark {
  readonly name: string;
  /** Who made it, for the diary. */
  readonly by: string;
  /** `nobody` when it must never be seen: made by somebody who was not entitled to. */
  readonly author: MemberId | 'nobody';
  /** Its own replica said that it was saved. */
  isSaved: boolean;
  /** An envelope of its writer's log by which it is stored, that one at the latest. */
  savedBy: { readonly device: DeviceId; readonly seq: number } | undefined;
  /** Somebody who was entitled to has deleted it, or tried to. */
  isDeleted: boolean;
  /** Those who had left, as its writer knew, and were not given the key under which it was written. */
  withheldFrom: ReadonlySet<MemberId>;
}

/** Everything that anybody wrote in a story. */
export interface Marks {
  readonly makeLetters: (count: number, by: string, author: Mark['author']) => readonly Mark[];
  readonly makeKey: (by: string, author: Mark['author']) => Mark;
  readonly find: (name: string) => Mark | undefined;
  readonly all: () => readonly Mark[];
  readonly delete: (names: Iterable<string>) => void;
}

/** Begins with no marks. */
export function createMarks(): Marks {
  const marks = new Map<string, Mark>();
  let letterCount = 0;
  function make(name: string, by: string, author: Mark['author']): Mark {
    const mark = { name, by, author, isSaved: false, savedBy: undefined, isDeleted: false, withheldFrom: NOBODY };
    marks.set(name, mark);
    return mark;
  }
  return {
    makeLetters: (count, by, author) =>
      Array.from({ length: count }, () => {
        const code = FIRST_CHARACTER + letterCount++;
        if (code > LAST_CHARACTER) throw new Error('a story with too many letters');
        return make(String.fromCharCode(code), by, author);
      }),
    makeKey: (by, author) => make(`key ${marks.size}`, by, author),
    find: (name) => marks.get(name),
    all: () => [...marks.values()],
    delete: (names) => {
      for (const name of names) {
        const mark = marks.get(name);
        if (mark !== undefined) mark.isDeleted = true;
      }
    },
  };
}

/** The text that all write in. */
export function textOf(doc: Y.Doc): Y.Text {
  return doc.getText('text');
}

/** The map that all set keys of. */
export function mapOf(doc: Y.Doc): Y.Map<string> {
  return doc.getMap<string>('map');
}

/** Every mark that a document shows, with the Yjs client id that it stands under. */
export function marksIn(doc: Y.Doc): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (let item = textOf(doc)._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    for (const letter of item.content.str) seen.set(letter, item.id.client);
  }
  for (const [key, item] of mapOf(doc)._map) if (!item.deleted) seen.set(key, item.id.client);
  return seen;
}

/** What a person sees, in a form that can be compared. */
export function contentOf(doc: Y.Doc): string {
  const map = Object.entries(mapOf(doc).toJSON()).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([textOf(doc).toDelta(), map]);
}

/** How far each client's edits are in a document, in a form that can be compared. */
export function clocksOf(doc: Y.Doc): string {
  return JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].toSorted(([a], [b]) => a - b));
}
