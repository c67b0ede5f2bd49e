import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { recordAt } from '../record/field-reader.ts';
import { dayIn } from '../record/week.ts';
import { planEndOfRests, readRests } from '../rest/own-rests.ts';
import { planLandingAway } from '../term/mark-landed.ts';
import { isSaidPoint, type SaidPoint } from './search-status.ts';
import { readSearchStatus } from './search-status-reader.ts';

/**
 * Says where one is in one's search, or takes back that one has said it. Who rests, or has landed, does so no longer: it is
 * one transaction, taken back whole. The same point again keeps the day on which it was first said.
 *
 * **Errors:** `not-found` when one has not written one's name yet. Source: SPEC STAT1, STAT2.
 */
export function setSearchStatus(
  doc: Y.Doc,
  input: {
    /** Nothing for not said. */
    readonly point: SaidPoint | undefined;
    /** The time zone (IANA) that the member is in. */
    readonly zone: string;
    readonly authorOf: AuthorOf;
  },
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-a-choice'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { point, authorOf } = input;
  if (point !== undefined && !isSaidPoint(point)) return err({ code: 'not-a-choice', field: 'point' });
  const roots = openCircleDoc(doc);
  const person = recordAt(roots.people, actor);
  if (person === undefined) return err({ code: 'not-found' });
  const today = dayIn(now, input.zone);
  const said = readSearchStatus(actor, person, authorOf);
  const own = { root: 'people', path: [actor] } as const;
  const value = point && `${point} ${said?.point === point ? said.saidOn : today}`;
  const changes: readonly Change[] = [
    { kind: 'set', ...own, key: 'searchStatus', value },
    ...planLandingAway(actor),
    ...planEndOfRests(readRests(roots, authorOf), { memberId: actor, today }),
  ];
  return ok({ undo: commitOwn(doc, 'search-status-set', changes, { actor, authorOf }) });
}
