import { stemOf } from '../record/stem-word.ts';
import { type Judged, UNKNOWN } from './judged.ts';
import type { Opening } from './read-opening.ts';
import { findTogether, isOfOthers, sentenceOf } from './term-text.ts';

/** What a job may ask for that stands in many texts without being asked for. */
export const QUALIFICATIONS: ReadonlySet<string> = new Set(['degree', 'phd'].map(stemOf));

const ASKED =
  /requir|\bmust\b|\bneed|essential|mandatory|necessary|zwingend|erforderlich|voraus|notwendig|nötig|exigé|indispensable|obligatoire|impérati|requis|vereist|verplicht|\byou (?:hold|have|bring|possess)|\b(?:holds?|holding) an?\b|\b(?:sie|du) (?:haben|hast|verfüg|bring)|abgeschlossen|titulaire|vous (?:avez|êtes|justifiez)|\bje (?:hebt|bent)|afgeronde?|completed|qualified|graduates? in|\bminimum\b|profil/iu;
const ALSO_WITHOUT =
  /equivalent|vergleichbar|gleichwertig|équivalent|vergelijkbaar|prefer|ideal|\bplus\b|vorteil|desirable|wünschenswert|souhaité|\bnice\b|helpful|\bor (?:\p{L}+ ){0,3}experience|oder (?:\p{L}+ ){0,3}erfahrung|ou (?:\p{L}+ ){0,3}expérience|\bgern|\batout\b|\bbonus\b|welcome|advantage/iu;
/** A point of a list that begins with it is one that is asked. */
const FIRST_WORDS = 3;

/** Whether a lead asks for a qualification, or says that it does not. Source: SPEC FIT15. */
export function judgeQualification(opening: Opening, key: string): Judged {
  let open: Judged = UNKNOWN;
  for (const text of opening.texts) {
    if (text.field !== 'role' && text.field !== 'notes') continue;
    for (const one of findTogether(text, [key])) {
      if (one.isDenied || isOfOthers(text, one.first, one.last))
        return { verdict: 'fits', found: [one.found], isDenied: true };
      const sentence = sentenceOf(text, one.first, one.last);
      if (ALSO_WITHOUT.test(sentence.text)) continue;
      const isFirst = one.first - sentence.first < FIRST_WORDS && sentence.first > 0;
      if (ASKED.test(sentence.text) || isFirst) open = { verdict: 'clashes', found: [one.found] };
    }
  }
  return open;
}
