import * as Y from 'yjs';
import type { CheckInId, MeetingId, MeetingStepId } from '#shared/kernel/ids.ts';
import { type AuthoredReader, createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { MEETING_ROLES } from './meeting.ts';
import { type MeetingStep, STEP_KINDS } from './meeting-step.ts';
import { isTurnKey, MOST_COMINGS, type TurnKey } from './turn.ts';

/**
 * Reads one step of a meeting. Only what its author wrote counts, by the log. Never throws.
 * Source: SPEC TURN2, DOC4.
 */
export function readMeetingStep(id: MeetingStepId, value: unknown, authorOf: AuthorOf): MeetingStep | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  const meetingId = fields.text('meetingId', LIMITS.line) as MeetingId | undefined;
  const at = fields.instant('at');
  if (meetingId === undefined || at === undefined) return malformed(id, 'incomplete');
  return readKind({ id, meetingId, author, at }, fields) ?? malformed(id, 'incomplete');
}

function readKind(
  happened: Pick<MeetingStep, 'id' | 'meetingId' | 'author' | 'at'>,
  fields: AuthoredReader,
): MeetingStep | undefined {
  const kind = fields.oneOf('kind', STEP_KINDS);
  const turn = readTurn(fields, 'turn');
  const since = fields.text('since', LIMITS.line) as MeetingStepId | undefined;
  const opens = readTurn(fields, 'opens');
  switch (kind) {
    case undefined:
      return undefined;
    case 'came':
    case 'left': {
      const coming = fields.number('coming');
      const isPossible = coming !== undefined && Number.isInteger(coming) && coming >= 1 && coming <= MOST_COMINGS;
      return isPossible ? { ...happened, kind, coming } : undefined;
    }
    case 'topic-queued': {
      const text = fields.text('text', LIMITS.entry);
      const checkInId = fields.text('checkInId', LIMITS.line) as CheckInId | undefined;
      return text === undefined ? undefined : { ...happened, kind, text, checkInId, isTakenBack: fields.isTakenBack };
    }
    case 'begun':
      return { ...happened, kind, since, opens };
    case 'turn-over':
    case 'turn-skipped':
      return turn === undefined || since === undefined ? undefined : { ...happened, kind, turn, since, opens };
    case 'paused':
    case 'resumed':
    case 'extended':
      return turn === undefined || since === undefined ? undefined : { ...happened, kind, turn, since };
    case 'role-taken': {
      const role = fields.oneOf('role', MEETING_ROLES);
      return role === undefined ? undefined : { ...happened, kind, role };
    }
    case 'ended':
      return { ...happened, kind, turn, since };
  }
}

function readTurn(fields: AuthoredReader, key: string): TurnKey | undefined {
  return fields.checked(key, isTurnKey) as TurnKey | undefined;
}
