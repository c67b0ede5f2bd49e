import { foldText } from '../record/fold-text.ts';
import { stemOf } from '../record/stem-word.ts';

/** One word of a text, as it stands there and as it is compared. */
export interface Word {
  readonly written: string;
  readonly stem: string;
}

// Letters with the marks that follow them, and apostrophes inside a word.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['\u2019][\p{L}\p{N}\p{M}]+)*/gu;
const APOSTROPHES = /['\u2019]/gu;

/** Words that say nothing of what a text is about; most are what doubts begin with. */
const COMMON = new Set(
  `a about after again all also always am an and any anything are arent as at be because been before being but by
  can cannot cant could couldnt did didnt do does doesnt doing done dont down each enough else even ever every few for
  from get getting go going good got had has have havent he her here him his how i id if ill im in into is isnt it its
  ive just know least less like lot made make many maybe me more most much must my myself need never no nobody not
  nothing now of off on once one only or other others our out over own really same shall she should so some
  somebody someone something still such sure than that thats the their them then there these they thing think this
  those though to too under up us very was wasnt we well were what when where which while who why will with without
  wont would wouldnt yes yet you your`.split(/\s+/),
);

/** The words of a text that tell what it is about. Source: SPEC EVID8. */
export function findWords(text: string): readonly Word[] {
  return (text.match(WORD) ?? []).flatMap((written) => {
    const word = foldText(written).replace(APOSTROPHES, '');
    return word === '' || COMMON.has(word) ? [] : [{ written, stem: stemOf(word) }];
  });
}
