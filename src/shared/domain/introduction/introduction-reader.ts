import * as Y from 'yjs';
import type {
  DeviceId,
  IntroductionAnswerId,
  IntroductionAskId,
  IntroductionStepId,
  LeadId,
  MemberId,
} from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { type AuthoredReader, createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord, wasRewritten, wasTakenOut } from '../record/authorship.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import type { FieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';
import {
  type AnswerBox,
  type Introduction,
  INTRODUCTION_LIMITS,
  type IntroductionAnswer,
  type IntroductionStep,
  STEPS,
} from './introduction.ts';

const BOX = /^([0-9a-f]{32}) ([\w-]+)$/;
/** All that a command can have written: a device, a space, what is sealed to it, and the end of the line. */
const BOXES_LENGTH = INTRODUCTION_LIMITS.boxes * (34 + INTRODUCTION_LIMITS.boxLength);

/** Reads who would like to be introduced; `undefined` when it was withdrawn. Never throws. Source: SPEC INTRO1, DOC4. */
export function readIntroduction(
  id: IntroductionAskId,
  value: unknown,
  authorOf: AuthorOf,
): Introduction | Malformed | undefined {
  const own = ownFields(id, value, authorOf);
  if ('kind' in own) return own;
  const { author: asker, record, fields } = own;
  if (fields.isTakenBack) return undefined;
  const company = fields.text('company', LIMITS.line);
  const words = fields.text('words', INTRODUCTION_LIMITS.ask);
  const at = fields.instant('at');
  const to = idIn<MemberId>(fields, 'to');
  // Whoever asks one alone must not be shown to ask all, whatever else stands there, or stands there no more.
  const isToKnown = !fields.unreadable.includes('to') && !wasTakenOut(record, 'to');
  // Whoever has answered has answered this, and nothing that was put into its place.
  const isAsAsked = ['company', 'words', 'to', 'at'].every((key) => !wasRewritten(record, key));
  if (company === undefined || words === undefined || at === undefined || !isToKnown || !isAsAsked) {
    return malformed(id, 'incomplete');
  }
  return { id, asker, company, leadId: idIn<LeadId>(fields, 'leadId'), words, to, at };
}

/** Reads an answer as it is sealed; `undefined` once its author answered anew. Never throws. Source: SPEC INTRO4, INTRO5, DOC4. */
export function readAnswer(
  id: IntroductionAnswerId,
  value: unknown,
  authorOf: AuthorOf,
): IntroductionAnswer | Malformed | undefined {
  const own = ownFields(id, value, authorOf);
  if ('kind' in own) return own;
  const { author, fields } = own;
  if (fields.isTakenBack) return undefined;
  const introductionId = idIn<IntroductionAskId>(fields, 'introductionId');
  const boxes = readBoxes(fields.checked('boxes', (text) => text.length <= BOXES_LENGTH));
  const at = fields.instant('at');
  if (introductionId === undefined || boxes === undefined || at === undefined) return malformed(id, 'incomplete');
  return { id, introductionId, author, boxes, at };
}

/** Reads what became of an introduction; `undefined` when it was taken back. Never throws. Source: SPEC INTRO7, DOC4. */
export function readStep(
  id: IntroductionStepId,
  value: unknown,
  authorOf: AuthorOf,
): IntroductionStep | Malformed | undefined {
  const own = ownFields(id, value, authorOf);
  if ('kind' in own) return own;
  const { author, fields } = own;
  if (fields.isTakenBack) return undefined;
  const introductionId = idIn<IntroductionAskId>(fields, 'introductionId');
  const step = fields.oneOf('step', STEPS);
  const on = fields.checked('on', isCalendarDay);
  const at = fields.instant('at');
  if (introductionId === undefined || step === undefined || on === undefined || at === undefined) {
    return malformed(id, 'incomplete');
  }
  const words = fields.text('words', INTRODUCTION_LIMITS.step);
  return { id, introductionId, author, step, on, words, through: idIn<MemberId>(fields, 'through'), at };
}

/** All answers that can be read and of which none took the place, in no order. */
export function readAnswers(
  { introductionAnswers }: Pick<CircleRoots, 'introductionAnswers'>,
  authorOf: AuthorOf,
): readonly IntroductionAnswer[] {
  return [...introductionAnswers.entries()].flatMap(([id, value]) => {
    const answer = readAnswer(id as IntroductionAnswerId, value, authorOf);
    return answer === undefined || isMalformed(answer) ? [] : [answer];
  });
}

/** All steps that can be read and were not taken back, in no order. */
export function readSteps(
  { introductionSteps }: Pick<CircleRoots, 'introductionSteps'>,
  authorOf: AuthorOf,
): readonly IntroductionStep[] {
  return [...introductionSteps.entries()].flatMap(([id, value]) => {
    const step = readStep(id as IntroductionStepId, value, authorOf);
    return step === undefined || isMalformed(step) ? [] : [step];
  });
}

/** Writes boxes as they stand in a record. */
export function writeBoxes(boxes: readonly AnswerBox[]): string {
  return boxes.map(({ device, sealed }) => `${device} ${sealed}`).join('\n');
}

/** Reads boxes: all of them, one per device, or none. */
function readBoxes(text: string | undefined): readonly AnswerBox[] | undefined {
  const lines = text?.split('\n') ?? [];
  if (lines.length === 0 || lines.length > INTRODUCTION_LIMITS.boxes) return undefined;
  const boxes = lines.flatMap((line) => {
    const [, device, sealed] = BOX.exec(line) ?? [];
    return device === undefined || sealed === undefined ? [] : [{ device: device as DeviceId, sealed }];
  });
  const isWhole =
    boxes.length === lines.length && boxes.every(({ sealed }) => sealed.length <= INTRODUCTION_LIMITS.boxLength);
  return isWhole && new Set(boxes.map(({ device }) => device)).size === boxes.length ? boxes : undefined;
}

/** What its author alone wrote into a record under an id that a command can have given. */
function ownFields(
  id: string,
  value: unknown,
  authorOf: AuthorOf,
): Malformed | { readonly author: MemberId; readonly record: Y.Map<unknown>; readonly fields: AuthoredReader } {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined || id.length > LIMITS.name) return malformed(id, 'incomplete');
  return { author, record: value, fields: createAuthoredReader(value, author, authorOf) };
}

function idIn<Id extends string>(fields: FieldReader, key: string): Id | undefined {
  return fields.checked(key, (text) => text.length <= LIMITS.name) as Id | undefined;
}
