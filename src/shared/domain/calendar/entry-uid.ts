import type { CircleId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { CalendarEntry } from './calendar-entry.ts';

/** Four sums that are carried on letter by letter, each with its own factor. */
const FACTORS = [0x25_f5_19_af, 0x1b_87_35_93, 0x38_b3_4a_e5, 0x1e_35_a7_bd] as const;

/**
 * What an entry is known by in calendars: 32 hexadecimal digits out of ids, the same on all devices of the person. Ids are
 * random, so that nobody who lacks them learns anything of it, and two people's calendars do not show that they have the
 * same lead. Source: SPEC CAL11.
 */
export function entryUid(of: {
  readonly circleId: CircleId;
  readonly me: MemberId;
  readonly leadId: LeadId;
  readonly kind: CalendarEntry['kind'];
}): string {
  const text = JSON.stringify([of.kind, of.circleId, of.me, of.leadId]);
  let sums: readonly number[] = FACTORS;
  // Twice, so that the last letters change all of it.
  for (const letter of text + text) sums = mix(sums, letter.codePointAt(0) ?? 0);
  const digits = sums.map((sum) => spread(sum).toString(16).padStart(8, '0')).join('');
  return `${digits}@lateral.invalid`;
}

/**
 * The last sum takes the new first one, not the old: only so can each step be undone, and does a long text not forget how it
 * began.
 */
function mix([a = 0, b = 0, c = 0, d = 0]: readonly number[], code: number): readonly number[] {
  const first = (b ^ Math.imul(a ^ code, FACTORS[0])) >>> 0;
  const second = (c ^ Math.imul(b ^ code, FACTORS[1])) >>> 0;
  const third = (d ^ Math.imul(c ^ code, FACTORS[2])) >>> 0;
  return [first, second, third, (first ^ Math.imul(d ^ code, FACTORS[3])) >>> 0];
}

function spread(sum: number): number {
  const half = Math.imul(sum ^ (sum >>> 16), 0x85_eb_ca_6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2_b2_ae_35);
  return (whole ^ (whole >>> 16)) >>> 0;
}
