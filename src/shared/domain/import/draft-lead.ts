import { readLink } from '../lead/lead-link.ts';
import type { WorkMode } from '../lead/lead.ts';
import { LIMITS } from '../record/limits.ts';
import type { ImportDraft } from './import-draft.ts';
import { cutLine, oneLine, wordsKey } from './import-text.ts';
import { readMode } from './mode-words.ts';
import { createRowCells, type RowCells } from './row-cells.ts';
import type { RowFaults, RowReading } from './row-reading.ts';
import { readStage, type StageMeaning } from './stage-words.ts';

/** Reads one row as a lead. Nothing of the row is lost: what has no place of its own is in the notes. Source: SPEC IMP4. */
export function draftLead(
  row: readonly string[],
  reading: RowReading,
): { readonly draft: ImportDraft; readonly faults: RowFaults } {
  const cells = createRowCells(row, reading.columns);
  const { standing, unknownStage } = readStanding(cells, reading);
  const applied = cells.date('appliedOn');
  const stageDate = cells.date('stageOn');
  const meaning: StageMeaning = standing ?? {
    stage: applied === undefined || unknownStage !== undefined ? 'spotted' : 'applied',
  };
  // Nobody runs in Spotted, so there is no history that the days could stand in.
  if (meaning.stage === 'spotted') ['appliedOn' as const, 'stageOn' as const].forEach(cells.keep);
  if (meaning.stage === 'applying') cells.keep('appliedOn');
  // One day is enough for a run that has come no further; a lead was found before it was applied for.
  if (meaning.stage === 'applied' && applied !== undefined && applied.day !== stageDate?.day) cells.keep('stageOn');
  const lead = {
    company: cells.line('company'),
    role: cells.line('role'),
    place: cells.line('place'),
    mode: modeOf(cells),
    pay: cells.line('pay'),
    link: cells.line('link', LIMITS.link),
    heardFrom: cells.line('heardFrom'),
    deadlineOn: cells.day('deadlineOn'),
  };
  const step = nextStepOf(cells);
  const saved = cells.date('savedOn');
  if (saved !== undefined && saved.at > (applied ?? stageDate ?? saved).at) cells.keep('savedOn');
  const notes = cells.notes();
  const isNamedOtherwise = lead.company === undefined && lead.role === undefined;
  const role = isNamedOtherwise ? otherName(lead.link, notes, row) : lead.role;
  const draft: ImportDraft = {
    lead: { ...lead, role },
    ...step,
    notes,
    stage: meaning.stage,
    outcome: meaning.outcome,
    savedAt: saved?.at,
    appliedAt: meaning.stage === 'spotted' || meaning.stage === 'applying' ? undefined : applied?.at,
    stageAt: stageDate?.at,
  };
  const faults = { unreadDates: cells.unreadDates, isNamedOtherwise };
  return { draft, faults: unknownStage === undefined ? faults : { ...faults, unknownStage } };
}

function readStanding(
  cells: RowCells,
  { stages }: RowReading,
): { readonly standing: StageMeaning | undefined; readonly unknownStage?: string } {
  const ended = readStage(cells.text('outcome'));
  if (ended?.stage === 'closed' && ended.isInexact !== true) {
    // An outcome says more than the stage beside it.
    cells.keep('stage');
    return { standing: ended };
  }
  cells.keep('outcome');
  const text = cells.text('stage');
  if (text === '') return { standing: undefined };
  const known = readStage(text);
  if (known === undefined || known.isInexact === true) cells.keep('stage');
  if (known !== undefined) return { standing: known };
  const chosen = stages.get(wordsKey(text));
  return { standing: chosen === undefined ? undefined : { stage: chosen }, unknownStage: text };
}

function modeOf(cells: RowCells): WorkMode | undefined {
  const mode = readMode(cells.text('mode'));
  if (mode === undefined) cells.keep('mode');
  return mode;
}

/** A day in a column of steps is the day of that step. */
function nextStepOf(cells: RowCells): Pick<ImportDraft, 'nextStep' | 'nextStepOn'> {
  const day = cells.day('nextStepOn');
  const words = cells.line('nextStep');
  const stepDay = words === undefined || day !== undefined ? undefined : cells.dayIn('nextStep');
  if (stepDay === undefined) return { nextStep: words, nextStepOn: day };
  const header = cells.headerOf('nextStep');
  return { nextStep: header === '' ? words : cutLine(header, LIMITS.line), nextStepOn: stepDay };
}

/** What a lead without company and role is called: its address, else its first words. */
function otherName(link: string | undefined, notes: string, row: readonly string[]): string | undefined {
  const address = readLink(link)?.href.replace(/^https?:\/\/(?:www\.)?/iu, '');
  const words = address ?? notes.split('\n', 1)[0] ?? '';
  const name = words === '' ? (row.find((cell) => cell !== '') ?? '') : words;
  return cutLine(oneLine(name), LIMITS.line);
}
