import * as Y from 'yjs';
import type { MeetingId, MemberId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import type { FieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { type Meeting, MEETING_KINDS, MEETING_TIMES } from './meeting.ts';

/** What the keys of the members' places in the round begin with. */
export const SPEAKS_PREFIX = 'speaks:';

/**
 * Reads one meeting, withdrawn ones too. Only what who opened it wrote counts, by the log. Never throws.
 * Source: SPEC TURN1, DOC4.
 */
export function readMeeting(id: MeetingId, value: unknown, authorOf: AuthorOf): Meeting | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const openedBy = authorOfRecord(value, authorOf);
  if (openedBy === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, openedBy, authorOf);
  const kind = fields.oneOf('kind', MEETING_KINDS);
  const at = fields.instant('at');
  if (kind === undefined || at === undefined) return malformed(id, 'incomplete');
  const isLive = kind === 'live';
  return {
    id,
    kind,
    openedBy,
    at,
    zone: fields.text('zone', LIMITS.name) ?? 'UTC',
    turnSeconds: readTurnSeconds(fields),
    closesAt: isLive ? undefined : (fields.instant('closesAt') ?? at + MEETING_TIMES.writtenMs),
    facilitator: isLive ? readMember(fields, 'facilitator') : undefined,
    timekeeper: isLive ? readMember(fields, 'timekeeper') : undefined,
    speakingOrder: readOrder(value, fields),
    isWithdrawn: fields.isTakenBack,
  };
}

function readMember(fields: FieldReader, key: string): MemberId | undefined {
  return fields.text(key, LIMITS.line) as MemberId | undefined;
}

function readTurnSeconds(fields: FieldReader): number {
  const { least, usual, most } = MEETING_TIMES.turnSeconds;
  const seconds = fields.number('turnSeconds');
  return seconds !== undefined && seconds >= least && seconds <= most ? seconds : usual;
}

function readOrder(record: Y.Map<unknown>, fields: FieldReader): readonly MemberId[] {
  return [...record.keys()]
    .filter((key) => key.startsWith(SPEAKS_PREFIX))
    .flatMap((key) => {
      const place = fields.number(key);
      return place === undefined ? [] : [{ memberId: key.slice(SPEAKS_PREFIX.length) as MemberId, place }];
    })
    .sort((a, b) => a.place - b.place || (a.memberId < b.memberId ? -1 : 1))
    .map(({ memberId }) => memberId);
}
