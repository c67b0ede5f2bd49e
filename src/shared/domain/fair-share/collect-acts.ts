import type { CheckInId, LeadId, MemberId, PursuitId, WinId } from '#shared/kernel/ids.ts';
import type { CheckIn } from '../check-in/check-in.ts';
import { selectHeard } from '../check-in/select-heard.ts';
import type { Message } from '../conversation/message.ts';
import type { EvidenceContent } from '../evidence/evidence.ts';
import type { Lead } from '../lead/lead.ts';
import type { Nudge } from '../nudge/nudge.ts';
import { selectCountedNudges } from '../nudge/select-nudges.ts';
import type { Pursuit } from '../pursuit/pursuit.ts';
import { isOnBoard, selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import type { Cheer, Win } from '../win/win.ts';
import type { GivingWay, TakingWay } from './fair-share.ts';

/** What members gave and asked, as it stands in the document. */
export interface SharedRecords {
  /** Without withdrawn ones. */
  readonly messages: Iterable<Message>;
  readonly checkIns: ReadonlyMap<CheckInId, CheckIn>;
  readonly wins: ReadonlyMap<WinId, Win>;
  readonly cheers: Iterable<Cheer>;
  /** What is shown: signed where it is about another. */
  readonly evidence: Iterable<EvidenceContent>;
  readonly leads: ReadonlyMap<LeadId, Lead>;
  readonly pursuits: ReadonlyMap<PursuitId, Pursuit>;
  readonly nudges: Iterable<Nudge>;
}

/** Something that one member did for another. */
interface Gift {
  readonly way: GivingWay;
  readonly from: MemberId | undefined;
  readonly to: readonly MemberId[];
  /** Epoch milliseconds. */
  readonly at: number | undefined;
}

/** Something that a member gave or took. */
export interface Act<Way extends TakingWay> {
  readonly way: Way;
  /** The other one, if there is one. */
  readonly with: MemberId | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What one member gave to others, and what they asked for and got from others. Source: SPEC FAIR2. */
export function collectActs(
  me: MemberId,
  records: SharedRecords,
): { readonly given: readonly Act<GivingWay>[]; readonly taken: readonly Act<TakingWay>[] } {
  const gifts = collectGifts(me, records);
  const given = gifts
    .filter(({ from }) => from === me)
    .flatMap(({ way, to, at }) => to.filter((member) => member !== me).map((member) => actOf(way, member, at)));
  const got = gifts
    .filter(({ from, to }) => from !== undefined && from !== me && to.includes(me))
    .map(({ way, from, at }) => actOf(way, from, at));
  const asked = [...records.checkIns.values()]
    .filter(({ author }) => author === me)
    .flatMap(({ ask, stuck, at }) => [
      ...(ask === undefined ? [] : [actOf('asked', undefined, at)]),
      ...(stuck === undefined ? [] : [actOf('told-stuck', undefined, at)]),
    ]);
  return { given: given.flat(), taken: [...asked, ...got].flat() };
}

/** A time that is not known is no act. */
function actOf<Way extends TakingWay>(
  way: Way,
  member: MemberId | undefined,
  at: number | undefined,
): readonly Act<Way>[] {
  return at === undefined ? [] : [{ way, with: member, at }];
}

function collectGifts(me: MemberId, records: SharedRecords): readonly Gift[] {
  const { wins, leads } = records;
  const heard = selectHeard(records.messages, records.checkIns, me);
  const runners = membersByLead(records.pursuits);
  return [
    ...heard.map((message): Gift => ({
      ...placeOf(message, records.checkIns, runners),
      from: message.author,
      at: message.at,
    })),
    ...[...records.cheers]
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map(({ winId, author, at }): Gift => ({ way: 'cheer', from: author, to: listOf(wins.get(winId)?.author), at })),
    ...[...records.evidence].map(({ author, about, at }): Gift => ({ way: 'evidence', from: author, to: [about], at })),
    ...[...leads.values()]
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map(({ addedBy, forMembers, addedAt }): Gift => ({
        way: 'lead-found',
        from: addedBy,
        to: forMembers,
        at: addedAt,
      })),
    ...selectCountedNudges(records.nudges).map(({ from, to, at }): Gift => ({ way: 'nudge', from, to: [to], at })),
  ];
}

/** How something was said, and for whom: who checked in, whose priorities they are, or who goes for the lead. */
function placeOf(
  { about, as: manner }: Message,
  checkIns: ReadonlyMap<CheckInId, CheckIn>,
  runners: ReadonlyMap<LeadId, readonly MemberId[]>,
): Pick<Gift, 'way' | 'to'> {
  switch (about.kind) {
    case 'check-in':
      return { way: manner === 'own-words' ? 'check-in-answer' : manner, to: listOf(checkIns.get(about.id)?.author) };
    case 'priority-block':
      return { way: 'beside-priorities', to: [about.id] };
    case 'lead':
      return { way: 'on-lead', to: runners.get(about.id) ?? [] };
  }
}

function membersByLead(pursuits: ReadonlyMap<PursuitId, Pursuit>): ReadonlyMap<LeadId, readonly MemberId[]> {
  const shown = selectAllShownPursuits(pursuits);
  return new Map(Array.from(shown, ([id, runs]) => [id, runs.filter(isOnBoard).map(({ memberId }) => memberId)]));
}

function listOf(member: MemberId | undefined): readonly MemberId[] {
  return member === undefined ? [] : [member];
}
