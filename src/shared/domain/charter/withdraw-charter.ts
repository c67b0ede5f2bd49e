import type * as Y from 'yjs';
import type { CharterId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import type { Charter, SignedWording } from './select-charter.ts';

/** Takes what one proposed oneself off the table; what holds or has held stays. Source: SPEC CHART6. */
export function withdrawCharter(
  doc: Y.Doc,
  input: { readonly charterId: CharterId; readonly charter: Charter },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'holds'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { charterId, charter } = input;
  const { holding, earlier, open, passedOver, overtaken } = charter;
  const isIt = ({ wording }: SignedWording): boolean => wording.id === charterId;
  if ([...(holding === undefined ? [] : [holding]), ...earlier].some(isIt)) return err({ code: 'holds' });
  const found = [...open, ...passedOver, ...overtaken].find(isIt);
  if (found === undefined) return err({ code: 'not-found' });
  if (found.wording.author !== ctx.actor) return err({ code: 'not-yours' });
  const change = { kind: 'set', root: 'charters', path: [charterId], key: 'deletedAt', value: ctx.now } as const;
  return ok({ undo: commit(doc, 'charter-withdrawn', [change]) });
}
