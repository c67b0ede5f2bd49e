import type { LeadId, MemberId, PriorityEntryId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import type { Priorities } from '../priority/priorities.ts';
import { judgeConditions } from './judge-conditions.ts';
import { BUILT_IN_LEXICON, type Lexicon } from './lexicon.ts';
import { matchLead } from './match-lead.ts';
import type { Match } from './match.ts';
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
  /** Nothing for a lead or a member that is not known. */
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
  readonly matches: Map<LeadId, Match>;
}

/** A line that is not written yet. */
const DRAFT = { id: '' as PriorityEntryId, list: 'dealBreakers', order: undefined } as const;

export function createMatchTable(): MatchTable {
  const leads = new Map<LeadId, KnownLead>();
  const members = new Map<MemberId, KnownMember>();
  let lexicon = BUILT_IN_LEXICON;

  function forgetMatches(leadId: LeadId): void {
    for (const { matches } of members.values()) matches.delete(leadId);
  }

  function openingOf(known: KnownLead): Opening {
    return (known.opening ??= readOpening(known.lead, known.notes, lexicon));
  }

  return {
    setLead: (lead, notes) => {
      const known = leads.get(lead.id);
      if (known?.lead === lead && known.notes === notes) return;
      leads.set(lead.id, { lead, notes, opening: undefined });
      forgetMatches(lead.id);
    },
    removeLead: (leadId) => {
      leads.delete(leadId);
      forgetMatches(leadId);
    },
    setPriorities: (priorities) => {
      if (members.get(priorities.memberId)?.priorities === priorities) return;
      members.set(priorities.memberId, { priorities, wishes: undefined, matches: new Map() });
    },
    removeMember: (memberId) => void members.delete(memberId),
    setLexicon: (next) => {
      if (next === lexicon) return;
      lexicon = next;
      for (const known of leads.values()) known.opening = undefined;
      for (const [id, { priorities }] of members)
        members.set(id, { priorities, wishes: undefined, matches: new Map() });
    },
    match: (leadId, memberId) => {
      const member = members.get(memberId);
      const known = leads.get(leadId);
      if (member === undefined || known === undefined) return undefined;
      const before = member.matches.get(leadId);
      if (before !== undefined) return before;
      member.wishes ??= readWishes(member.priorities, lexicon);
      const match = matchLead(openingOf(known), member.wishes);
      member.matches.set(leadId, match);
      return match;
    },
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
