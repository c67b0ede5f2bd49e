import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { Message } from '../conversation/message.ts';
import { type CheckIn, compareCheckIns } from './check-in.ts';

/** A check-in that asks something of the circle. */
export type OpenAsk = CheckIn & { readonly ask: string };

/** After this nobody waits for an answer any more. */
const OPEN_MS = 14 * DAY_MS;
/** A clock that is further ahead is wrong, and would keep its asks open for ever. */
const CLOCK_ERROR_MS = DAY_MS;

/** What others ask in their check-ins and the reader has said nothing to yet, newest first. Source: SPEC CHECK6. */
export function selectOpenAsks(input: {
  /** Without withdrawn ones. */
  readonly checkIns: Iterable<CheckIn>;
  readonly messages: Iterable<Message>;
  readonly reader: MemberId;
  /** Epoch milliseconds. */
  readonly now: number;
}): readonly OpenAsk[] {
  const { reader, now } = input;
  const answered = new Set<string>();
  for (const { about, author } of input.messages) {
    if (about.kind === 'check-in' && author === reader) answered.add(about.id);
  }
  return [...input.checkIns]
    .filter(hasAsk)
    .filter(({ author, at }) => author !== reader && at > now - OPEN_MS && at < now + CLOCK_ERROR_MS)
    .filter(({ id }) => !answered.has(id))
    .sort((a, b) => compareCheckIns(b, a));
}

function hasAsk(checkIn: CheckIn): checkIn is OpenAsk {
  return checkIn.ask !== undefined;
}
