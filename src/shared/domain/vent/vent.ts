import type { MemberId } from '#shared/kernel/ids.ts';
import type { VentWord } from './vent-word.ts';

/** How much one member can say in one vent: far more than anybody does, and little for a computer. */
const MOST_FROM_ONE = 200;

/** Something that somebody said, as long as the vent is on. */
export interface Said {
  readonly id: string;
  readonly author: MemberId;
  readonly text: string;
}

/** How far a vent is: those who are asked come in; it is let out; they look for what helps; it is over. */
export type VentPhase = 'gathering' | 'venting' | 'solving' | 'over';

/**
 * Letting something out together: what one member sees of it. It lives in the memory of those who are in it and nowhere else.
 * Times are milliseconds of a clock of this device that never jumps.
 */
export interface Vent {
  readonly id: string;
  readonly opener: MemberId;
  /** Who was asked, without the opener; nobody when somebody is alone with it. */
  readonly invited: readonly MemberId[];
  /** In the order in which they came. */
  readonly here: readonly MemberId[];
  readonly notNow: readonly MemberId[];
  readonly phase: VentPhase;
  readonly lengthMs: number;
  /** When the time to let it out is over; only while it runs. */
  readonly endsAt: number | undefined;
  readonly lines: readonly Said[];
  readonly options: readonly Said[];
}

/** Begins a vent, before anybody has come. Source: SPEC VENT2. */
export function openVent(
  opened: Pick<Vent, 'id' | 'opener' | 'lengthMs'> & { readonly invited: readonly MemberId[] },
): Vent {
  const invited = [...new Set(opened.invited)].filter((member) => member !== opened.opener);
  const nothing = { notNow: [], endsAt: undefined, lines: [], options: [] };
  return { ...opened, ...nothing, invited, here: [opened.opener], phase: 'gathering' };
}

/** Who may say something in a vent: whoever opened it, and whoever was asked. Source: SPEC VENT2. */
export function mayTakePart({ opener, invited }: Pick<Vent, 'opener' | 'invited'>, member: MemberId): boolean {
  return member === opener || invited.includes(member);
}

/** What a vent is after a word of a member. What does not fit changes nothing. Source: SPEC VENT2, VENT3, VENT4. */
export function hearVent(vent: Vent, from: MemberId, word: VentWord, now: number): Vent {
  if (!mayTakePart(vent, from)) return vent;
  const before = passVentTime(vent, now);
  if (before.phase === 'over') return before;
  switch (word.kind) {
    case 'open':
      return before;
    case 'here':
      return before.here.includes(from)
        ? before
        : { ...before, here: [...before.here, from], notNow: without(before.notNow, from) };
    case 'not-now':
      return { ...before, here: without(before.here, from), notNow: [...without(before.notNow, from), from] };
    case 'left': {
      const here = without(before.here, from);
      return { ...before, here, phase: here.length === 0 ? 'over' : before.phase };
    }
    case 'begin':
      return before.phase === 'gathering' ? { ...before, phase: 'venting', endsAt: now + before.lengthMs } : before;
    case 'so-far':
      return before.phase === 'gathering' ? goOn(before, word, now) : before;
    case 'shift':
      return before.phase === 'venting' ? solving(before) : before;
    // What was still being written when the shift was called is heard.
    case 'line':
      return before.phase === 'gathering' ? before : { ...before, lines: say(before.lines, from, word) };
    case 'option':
      return before.phase === 'solving' ? { ...before, options: say(before.options, from, word) } : before;
  }
}

/** What a vent is once its time has passed: it turns to what helps by itself. Source: SPEC VENT3. */
export function passVentTime(vent: Vent, now: number): Vent {
  return vent.phase === 'venting' && vent.endsAt !== undefined && now >= vent.endsAt ? solving(vent) : vent;
}

/** What somebody is told who comes in when it has begun: where it stands, and nothing that was said. Source: SPEC VENT5. */
export function ventSoFar(vent: Vent, now: number): VentWord | undefined {
  if (vent.phase !== 'venting' && vent.phase !== 'solving') return undefined;
  const leftMs = Math.min(Math.max(0, (vent.endsAt ?? now) - now), vent.lengthMs);
  return { kind: 'so-far', phase: vent.phase, leftMs };
}

function goOn(vent: Vent, { phase, leftMs }: Extract<VentWord, { readonly kind: 'so-far' }>, now: number): Vent {
  if (phase === 'solving') return solving(vent);
  return { ...vent, phase, endsAt: now + Math.min(leftMs, vent.lengthMs) };
}

function solving(vent: Vent): Vent {
  return { ...vent, phase: 'solving', endsAt: undefined };
}

function say(
  said: readonly Said[],
  author: MemberId,
  { id, text }: { readonly id: string; readonly text: string },
): readonly Said[] {
  const own = said.filter((each) => each.author === author);
  return own.length >= MOST_FROM_ONE || own.some((each) => each.id === id) ? said : [...said, { id, author, text }];
}

function without(members: readonly MemberId[], member: MemberId): readonly MemberId[] {
  return members.filter((each) => each !== member);
}
