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
import { readTermText, type TermText } from './term-text.ts';
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
  const mode = findMode({ mode: lead.mode, place: lead.place, where: at, texts });
  const where = findWhere(place?.text, at, mode?.value, notes);
  const amounts = texts.flatMap(readAmounts);
  return {
    ...{ leadId: lead.id, kind: lead.kind, texts, role, amounts, mode, where },
    titles: role === undefined ? [] : readTitles(role),
    level: role && readLevel(role),
    officeDays: findOfficeDays(lead.place, at, amounts),
    pay: readPayOf(lead.pay, notes, at),
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
  amounts: readonly Amount[],
): Read<number> | undefined {
  if (where?.officeDays !== undefined && place !== undefined) {
    return { value: where.officeDays, found: { field: 'place', text: place }, isGuessed: false };
  }
  for (const { unit, most, near, after, found } of amounts) {
    if (unit !== 'day' || most > 5) continue;
    const isGuessed = found.field === 'notes';
    const mode = [...after, ...near].find((key) => PRESENCE.has(key));
    if (mode !== undefined) return { value: mode === REMOTE ? 5 - most : most, found, isGuessed };
  }
  return undefined;
}
