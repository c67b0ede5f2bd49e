import type { CheckInId, LeadId, MemberId, MessageId } from '#shared/kernel/ids.ts';
import type { CheckIn } from '../check-in/check-in.ts';
import { selectHeard } from '../check-in/select-heard.ts';
import { isInOwnWords } from '../check-in/speaking.ts';
import type { About, Message } from '../conversation/message.ts';
import { compareMessages } from '../conversation/message-queries.ts';
import type { Lead } from '../lead/lead.ts';
import type { CheckRequest, RequestKind } from './check-request.ts';
import { checksOf, isSettled } from './checks.ts';

/** Something that was said, and who wants it checked, or says that it is beyond the circle. */
export interface RequestedCheck {
  readonly message: Message;
  /** Each once, in the order in which they said so. */
  readonly by: readonly MemberId[];
}

/** What the lists of requested checks are made of. */
export interface RequestedChecksInput {
  /** Without withdrawn ones. */
  readonly messages: Iterable<Message>;
  /** Without withdrawn ones. */
  readonly checkIns: ReadonlyMap<CheckInId, CheckIn>;
  readonly leads: ReadonlyMap<LeadId, Lead>;
  readonly requests: Iterable<CheckRequest>;
  readonly reader: MemberId;
}

/** What somebody wants checked and nobody has checked since, as a reader hears it, oldest first. Source: SPEC ADV4, ADV5. */
export function selectNeedsChecking(input: RequestedChecksInput): readonly RequestedCheck[] {
  return selectRequested(input, 'needs-checking');
}

/** What somebody says is beyond the circle, in the same way. Source: SPEC ADV5. */
export function selectBeyondUs(input: RequestedChecksInput): readonly RequestedCheck[] {
  return selectRequested(input, 'beyond-us');
}

function selectRequested(input: RequestedChecksInput, kind: RequestKind): readonly RequestedCheck[] {
  const heard = selectHeard(input.messages, input.checkIns, input.reader);
  const answers = groupBy(heard, ({ answers: id }) => id);
  const standing = [...input.requests]
    .filter((request) => request.kind === kind && !request.isWithdrawn)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const requests = groupBy(standing, ({ messageId }) => messageId);
  return heard
    .filter((message) => requests.has(message.id) && isInOwnWords(message) && isThere(message.about, input.leads))
    .map((message): RequestedCheck => {
      const checks = checksOf(message, answers.get(message.id) ?? []);
      const open = (requests.get(message.id) ?? []).filter((request) => !isSettled(request, checks));
      return { message, by: [...new Set(open.map(({ author }) => author))] };
    })
    .filter(({ by }) => by.length > 0)
    .sort((a, b) => compareMessages(a.message, b.message));
}

/** What was said on a lead in the trash waits there with it. */
function isThere(about: About, leads: ReadonlyMap<LeadId, Lead>): boolean {
  if (about.kind !== 'lead') return true;
  const lead = leads.get(about.id);
  return lead !== undefined && lead.deletedAt === undefined;
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => MessageId | undefined,
): ReadonlyMap<MessageId, readonly T[]> {
  const groups = new Map<MessageId, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}
