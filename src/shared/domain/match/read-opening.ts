import { type Lead, type LeadKind, type WorkMode } from '../lead/lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { type Amount, readAmounts } from './amounts.ts';
import { blankBoilerplate } from './boilerplate.ts';
import { findBound, withLocalDollar } from './find-whereabouts.ts';
import type { Lexicon } from './lexicon.ts';
import type { FoundWords } from './match.ts';
import { PRESENCE, REMOTE } from './mode-keys.ts';
import { findMode } from './read-mode.ts';
import { type Level, readLevel } from './read-level.ts';
import { findPay, type Pay, readPay } from './pay/read-pay.ts';
import { readPlace, type Whereabouts } from './place/read-place.ts';
import type { Read } from './read-value.ts';
import { readTitles, type Title } from './read-title.ts';
import { readSignals, type Signals } from './read-signals.ts';
import { type LanguageSaid, readLanguages } from './read-languages.ts';
import { readTermText, type TermText } from './term-text.ts';
import { readPresenceDays } from './weekdays.ts';
import { readWorkingTime, type WorkingTime } from './working-time.ts';
import { MOST_UNITS } from './text-words.ts';

/** A lead, made ready to be held against what members wrote; read once, as long as it does not change. */
export interface Opening {
  readonly leadId: LeadId;
  readonly kind: LeadKind | undefined;
  /** All its words. */
  readonly texts: readonly TermText[];
  readonly role: TermText | undefined;
  readonly titles: readonly Title[];
  readonly level: { readonly level: Level; readonly found: FoundWords } | undefined;
  readonly where: Read<Whereabouts> | undefined;
  readonly mode: Read<WorkMode> | undefined;
  /** Days a week at the employer's. */
  readonly officeDays: Read<number> | undefined;
  readonly pay: Read<Pay> | undefined;
  readonly amounts: readonly Amount[];
  /** How much of a week it takes. */
  readonly workingTime: WorkingTime | undefined;
  /** What it tells in other words than its own. */
  readonly signals: Signals;
  /** Languages that are spoken there or asked for. */
  readonly languages: readonly LanguageSaid[];
}

/** Reads a lead with its notes. Source: SPEC FIT2. */
export function readOpening(
  lead: Pick<Lead, 'id' | 'role' | 'company' | 'place' | 'mode' | 'pay' | 'kind'>,
  written: string,
  lexicon: Lexicon,
): Opening {
  const notes = blankBoilerplate(written.slice(0, MOST_UNITS));
  const fields = { role: lead.role, company: lead.company, place: lead.place, pay: lead.pay, notes };
  const text = (field: keyof typeof fields): TermText | undefined => {
    const said = fields[field];
    return said === undefined || said.trim() === '' ? undefined : readTermText(field, said, lexicon);
  };
  const role = text('role');
  const place = text('place');
  const texts = [role, text('company'), place, text('pay'), text('notes')].filter((each) => each !== undefined);
  const at = place === undefined ? undefined : readPlace(place.text);
  const amounts = texts.flatMap(readAmounts);
  const said = findMode({ mode: lead.mode, place: lead.place, where: at, texts });
  const officeDays = findOfficeDays(lead.place, at, { texts, amounts });
  // Whoever comes in once a month works from home.
  const isRare = officeDays !== undefined && officeDays.value <= RARELY && said?.value === 'hybrid';
  const mode = isRare ? { ...officeDays, value: 'remote' as const } : said;
  const where = findWhere(place?.text, at, mode?.value, notes);
  return {
    ...{ leadId: lead.id, kind: lead.kind, texts, role, amounts, mode, where, officeDays },
    titles: role === undefined ? [] : readTitles(role),
    level: role && readLevel(role),
    pay: readPayOf(lead.pay, notes, at),
    workingTime: readWorkingTime(texts),
    signals: readSignals(texts),
    languages: texts.flatMap(readLanguages),
  };
}

