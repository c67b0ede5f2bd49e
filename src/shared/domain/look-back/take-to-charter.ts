import type * as Y from 'yjs';
import type { CharterId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { TAKEN_BACK } from '../record/taken-back.ts';
import { recordAt } from '../record/field-reader.ts';
import { findLookBack, type LookBackRef } from './find-look-back.ts';

/**
 * Says which wording of the charter was proposed from the one change of somebody. Anybody says it, once.
 *
 * **Errors:** `no-change` when no change is said there; `taken` when a wording that is not withdrawn was made of it already;
 * `not-found` also for the wording. Source: SPEC LOOKB7.
 */
export function takeToCharter(
  doc: Y.Doc,
  input: LookBackRef & { readonly charterId: CharterId },
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'no-change' | 'taken'> {
  const found = findLookBack(doc, input);
  if (!found.ok) return found;
  const { lookBackId, charterId } = input;
  const { texts, tookToCharter } = found.value;
  const roots = openCircleDoc(doc);
  if (texts.oneChange === undefined) return err({ code: 'no-change' });
  if (tookToCharter !== undefined && isProposed(roots, tookToCharter)) return err({ code: 'taken' });
  if (!isProposed(roots, charterId)) return err({ code: 'not-found', field: 'charterId' });
  const change = {
    kind: 'set',
    root: 'lookBacks',
    path: [lookBackId],
    key: 'tookToCharter',
    value: charterId,
  } as const;
  return ok({ undo: commit(doc, 'taken-to-charter', [change]) });
}

/** What was withdrawn, or never was there, keeps nobody from proposing the change again. */
function isProposed(roots: CircleRoots, charterId: CharterId): boolean {
  const wording = recordAt(roots.charters, charterId);
  return wording !== undefined && typeof wording.get(TAKEN_BACK) !== 'number';
}
