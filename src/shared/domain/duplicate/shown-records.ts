import type { LeadId } from '#shared/kernel/ids.ts';
import type { Message } from '../conversation/message.ts';
import type { DoneStep } from '../done-step/done-step.ts';
import type { Original } from '../original/original.ts';
import type { Pursuit, StageEvent } from '../pursuit/pursuit.ts';
import { type Merges, NO_MERGES } from './merges.ts';

/** The runs, each at the lead that is shown. Without merges the answer is what was given. Source: SPEC DUP8. */
export const selectShownRuns = createShower<Pursuit>(
  ({ leadId }) => leadId,
  (run, leadId) => ({ ...run, leadId, begunOn: run.leadId }),
);

/** The changes of stage, each in the history of the lead that is shown. Source: SPEC DUP8. */
export const selectShownEvents = createShower<StageEvent>(
  ({ leadId }) => leadId,
  (event, leadId) => ({ ...event, leadId }),
);

/** The messages, each in the conversation about the lead that is shown. Source: SPEC DUP8. */
export const selectShownMessages = createShower<Message>(
  ({ about }) => (about.kind === 'lead' ? about.id : undefined),
  (message, id) => ({ ...message, about: { kind: 'lead', id } }),
);

/** What pages said, each at the lead that is shown. Source: SPEC DUP8. */
export const selectShownOriginals = createShower<Original>(
  ({ leadId }) => leadId,
  (original, leadId) => ({ ...original, leadId }),
);

/** The steps that were done, each at the lead that is shown. Source: SPEC DONE4. */
export const selectShownDone = createShower<DoneStep>(
  ({ leadId }) => leadId,
  (done, leadId) => ({ ...done, leadId }),
);

/** The notes, each with those of the leads that were merged into it below, a line between them. Source: SPEC DUP7. */
export function selectShownNotes(notes: ReadonlyMap<LeadId, string>, merges: Merges): ReadonlyMap<LeadId, string> {
  if (merges === NO_MERGES) return notes;
  const shown = new Map([...notes].filter(([id]) => merges.canonicalOf(id) === id));
  for (const [id, merged] of merges.byCanonical) {
    const parts = [id, ...merged].flatMap((each) => notes.get(each)?.trim() || []);
    if (parts.length > 0) shown.set(id, parts.join('\n\n'));
  }
  return shown;
}

type Shower<T> = <Id>(records: ReadonlyMap<Id, T>, merges: Merges) => ReadonlyMap<Id, T>;

/** Shows records under another lead. A record that is shown there again is the same object. */
function createShower<T extends object>(
  leadOf: (record: T) => LeadId | undefined,
  showAt: (record: T, leadId: LeadId) => T,
): Shower<T> {
  const known = new WeakMap<T, T>();
  return (records, merges) => {
    if (merges === NO_MERGES) return records;
    const shown = new Map(records);
    for (const [id, record] of records) {
      const leadId = leadOf(record);
      const canonical = leadId === undefined ? undefined : merges.canonicalOf(leadId);
      if (canonical === undefined || canonical === leadId) continue;
      const before = known.get(record);
      const moved = before !== undefined && leadOf(before) === canonical ? before : showAt(record, canonical);
      known.set(record, moved);
      shown.set(id, moved);
    }
    return shown;
  };
}
