import type { LeadId, MemberId, PriorityEntryId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import type { Priorities } from '../priority/priorities.ts';
import { judgeConditions } from './judge-conditions.ts';
import { BUILT_IN_LEXICON, type Lexicon } from './lexicon.ts';
import { matchLead } from './match-lead.ts';
import type { Match, Verdict } from './match.ts';
import { readConditions } from './read-conditions.ts';
import { type Opening, readOpening } from './read-opening.ts';
import { readWishes, type Wishes } from './read-wishes.ts';

/**
 * Every lead held against what every member wrote. What has changed is read and judged again when somebody asks, and nothing
 * else. Source: SPEC FIT8.
 */
export interface MatchTable {
  readonly setLead: (lead: Lead, notes: string) => void;
  readonly removeLead: (leadId: LeadId) => void;
  readonly setPriorities: (priorities: Priorities) => void;
  readonly removeMember: (memberId: MemberId) => void;
  readonly setLexicon: (lexicon: Lexicon) => void;
  /** Kept until something changes; nothing for a lead or a member that is not known. */
  readonly verdict: (leadId: LeadId, memberId: MemberId) => Verdict | undefined;
  /** The same with its reasons, made anew each time: they would take much room for every lead. */
  readonly match: (leadId: LeadId, memberId: MemberId) => Match | undefined;
  /** Which of some leads would clash with a line, were it among somebody's deal-breakers. */
  readonly findClashing: (line: string, among: Iterable<LeadId>) => readonly LeadId[];
}

interface KnownLead {
  readonly lead: Lead;
  readonly notes: string;
  opening: Opening | undefined;
}

interface KnownMember {
  readonly priorities: Priorities;
  wishes: Wishes | undefined;
  readonly verdicts: Map<LeadId, Verdict>;
}

/** A line that is not written yet. */
const DRAFT = { id: '' as PriorityEntryId, list: 'dealBreakers', order: undefined } as const;

export function createMatchTable(matchOf: typeof matchLead = matchLead): MatchTable {
  const leads = new Map<LeadId, KnownLead>();
  const members = new Map<MemberId, KnownMember>();
  let lexicon = BUILT_IN_LEXICON;

  function forgetVerdicts(leadId: LeadId): void {
    for (const { verdicts } of members.values()) verdicts.delete(leadId);
  }

  function openingOf(known: KnownLead): Opening {
    return (known.opening ??= readOpening(known.lead, known.notes, lexicon));
  }

  function judge(leadId: LeadId, memberId: MemberId): Match | undefined {
    const member = members.get(memberId);
    const known = leads.get(leadId);
    if (member === undefined || known === undefined) return undefined;
    member.wishes ??= readWishes(member.priorities, lexicon);
    return matchOf(openingOf(known), member.wishes);
  }

  return {
    setLead: (lead, notes) => {
      const known = leads.get(lead.id);
      if (known?.lead === lead && known.notes === notes) return;
      leads.set(lead.id, { lead, notes, opening: undefined });
      forgetVerdicts(lead.id);
    },
    removeLead: (leadId) => {
      leads.delete(leadId);
      forgetVerdicts(leadId);
    },
    setPriorities: (priorities) => {
      if (members.get(priorities.memberId)?.priorities === priorities) return;
      members.set(priorities.memberId, { priorities, wishes: undefined, verdicts: new Map() });
    },
    removeMember: (memberId) => void members.delete(memberId),
    setLexicon: (next) => {
      if (next === lexicon) return;
      lexicon = next;
      for (const known of leads.values()) known.opening = undefined;
      for (const [id, { priorities }] of members)
        members.set(id, { priorities, wishes: undefined, verdicts: new Map() });
    },
    verdict: (leadId, memberId) => {
      const known = members.get(memberId)?.verdicts.get(leadId);
      if (known !== undefined) return known;
      const match = judge(leadId, memberId);
      if (match !== undefined) members.get(memberId)?.verdicts.set(leadId, match.verdict);
      return match?.verdict;
    },
    match: judge,
    findClashing: (line, among) => {
      const conditions = readConditions({ ...DRAFT, text: line }, lexicon);
      return [...among].filter((leadId) => {
        const known = leads.get(leadId);
        return (
          known !== undefined &&
          judgeConditions(openingOf(known), conditions).some(({ verdict }) => verdict === 'clashes')
        );
      });
    },
  };
}
