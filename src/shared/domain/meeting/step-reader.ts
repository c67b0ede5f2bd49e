import * as Y from 'yjs';
import type { CheckInId, MeetingId, MeetingStepId } from '#shared/kernel/ids.ts';
import { type AuthorOf, authorOfField, authorOfRecord } from '../record/authorship.ts';
import { createFieldReader, type FieldReader } from '../record/field-reader.ts';
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
  const fields = createFieldReader(value, (key) => authorOfField(value, key, authorOf) === author);
  const meetingId = fields.text('meetingId', LIMITS.line) as MeetingId | undefined;
  const at = fields.instant('at');
  if (author === undefined || meetingId === undefined || at === undefined) return malformed(id, 'incomplete');
  return readKind({ id, meetingId, author, at }, fields) ?? malformed(id, 'incomplete');
}

function readKind(
  happened: Pick<MeetingStep, 'id' | 'meetingId' | 'author' | 'at'>,
  fields: FieldReader,
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
      const takenBackAt = fields.number('deletedAt');
      return text === undefined ? undefined : { ...happened, kind, text, checkInId, takenBackAt };
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

function readTurn(fields: FieldReader, key: string): TurnKey | undefined {
  return fields.checked(key, isTurnKey) as TurnKey | undefined;
}
