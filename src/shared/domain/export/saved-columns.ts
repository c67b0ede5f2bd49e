import type { SavedLead } from './saved-lead.ts';
import { writeDone, writeInstant, writeMoves, writeNames, writeStandings, writeTexts } from './saved-lines.ts';

/** A column of our own spreadsheet: how it is called, whatever the language of the app, and what stands in it. */
interface SavedColumn {
  readonly header: string;
  readonly write: (lead: SavedLead) => string;
}

const text =
  (key: keyof SavedLead) =>
  (lead: SavedLead): string => {
    const value = lead[key];
    return typeof value === 'string' ? value : '';
  };
const instant =
  (key: 'addedAt' | 'copiedAddedAt' | 'startedAt' | 'endedAt') =>
  (lead: SavedLead): string => {
    const at = lead[key];
    return at === undefined ? '' : writeInstant(at);
  };
const yes = (is: boolean): string => (is ? 'yes' : '');

/** All columns, what people look for first. Files that are out there have these names: add, rename nothing. Source: SPEC EXP2. */
export const SAVED_COLUMNS = {
  company: { header: 'Company', write: text('company') },
  role: { header: 'Role', write: text('role') },
  stage: { header: 'Stage', write: text('stage') },
  outcome: { header: 'Outcome', write: text('outcome') },
  place: { header: 'Place', write: text('place') },
  mode: { header: 'Work mode', write: text('mode') },
  pay: { header: 'Pay', write: text('pay') },
  link: { header: 'Link', write: text('link') },
  nextStep: { header: 'Next step', write: text('nextStep') },
  nextStepOn: { header: 'Next step on', write: text('nextStepOn') },
  deadlineOn: { header: 'Deadline', write: text('deadlineOn') },
  kind: { header: 'How sure', write: text('kind') },
  opensIn: { header: 'Opens in', write: text('opensIn') },
  heardFrom: { header: 'Heard from', write: text('heardFrom') },
  notes: { header: 'Notes', write: text('notes') },
  tags: { header: 'Tags', write: ({ tags }) => writeNames(tags) },
  history: { header: 'Stage history', write: ({ history }) => writeMoves(history) },
  doneSteps: { header: 'Done steps', write: ({ doneSteps }) => writeDone(doneSteps) },
  startedAt: { header: 'Started at', write: instant('startedAt') },
  endedAt: { header: 'Ended at', write: instant('endedAt') },
  isForMe: { header: 'For me', write: ({ isForMe }) => yes(isForMe) },
  forOthers: { header: 'For others', write: ({ forOthers }) => writeNames(forOthers) },
  others: { header: 'Others', write: ({ others }) => writeStandings(others) },
  othersHistory: { header: 'History of others', write: ({ othersHistory }) => writeMoves(othersHistory) },
  conversation: { header: 'Conversation', write: ({ conversation }) => writeTexts(conversation) },
  originals: { header: 'Kept pages', write: ({ originals }) => writeTexts(originals) },
  addedBy: { header: 'Added by', write: text('addedBy') },
  addedAt: { header: 'Added at', write: instant('addedAt') },
  copiedFrom: { header: 'Copied from', write: text('copiedFrom') },
  copiedAddedAt: { header: 'First added at', write: instant('copiedAddedAt') },
  isOnlyMine: { header: 'Only me', write: ({ isOnlyMine }) => yes(isOnlyMine) },
} as const satisfies Readonly<Partial<Record<keyof SavedLead, SavedColumn>>>;

/** What a column of ours holds. */
export type SavedColumnKey = keyof typeof SAVED_COLUMNS;

export const SAVED_COLUMN_KEYS = Object.keys(SAVED_COLUMNS) as readonly SavedColumnKey[];
