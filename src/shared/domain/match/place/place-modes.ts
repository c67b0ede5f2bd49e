import { WORK_MODES, type WorkMode } from '#shared/domain/lead/lead.ts';
import { GAPS, type Token } from './place-tokens.ts';

/** What a text says of how the work is done. */
export interface ModesSaid {
  /** All that are named, in their order. */
  readonly modes: readonly WorkMode[];
  /** Days of a week of five in the office, the most of a range. */
  readonly officeDays: number | undefined;
}

const WORK_DAYS = 5;
const NOTHING: ModesSaid = { modes: [], officeDays: undefined };
const HOME =
  'home ?office|homeoffice|at home|from home|home|remote(?:ly)?|wfh|teletravail|distanciel|distance|mobile?s? arbeite?n?|zu ?hause';
const OFFICE =
  'on ?site|onsite|(?:in )?(?:the )?office|in person|vor ort|(?:im )?buero|(?:im )?buro|sur site|sur place|(?:au )?bureau|presentiel|prasenz|praesenz';
const NUMBERS = new Map(
  [
    'zero',
    'one un une ein einen eine',
    'two deux zwei',
    'three trois drei',
    'four quatre vier',
    'five cinq funf fuenf',
  ].flatMap((names, number) => names.split(' ').map((name) => [name, number] as const)),
);
const NUMBER = `[0-5]|${[...NUMBERS.keys()].join('|')}`;
const RANGE = `\\b(?:(${NUMBER}) (?:(?:to|bis|a|or|oder|ou) )?)?(${NUMBER}) ?(?:x|days?|tagen?|tage?|jours?|times|mal)\\b`;
const RARELY = new RegExp(
  `${RANGE}(?: \\w+){0,3}? (?:months?|monat|mois|quarter|quartal|year|jahr|an)\\b(?: \\w+){0,3}? (?:${OFFICE})|${RANGE}(?: \\w+){0,3}? (?:months?|monat|mois|quarter|quartal|year|jahr)\\b|(?:${OFFICE}) (?:once|twice) a (?:month|quarter|year)`,
  'gu',
);
const DAYS_BEHIND = new RegExp(`\\b(?:(${HOME})|(${OFFICE})) ${RANGE}`, 'u');
const DAYS_BEFORE = new RegExp(`${RANGE}(?: \\w+){0,4}?(?: ,)?(?: \\w+){0,3}? (?:(${HOME})|(${OFFICE}))\\b`, 'u');
const DAYS = new RegExp(RANGE, 'u');
const SHARE = new RegExp(
  `\\b(\\d{1,3}) (?:percent |prozent |pourcent |pour cent )?(?:${HOME})\\b|\\b(?:${HOME}) (\\d{2,3})\\b`,
  'u',
);
const DENIED = new RegExp(
  `\\b(?:no|not|kein|keine|nicht|pas de|pas|sans|ohne|non|without) (?:(?:fully|full|100|any) )?(?:(${HOME})|(?:${OFFICE}))\\b`,
  'gu',
);
const PARTLY = new RegExp(
  `\\bhybrid(?:e|o)? (?:remote|home ?office|homeoffice|teletravail)\\b|\\b(?:remote|teletravail|home ?office) hybrid(?:e|o)?\\b|\\b(?:partly|partially|partial|part|semi|teilweise|zum teil|mostly|some) (?:${HOME})\\b|\\bteletravail (?:partiel|possible|hybride)\\b|\\b(?:home ?office|homeoffice) (?:moglich|moeglich|anteil|option|possible|nach absprache)\\b`,
  'gu',
);
const NAMED: Readonly<Record<WorkMode, RegExp>> = {
  remote:
    /\b(?:remote(?:ly)?|home ?office|homeoffice|home ?based|wfh|(?:work(?:ing)? )?from home|work from anywhere|telework(?:ing)?|telecommut\w+|teletravail|distanciel|remoto|zu ?hause|ortsunabhangig|mobiles? arbeiten?)\b/u,
  hybrid: /\b(?:hybride?s?|hybrido|hibrido|ibrido)\b/u,
  onsite:
    /\b(?:on ?site|on premises?|in (?:the )?office|office based|in person|vor ort|prasenz|praesenz|sur site|sur place|presentiel|au bureau|im buro|im buero|presencial|in sede|in loco)\b|^office$/u,
};

/** Nearly every word of the above begins so; a text without them is read no further. */
const HINT =
  /\d|da[yi]|tag|jour|home|heim|remot|hybr|[hi]brid|wfh|tele|dist|mobil|haus|site|premis|office|person|\bort|pr[ae]|sur |bur|sede|loco|orts|anywh/u;

/** Reads the ways of working that a text about a place names, and how many days are in the office. */
export function readModes(tokens: readonly Token[]): ModesSaid {
  let text = tokens.map(({ key, gap }) => (gap >= GAPS.slash ? `, ${key}` : key)).join(' ');
  if (!HINT.test(text)) return NOTHING;
  const modes = new Set<WorkMode>();
  // Days of a month are no days of a week.
  if (/month|monat|mois|quart|year|jahr|an\b/u.test(text)) text = text.replace(RARELY, '');
  text = text.replace(DENIED, (_all, home: string | undefined) => {
    if (home !== undefined) modes.add('onsite');
    return '';
  });
  text = text.replace(PARTLY, () => {
    modes.add('hybrid');
    return '';
  });
  const days = readDays(text);
  if (days !== undefined) {
    text = text.replace(days.said, '');
    modes.add(modeFor(days.officeDays));
  }
  const named = WORK_MODES.map((mode) => ({ mode, at: text.search(NAMED[mode]) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at);
  for (const { mode } of named) modes.add(mode);
  return { modes: [...modes], officeDays: days?.officeDays };
}

function modeFor(officeDays: number): WorkMode {
  if (officeDays === 0) return 'remote';
  return officeDays >= WORK_DAYS ? 'onsite' : 'hybrid';
}

function readDays(text: string): { readonly said: string; readonly officeDays: number } | undefined {
  if (!/\d|\b(?:days?|tage?n?|jours?)\b/u.test(text)) return undefined;
  const share = SHARE.exec(text);
  const percent = Number(share?.[1] ?? share?.[2] ?? 0);
  if (share !== null && percent > WORK_DAYS && percent <= 100) {
    return { said: share[0], officeDays: WORK_DAYS * (1 - percent / 100) };
  }
  const behind = DAYS_BEHIND.exec(text);
  if (behind !== null) {
    const [said, home, , low, high] = behind;
    return { said, officeDays: officeDaysOf(low, high, home !== undefined) };
  }
  const before = DAYS_BEFORE.exec(text);
  if (before !== null) {
    const [said, low, high, home] = before;
    return { said, officeDays: officeDaysOf(low, high, home !== undefined) };
  }
  const bare = DAYS.exec(text);
  // "Hybrid, 3 days": they are those in the office.
  if (bare === null || !NAMED.hybrid.test(text)) return undefined;
  return { said: bare[0], officeDays: officeDaysOf(bare[1], bare[2], false) };
}

function officeDaysOf(low: string | undefined, high: string | undefined, isHome: boolean): number {
  const most = numberOf(high);
  const least = low === undefined ? most : numberOf(low);
  return isHome ? WORK_DAYS - Math.min(least, most) : Math.max(least, most);
}

function numberOf(word: string | undefined): number {
  return NUMBERS.get(word ?? '') ?? Number(word ?? 0);
}
