import type { ReadLead } from '../export/read-csv.ts';
import { SAVED_COLUMNS } from '../export/saved-columns.ts';
import type { SavedLead } from '../export/saved-lead.ts';
import { writeDone, writeMoves, writeNames, writeStandings, writeTexts } from '../export/saved-lines.ts';
import { checkTag, MOST_TAGS } from '../lead/tag.ts';
import { LIMITS } from '../record/limits.ts';
import type { ImportDraft } from './import-draft.ts';
import { cutLine, oneLine } from './import-text.ts';

/** Fields that hold a line, with how long that may be. */
const LINES = [
  ...(['company', 'role', 'place', 'pay', 'heardFrom', 'nextStep', 'addedBy', 'copiedFrom'] as const),
  'link',
] as const;
/** Lists that come in as a text each. */
const TEXTS = ['forOthers', 'others', 'conversation'] as const;
/** Lists of which each item comes in as a record of its own. */
const RECORDS = ['history', 'othersHistory', 'doneSteps', 'originals'] as const;
/** More of one lead nobody has made by hand, and what is written in one go must stay small. */
const MOST_RECORDS = 1_000;

/**
 * A lead that we saved ourselves as it would come in again. What does not fit is cut where it stands and whole in the
 * notes, as is what could not be read. Source: SPEC EXP5.
 */
export function draftSavedLead({ lead: read, rest }: ReadLead): ImportDraft {
  const unfit: string[] = [];
  const lines = Object.fromEntries(
    LINES.map((key) => {
      const whole = read[key];
      const cut = whole === undefined ? undefined : cutLine(whole, key === 'link' ? LIMITS.link : LIMITS.line);
      if (cut !== whole) unfit.push(`${SAVED_COLUMNS[key].header}: ${whole}`);
      return [key, cut === '' ? undefined : cut];
    }),
  );
  const tooLong = [
    ...TEXTS.filter((key) => writtenOf(read, key).length > LIMITS.former),
    ...RECORDS.filter((key) => read[key].length > MOST_RECORDS),
  ];
  for (const key of tooLong) unfit.push(`${SAVED_COLUMNS[key].header}:\n${writtenOf(read, key)}`);
  const longDone = read.doneSteps.filter(({ text }) => text.length > LIMITS.line);
  if (longDone.length > 0) unfit.push(`${SAVED_COLUMNS.doneSteps.header}:\n${writeDone(longDone)}`);
  const doneSteps = read.doneSteps.map((done) => ({ ...done, text: cutLine(done.text, LIMITS.line) }));
  const tags = read.tags.filter((tag) => checkTag(tag) === tag).slice(0, MOST_TAGS);
  const noTags = read.tags.filter((tag) => !tags.includes(tag));
  if (noTags.length > 0) unfit.push(`${SAVED_COLUMNS.tags.header}:\n${writeNames(noTags)}`);
  const kept = Object.fromEntries(tooLong.map((key) => [key, []]));
  const notes = [read.notes, [...unfit, ...rest].join('\n')].filter((text) => text !== '').join('\n\n');
  const fitting: SavedLead = { ...read, ...lines, doneSteps, ...kept, tags, notes };
  const isNamed = fitting.company !== undefined || fitting.role !== undefined;
  const saved = isNamed ? fitting : { ...fitting, role: otherName(fitting) };
  const { company, role, place, mode, pay, link, kind, opensIn, heardFrom, deadlineOn } = saved;
  return {
    lead: { company, role, place, mode, pay, link, kind, opensIn, heardFrom, deadlineOn },
    ...{ nextStep: saved.nextStep, nextStepOn: saved.nextStepOn, notes, stage: saved.stage, outcome: saved.outcome },
    ...{ savedAt: saved.addedAt, appliedAt: undefined, stageAt: undefined },
    saved,
  };
}

function writtenOf(lead: SavedLead, key: (typeof TEXTS | typeof RECORDS)[number]): string {
  if (key === 'forOthers') return writeNames(lead.forOthers);
  if (key === 'others') return writeStandings(lead.others);
  if (key === 'doneSteps') return writeDone(lead.doneSteps);
  return key === 'conversation' || key === 'originals' ? writeTexts(lead[key]) : writeMoves(lead[key]);
}

/** What a lead without company and role is called: its link, else its first words; of nothing at all a dash. */
function otherName({ link, notes, place, heardFrom, conversation, originals }: SavedLead): string {
  const texts = [link, notes, place, heardFrom, ...[...conversation, ...originals].map(({ text }) => text)];
  const first = texts.map((text) => oneLine(text?.trim().split('\n', 1)[0] ?? '').trim()).find((text) => text !== '');
  return cutLine(first ?? '–', LIMITS.line);
}
