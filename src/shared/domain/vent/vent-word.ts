import type { MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** How long a line or an option may be, in UTF-16 units. */
export const MOST_VENT_TEXT = 2_000;
/** Names a vent, or something that was said in one: random, so that nobody hits it by chance. */
const ID = /^[\w-]{16,64}$/;
const MEMBER_ID = /^[\w-]{1,100}$/;
/** The most members that can be asked: more than a circle has. */
const MOST_INVITED = 64;

/**
 * One word between the devices of those who are in a vent. It goes straight to them and stands nowhere.
 *
 * - `open`: "will you listen?", with everybody who is asked; `here`: I am in; `not-now`; `left`: I am out.
 * - `begin`: the time runs. `so-far`: to somebody who comes in later, where it stands; never what was said.
 * - `line`: something to let out. `shift`: let us turn to what helps. `option`: something that might.
 */
export type VentWord =
  | { readonly kind: 'open'; readonly invited: readonly MemberId[]; readonly lengthMs: number }
  | { readonly kind: 'here' | 'not-now' | 'left' | 'begin' | 'shift' }
  | { readonly kind: 'so-far'; readonly phase: 'venting' | 'solving'; readonly leftMs: number }
  | { readonly kind: 'line' | 'option'; readonly id: string; readonly text: string };

/** A word with the vent that it belongs to. */
export interface VentMessage {
  readonly ventId: string;
  readonly word: VentWord;
}

/** The limits within which a vent may last. */
const VENT_LENGTH_MS = { least: 60_000, most: 60 * 60_000 } as const;

/** Writes a word as it is sent. Source: SPEC VENT1. */
export function encodeVent({ ventId, word }: VentMessage): string {
  return JSON.stringify({ ventId, ...word });
}

/** Reads a word; whatever is none is refused. Never throws. Source: SPEC VENT1. */
export function decodeVent(message: string): Result<VentMessage, 'malformed'> {
  const fields = readFields(message);
  const { ventId } = fields;
  const word = readWord(fields);
  return typeof ventId === 'string' && ID.test(ventId) && word !== undefined ? ok({ ventId, word }) : err('malformed');
}

function readFields(message: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(message);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function readWord({ kind, id, text, invited, lengthMs, phase, leftMs }: Readonly<Record<string, unknown>>) {
  switch (kind) {
    case 'here':
    case 'not-now':
    case 'left':
    case 'begin':
    case 'shift':
      return { kind } as const;
    case 'line':
    case 'option':
      return isId(id) && isText(text) ? ({ kind, id, text } as const) : undefined;
    case 'so-far':
      return (phase === 'venting' || phase === 'solving') && isWithin(leftMs, 0, VENT_LENGTH_MS.most)
        ? ({ kind, phase, leftMs } as const)
        : undefined;
    case 'open':
      return isInvited(invited) && isWithin(lengthMs, VENT_LENGTH_MS.least, VENT_LENGTH_MS.most)
        ? ({ kind, invited, lengthMs } as const)
        : undefined;
    default:
      return undefined;
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= MOST_VENT_TEXT;
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function isInvited(value: unknown): value is readonly MemberId[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_INVITED &&
    value.every((each: unknown) => typeof each === 'string' && MEMBER_ID.test(each))
  );
}
