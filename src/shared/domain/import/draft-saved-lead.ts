import type { ReadLead } from '../export/read-csv.ts';
import { SAVED_COLUMNS } from '../export/saved-columns.ts';
import type { SavedLead } from '../export/saved-lead.ts';
import { writeNames, writeStandings, writeTexts } from '../export/saved-lines.ts';
import { LIMITS } from '../record/limits.ts';
import type { ImportDraft } from './import-draft.ts';
import { cutLine, oneLine } from './import-text.ts';

/** Fields that hold a line, with how long that may be. */
const LINES = [
  ...(['company', 'role', 'place', 'pay', 'heardFrom', 'nextStep', 'addedBy', 'copiedFrom'] as const),
  'link',
] as const;

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
  const tooLong = (['forOthers', 'others', 'conversation'] as const).filter(
    (key) => lengthOf(read, key) > LIMITS.former,
  );
  for (const key of tooLong) unfit.push(`${SAVED_COLUMNS[key].header}:\n${writtenOf(read, key)}`);
  const kept = Object.fromEntries(tooLong.map((key) => [key, []]));
  const notes = [read.notes, [...unfit, ...rest].join('\n')].filter((text) => text !== '').join('\n\n');
  const fitting: SavedLead = { ...read, ...lines, ...kept, notes };
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

function lengthOf(lead: SavedLead, key: 'forOthers' | 'others' | 'conversation'): number {
  return writtenOf(lead, key).length;
}

function writtenOf(lead: SavedLead, key: 'forOthers' | 'others' | 'conversation'): string {
  if (key === 'forOthers') return writeNames(lead.forOthers);
  return key === 'others' ? writeStandings(lead.others) : writeTexts(lead.conversation);
}

/** What a lead without company and role is called: its link, else its first words; of nothing at all a dash. */
function otherName({ link, notes, place, heardFrom, conversation, originals }: SavedLead): string {
  const texts = [link, notes, place, heardFrom, ...[...conversation, ...originals].map(({ text }) => text)];
  const first = texts.map((text) => oneLine(text?.trim().split('\n', 1)[0] ?? '').trim()).find((text) => text !== '');
  return cutLine(first ?? '–', LIMITS.line);
}
