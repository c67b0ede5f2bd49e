import type { SavedDone, SavedLead, SavedMove, SavedText } from './saved-lead.ts';
import { writeInstant } from './saved-lines.ts';

/** How our files of data are called in their first lines, and the version of what follows. */
export const SAVED_FORMAT = 'lateral-leads';
export const SAVED_VERSION = 1;

/**
 * The leads as data, in parts: what the file is, then a lead at a time. Days and times are ISO, empty fields are left out.
 * Source: SPEC EXP2, EXP6.
 */
export function* writeJson(leads: readonly SavedLead[], savedAt: number): Generator<string> {
  const head = { format: SAVED_FORMAT, version: SAVED_VERSION, savedAt: writeInstant(savedAt) };
  yield `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  "leads": [`;
  for (const [index, lead] of leads.entries()) {
    const text = JSON.stringify(toJson(lead), undefined, 2).replaceAll('\n', '\n    ');
    yield `${index === 0 ? '' : ','}\n    ${text}`;
  }
  yield leads.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}

/** A lead as a plain value: what stringifies leaves out what is `undefined`. */
function toJson(lead: SavedLead): unknown {
  const { addedAt, copiedAddedAt, startedAt, endedAt } = lead;
  return {
    ...lead,
    ...{ addedAt: timeOf(addedAt), copiedAddedAt: timeOf(copiedAddedAt) },
    ...{ startedAt: timeOf(startedAt), endedAt: timeOf(endedAt) },
    history: lead.history.map(withTime),
    othersHistory: lead.othersHistory.map(withTime),
    doneSteps: lead.doneSteps.map(withTime),
    conversation: lead.conversation.map(withTime),
    originals: lead.originals.map(withTime),
  };
}

function withTime(item: SavedDone | SavedMove | SavedText): unknown {
  return { ...item, at: timeOf(item.at) };
}

function timeOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : writeInstant(at);
}
