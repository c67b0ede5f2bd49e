/** Languages of work, as English, German, French and Dutch call them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'english|englisch\\p{L}*|anglais\\p{L}*|anglophone|engels\\p{L}*|inglese|inglés|inglês',
  german: 'german|deutsch(?!land)\\p{L}*|allemande?|germanophone|duits\\p{L}*|tedesco|alemán',
  french: 'french|französisch\\p{L}*|français\\p{L}*|francophone|frans(?:e|talig)?|francese|francés',
  dutch: 'dutch|niederländisch\\p{L}*|néerlandais\\p{L}*|nederlands\\p{L}*|olandese',
  italian: 'italian|italienisch\\p{L}*|italiens?|italiaans\\p{L}*|italiano',
  spanish: 'spanish|spanisch\\p{L}*|espagnole?|spaans\\p{L}*|español|castellano',
  portuguese: 'portuguese|portugiesisch\\p{L}*|portugais\\p{L}*|portugees\\p{L}*|português',
  polish: 'polish|polnisch\\p{L}*|polonaise?|pools|polski',
  swedish: 'swedish|schwedisch\\p{L}*|suédois|svenska',
  danish: 'danish|dänisch\\p{L}*|danois|dansk',
  norwegian: 'norwegian|norwegisch\\p{L}*|norvégien|norsk',
  finnish: 'finnish|finnisch\\p{L}*|finnois|suomi',
  czech: 'czech|tschechisch\\p{L}*|tchèque|čeština',
  turkish: 'turkish|türkisch\\p{L}*|turc|türkçe',
  arabic: 'arabic|arabisch\\p{L}*|arabe',
  russian: 'russian|russisch\\p{L}*|russe',
  ukrainian: 'ukrainian|ukrainisch\\p{L}*|ukrainien',
  romanian: 'romanian|rumänisch\\p{L}*|roumain|română',
  hungarian: 'hungarian|ungarisch\\p{L}*|hongrois|magyar',
  greek: 'greek|griechisch\\p{L}*|grec',
  mandarin: 'mandarin|chinese|chinesisch\\p{L}*|chinois',
  japanese: 'japanese|japanisch\\p{L}*|japonais',
};

const NAME = new RegExp(
  `(?<!\\p{L})(?:${Object.entries(LANGUAGES)
    .map(([language, names]) => `(?<${language}>${names})`)
    .join('|')})(?!\\p{L})`,
  'giu',
);
/** Nearly every name of a language begins so. */
const HINT =
  /engl|angl|ingl|deutsch|german|allem|duits|fr[ae]n|néer|dutch|nieder|neder|itali|span|espag|port|pol[ni]|poln|sch?wed|dan|dän|nor[wv]|finn|tsche|czech|tür|turk|arab|russ|ukr|rum|rom|roum|ungar|hung|gree|grie|grec|mand|chin|jap|spaans|pools/iu;

/** How well a language is spoken, from A1 (1) to C2 (6). */
export type LanguageLevel = 1 | 2 | 3 | 4 | 5 | 6;

const LEVELS: readonly (readonly [form: RegExp, level: LanguageLevel])[] = [
  [/\bc2\b/iu, 6],
  [/\bc1\b/iu, 5],
  [/\bb2\b/iu, 4],
  [/\bb1\b/iu, 3],
  [/\ba2\b/iu, 2],
  [/\ba1\b/iu, 1],
  [/\bnative|muttersprach|langue maternelle|moedertaal|mother tongue|bilingu|zweisprachig/iu, 6],
  [
    /fluen|fließend|fliessend|verhandlungssicher|couramment|\bcourant|vloeiend|proficien|excellent|perfe[kc]t|sehr gut|stilsicher|ausgezeichnet|business level|strong|uitstekend/iu,
    5,
  ],
  [/\bgood|\bgut|\bbonne?\b|\bgoede?\b|solid|sicher/iu, 4],
  [/\bbasic|grundkennt|\bnotions|basis|beginner|anfänger|conversational/iu, 2],
];

/** The names of languages in a text, with their places. */
export function findLanguages(
  text: string,
): readonly { readonly language: string; readonly at: number; readonly written: string }[] {
  if (!HINT.test(text)) return [];
  return [...text.matchAll(NAME)].slice(0, MOST_READ).flatMap((match) => {
    const language = Object.keys(LANGUAGES).find((name) => match.groups?.[name] !== undefined);
    return language === undefined ? [] : [{ language, at: match.index, written: match[0] }];
  });
}

const MOST_READ = 40;

/** The level that some words name. */
export function levelIn(text: string): LanguageLevel | undefined {
  return LEVELS.find(([form]) => form.test(text))?.[1];
}
