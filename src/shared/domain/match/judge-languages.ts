import { type Judged, UNKNOWN } from './judged.ts';
import { findLanguages, levelIn } from './language-words.ts';
import type { Opening } from './read-opening.ts';

/** What somebody says of the languages that they work in. */
export interface WishedLanguages {
  /** Those that should be enough. */
  readonly enough: ReadonlySet<string>;
  /** How well they speak others: from 0 for not at all to 6. */
  readonly own: ReadonlyMap<string, number>;
}

/** More than a few words: who does not speak it cannot do that. */
const LEAST_ASKED = 3;
const UNWANTED =
  /\b(?:no|not|without|kein\p{L}*|ohne|pas|sans|geen|zonder|don['’]?t|nicht|niet)\b|needed|required|must|necessary|nötig|erforderlich|exigé|obligatoire|vereist|only\b|mandatory/iu;

/** Reads a part of a line that speaks of languages; nothing where it names none. Source: SPEC FIT15. */
export function readWishedLanguages(parts: readonly string[], isBreaker: boolean): WishedLanguages | undefined {
  const enough = new Set<string>();
  const own = new Map<string, number>();
  for (const part of parts) {
    const level = levelIn(part);
    for (const { language } of findLanguages(part)) {
      if (isBreaker) own.set(language, level === undefined ? 0 : level - 1);
      else if (level !== undefined && !/team|speaking|sprachig/iu.test(part)) own.set(language, level);
      else if (/\b(?:no|not|without|kein\p{L}*|ohne|pas|sans|geen|zonder|nicht|niet)\b/iu.test(part))
        own.set(language, 0);
      else enough.add(language);
    }
  }
  return enough.size + own.size === 0 ? undefined : { enough, own };
}

/** Whether a part of a line is about a language and nothing else that could be meant. */
export function isAboutLanguage(part: string, isBreaker: boolean): boolean {
  const [named] = findLanguages(part);
  if (named === undefined || !ABOUT_LANGUAGE.test(part)) return false;
  return !isBreaker || UNWANTED.test(part) || levelIn(part) !== undefined;
}

const ABOUT_LANGUAGE =
  /\b(?:speak\p{L}*|language|enough|sufficient|team|level|only|needed|required|necessary|mandatory|fluen\p{L}*|native|office|company|work(?:ing|place)?|no|not|without|[abc][12]|fine|ok|suffi\p{L}*|reicht|genügt|sprach\p{L}*|sprech\p{L}*|kein\p{L}*|ohne|nötig|erforderlich|vorausgesetzt|fließend|parl\p{L}*|langue|équipe|exigé|obligatoire|pas|sans|voertaal|geen|zonder|vereist|nodig|taal)\b|\p{L}{4,}sprachig|phone\b|\p{L}{4,}talig|^\s*(?:in|auf|en)?\s*\p{L}+\s*$/iu;

/** Holds what a lead says of languages against those that somebody speaks. */
export function judgeLanguages({ languages }: Opening, { enough, own }: WishedLanguages): Judged {
  const lacking = languages.find(({ language, is, level }) => {
    if (is === 'not-enough') return enough.has(language);
    if (is !== 'needed' || enough.has(language)) return false;
    const spoken = own.get(language);
    if (spoken === undefined) return enough.size > 0 && (level ?? LEAST_ASKED) >= LEAST_ASKED;
    return level === undefined ? spoken === 0 : level > spoken;
  });
  if (lacking !== undefined) return { verdict: 'clashes', found: [lacking.found] };
  const working = languages.find(({ language, is }) => (is === 'enough' || is === 'needed') && enough.has(language));
  const spared = languages.find(({ language, is }) => is === 'not-needed' && !enough.has(language));
  const spoken = languages.find(({ language, is, level }) => {
    const ownLevel = own.get(language);
    return (is === 'needed' || is === 'enough') && level !== undefined && ownLevel !== undefined && ownLevel >= level;
  });
  const good = working ?? spared ?? spoken;
  if (good !== undefined) return { verdict: 'fits', found: [good.found], isDenied: good === spared };
  const other = languages.find(({ language, is }) => is === 'enough' && enough.size > 0 && !own.has(language));
  return other === undefined ? UNKNOWN : { verdict: 'clashes', found: [other.found] };
}