function findWhere(
  place: string | undefined,
  at: Whereabouts | undefined,
  mode: WorkMode | undefined,
  notes: string,
): Read<Whereabouts> | undefined {
  const isOpen = at === undefined || (at.parts.length === 0 && !at.isAnywhere);
  const bound = mode === 'remote' && isOpen ? findBound(notes) : undefined;
  if (bound !== undefined) return { value: { ...bound.where, mode: 'remote' }, found: bound.found, isGuessed: true };
  return at && place !== undefined
    ? { value: at, found: { field: 'place', text: place }, isGuessed: false }
    : undefined;
}

function readPayOf(written: string | undefined, notes: string, where: Whereabouts | undefined): Read<Pay> | undefined {
  const told = written === undefined ? undefined : readPay(written);
  if (written !== undefined && told !== undefined) {
    return { value: withLocalDollar(told, written, where), found: { field: 'pay', text: told.text }, isGuessed: false };
  }
  const guessed = findPay(notes);
  if (guessed === undefined) return undefined;
  const value = withLocalDollar(guessed, guessed.text, where);
  return { value, found: { field: 'notes', text: guessed.text }, isGuessed: true };
}

function findOfficeDays(
  place: string | undefined,
  where: Whereabouts | undefined,
  { texts, amounts }: { readonly texts: readonly TermText[]; readonly amounts: readonly Amount[] },
): Read<number> | undefined {
  if (where?.officeDays !== undefined && place !== undefined) {
    return { value: where.officeDays, found: { field: 'place', text: place }, isGuessed: false };
  }
  const rarely = findRareOffice(texts);
  if (rarely !== undefined) return { value: RARELY, found: rarely, isGuessed: rarely.field === 'notes' };
  for (const { unit, most, near, after, found } of amounts) {
    if (unit !== 'day' || most > WORKDAYS) continue;
    const isGuessed = found.field === 'notes';
    const mode = [...after, ...near].find((key) => PRESENCE.has(key));
    if (mode !== undefined) return { value: mode === REMOTE ? WORKDAYS - most : most, found, isGuessed };
  }
  const [days] = texts.flatMap(readPresenceDays);
  if (days === undefined) return undefined;
  const { count, isAtHome, found } = days;
  return { value: isAtHome ? WORKDAYS - count : count, found, isGuessed: found.field === 'notes' };
}

const WORKDAYS = 5;
/** Days of a week at the employer's that are none for most people: one a month. */
const RARELY = 0.25;
const THERE =
  '(?:office|on ?site|hq|headquarters?|büro|buro|vor ort|präsenz|bureau|sur (?:site|place)|kantoor|escritório|oficina|ufficio|team days?)';
const OFTEN =
  '(?:(?:once|twice|one|two|1|2|1-2|1x|2x|einmal|zweimal|ein|zwei|un|une|deux|um|un día|eén|één|een|eens|twee)(?: (?:or two|oder zwei|ou deux))?(?: (?:days?|tage?|jours?|dias?|dagen|dag|times?|mal|fois|x))? ?(?:a|per|every|each|im|pro|in der|par|por|au|per|al|/) ?(?:month|quarter|year|monat|quartal|jahr|mois|trimestre|an|mês|mes|maand|kwartaal|jaar)|monthly|quarterly|monatlich|vierteljährlich|mensuel\\p{L}*)';
const RARE_OFFICE = new RegExp(
  `${OFTEN}[^.!?\\n]{0,30}\\b${THERE}(?!\\p{L})|\\b${THERE}(?!\\p{L})[^.!?\\n]{0,30}(?<!\\p{L})${OFTEN}`,
  'iu',
);
const MONTHLY = /month|quarter|monat|quartal|viertelj|mois|trimestre|m[eê]s\b|maand|kwartaal|year|jahr|mensuel/iu;

/** "Once a month in the office": hardly ever. */
function findRareOffice(texts: readonly TermText[]): FoundWords | undefined {
  for (const { field, text } of texts) {
    const said = field === 'notes' && MONTHLY.test(text) ? RARE_OFFICE.exec(text) : null;
    if (said !== null) return { field, text: said[0].replace(/\s+/gu, ' ') };
  }
  return undefined;
}
