import * as Y from 'yjs';
import type { CircleId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { isCalendarDay, isCalendarMonth } from '../record/calendar-day.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { checkTag, MOST_TAGS } from './tag.ts';
import { type Lead, LEAD_KINDS, WORK_MODES } from './lead.ts';

/** What the keys of the members that a lead is for begin with. */
export const FOR_PREFIX = 'for:';
/** What the keys of its tags begin with. */
export const TAG_PREFIX = 'tag:';

/** Reads one lead. Never throws: a field that holds something else reads as absent. Source: SPEC DOC4, LEAD1. */
export function readLead(id: LeadId, value: unknown, authorOf: AuthorOf): Lead | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  const tags = tagsOf(value);
  return {
    id,
    company: fields.text('company', LIMITS.line),
    role: fields.text('role', LIMITS.line),
    place: fields.text('place', LIMITS.line),
    mode: fields.oneOf('mode', WORK_MODES),
    pay: fields.text('pay', LIMITS.line),
    link: fields.text('link', LIMITS.link),
    kind: fields.oneOf('kind', LEAD_KINDS),
    opensIn: fields.checked('opensIn', isCalendarMonth),
    heardFrom: fields.text('heardFrom', LIMITS.line),
    heardFromMember: fields.text('heardFromMember', LIMITS.line) as MemberId | undefined,
    forMembers: forMembersOf(value),
    deadlineOn: fields.checked('deadlineOn', isCalendarDay),
    addedAt: fields.instant('addedAt'),
    addedBy: authorOfRecord(value, authorOf),
    order: fields.order('order'),
    nextStep: fields.text('nextStep', LIMITS.line),
    nextStepOn: fields.checked('nextStepOn', isCalendarDay),
    deletedAt: fields.number('deletedAt'),
    movedTo: fields.text('movedTo', LIMITS.line) as CircleId | undefined,
    circle: fields.text('circle', LIMITS.line) as CircleId | undefined,
    copiedFrom: fields.text('copiedFrom', LIMITS.line),
    copiedAddedBy: fields.text('copiedAddedBy', LIMITS.line),
    copiedAddedAt: fields.instant('copiedAddedAt'),
    formerFor: fields.text('formerFor', LIMITS.former),
    formerStanding: fields.text('formerStanding', LIMITS.former),
    formerTalk: fields.text('formerTalk', LIMITS.former),
    ...(tags.length > 0 && { tags }),
    mergedInto: fields.text('mergedInto', LIMITS.line) as LeadId | undefined,
    unreadable: fields.unreadable,
  };
}

function forMembersOf(record: Y.Map<unknown>): readonly MemberId[] {
  return [...record.keys()]
    .filter((key) => key.startsWith(FOR_PREFIX) && record.get(key) === true)
    .map((key) => key.slice(FOR_PREFIX.length) as MemberId)
    .sort();
}

/** What is no tag is passed over: a key can hold anything. Source: SPEC TAG1. */
function tagsOf(record: Y.Map<unknown>): readonly string[] {
  return [...record.keys()]
    .filter((key) => key.startsWith(TAG_PREFIX) && record.get(key) === true)
    .map((key) => key.slice(TAG_PREFIX.length))
    .filter((tag) => checkTag(tag) === tag)
    .sort()
    .slice(0, MOST_TAGS);
}
