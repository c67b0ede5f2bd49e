import type { CheckInId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';
import type { CheckIn } from '../check-in/check-in.ts';
import { selectHeard } from '../check-in/select-heard.ts';
import type { About, Manner, Message } from '../conversation/message.ts';
import type { Conversations } from '../conversation/message-queries.ts';
import { hasAdded } from '../duplicate/joined-lead.ts';
import type { Lead } from '../lead/lead.ts';
import { isOnBoard, selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';

/** A conversation in which the others said something to the reader that the reader has not answered. */
export interface UnansweredRow {
  readonly about: About;
  readonly by: MemberId;
  readonly as: Manner;
  readonly text: string;
  /** Epoch milliseconds, by their clock. */
  readonly at: number;
  /** The reader is called by name. */
  readonly isMention: boolean;
}

const NO_CHECK_INS: ReadonlyMap<CheckInId, CheckIn> = new Map();

/**
 * Looks where the reader is asked, newest first, one row per conversation: what others said since the reader last spoke
 * there, if it calls the reader by name, stands beside the reader's priorities, or on a lead that the reader goes for, or has
 * found and left to others, or on a check-in of the reader's. What waits until its author opens a check-in is not among it.
 * What calls by name says more than what comes after it. Source: SPEC TODAY5.
 */
export function selectUnanswered(
  space: Space,
  conversations: Conversations,
  checkIns: ReadonlyMap<CheckInId, CheckIn> = NO_CHECK_INS,
): readonly UnansweredRow[] {
  const leads = leadsOfConcern(space);
  const isReaders = (about: About): boolean => {
    if (about.kind === 'lead') return leads.has(about.id);
    return about.kind === 'check-in' ? checkIns.get(about.id)?.author === space.me : about.id === space.me;
  };
  const rows = [...conversations.values()].flatMap(
    (messages) => unansweredIn(selectHeard(messages, checkIns, space.me), space, isReaders) ?? [],
  );
  return rows.sort((a, b) => b.at - a.at || (a.about.id < b.about.id ? -1 : 1));
}

function unansweredIn(
  messages: readonly Message[],
  { me, leads }: Space,
  isReaders: (about: About) => boolean,
): UnansweredRow | undefined {
  const about = messages[0]?.about;
  if (about === undefined) return undefined;
  if (about.kind === 'lead' && !isShown(leads.get(about.id))) return undefined;
  const lastOwn = messages.findLastIndex(({ author }) => author === me);
  const unanswered = messages.slice(lastOwn + 1);
  const isKnown = ({ author }: Message): boolean => author !== undefined;
  const mention = unanswered.findLast((message) => isKnown(message) && message.mentions.includes(me));
  const said = mention ?? (isReaders(about) ? unanswered.findLast(isKnown) : undefined);
  if (said?.author === undefined) return undefined;
  return { about, by: said.author, as: said.as, text: said.text, at: said.at, isMention: mention !== undefined };
}

function isShown(lead: Lead | undefined): boolean {
  return lead !== undefined && lead.deletedAt === undefined;
}

/** The leads that the reader goes for and has not closed, and those of their own finding that they never went for. */
function leadsOfConcern({ pursuits, leads, me }: Space): ReadonlySet<LeadId> {
  const runs = [...selectAllShownPursuits(pursuits).values()].flat();
  const own = runs.filter((run) => run.memberId === me && isOnBoard(run));
  const gone = new Set(own.map(({ leadId }) => leadId));
  const found = [...leads.values()].filter((lead) => hasAdded(lead, me) && !gone.has(lead.id));
  const open = own.filter(({ stage }) => stage !== 'closed');
  return new Set([...open.map(({ leadId }) => leadId), ...found.map(({ id }) => id)]);
}
