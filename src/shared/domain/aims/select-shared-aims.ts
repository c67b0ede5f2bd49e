import type { MemberId } from '#shared/kernel/ids.ts';
import { comparePlaces } from '../match/place/compare-places.ts';
import { compareTitles, type Title } from '../match/read-title.ts';
import { foldText } from '../record/fold-text.ts';
import type { AimedPart, AimedPlace, AimedRole, AimedWords, Aims } from './aims.ts';

/** A line of one member that meets a line of another, as both wrote it. */
export interface Met {
  readonly first: string;
  readonly second: string;
}

/** What two members share, in their own words; each list in the order of the first one's lines. */
export interface SharedAims {
  readonly first: MemberId;
  readonly second: MemberId;
  /** Roles that both look for. */
  readonly roles: readonly Met[];
  /** Where both would work; told only where they look for one role. */
  readonly places: readonly Met[];
  /** Fields that both are open to. */
  readonly fields: readonly Met[];
  /** Skills that both want to grow. */
  readonly skills: readonly Met[];
  /** What the first can help with, and the second would learn. */
  readonly firstHelps: readonly Met[];
  /** What the second can help with, and the first would learn. */
  readonly secondHelps: readonly Met[];
}

/** Who is compared. */
export interface ComparedMember {
  readonly aims: Aims;
  /** Who has landed looks for nothing more, and still helps. */
  readonly isLanded: boolean;
}

/**
 * Who shares aims with whom: of each two members, in the given order, what meets. Nothing is counted and nothing ranked; two
 * who share nothing are left out. Source: SPEC AIM1 to AIM4.
 */
export function selectSharedAims(members: readonly ComparedMember[]): readonly SharedAims[] {
  return members.flatMap((first, index) => members.slice(index + 1).flatMap((second) => share(first, second)));
}

function share(
  { aims: a, isLanded: hasFirst }: ComparedMember,
  { aims: b, isLanded: hasSecond }: ComparedMember,
): readonly SharedAims[] {
  const areLooking = !hasFirst && !hasSecond;
  const roles = areLooking ? meet(a.roles, b.roles, isSameRole) : [];
  const shared: SharedAims = {
    first: a.memberId,
    second: b.memberId,
    roles,
    places: roles.length > 0 ? meet(a.places, b.places, isSamePlace) : [],
    fields: areLooking ? meet(a.fields, b.fields, areSameWords) : [],
    skills: meet(a.skills, b.skills, areSameWords),
    firstHelps: meet(a.canHelpWith, b.wouldLearn, areSameWords),
    secondHelps: meet(b.canHelpWith, a.wouldLearn, areSameWords).map(turn),
  };
  const { first: _first, second: _second, ...lists } = shared;
  return Object.values(lists).some((list) => list.length > 0) ? [shared] : [];
}

const turn = ({ first, second }: Met): Met => ({ first: second, second: first });

/** Each line of the one with the first line of the other that it meets; what says the same is told once. */
function meet<T extends { readonly text: string }>(
  ours: readonly T[],
  theirs: readonly T[],
  isSame: (one: T, other: T) => boolean,
): readonly Met[] {
  const told = new Set<string>();
  return ours.flatMap((one): readonly Met[] => {
    const other = theirs.find((each) => isSame(one, each));
    const folded = foldText(one.text);
    if (other === undefined || told.has(folded)) return [];
    told.add(folded);
    return [{ first: one.text, second: other.text }];
  });
}

/** Who looks for the one would take the other, both ways; or the other only says more exactly what the one is. */
function isSameRole({ titles: ours }: AimedRole, { titles: theirs }: AimedRole): boolean {
  return ours.some((one) =>
    theirs.some((other) => {
      const [there, back] = [compareTitles(one, other) === 'same', compareTitles(other, one) === 'same'];
      return (there && back) || (there && isWithin(one, other)) || (back && isWithin(other, one));
    }),
  );
}

function isWithin(less: Title, more: Title): boolean {
  return [...less.keys].every((key) => more.keys.has(key));
}

/** The same words, or places of which one lies in the other. */
function isSamePlace(one: AimedPlace, other: AimedPlace): boolean {
  if (one.folded === other.folded) return true;
  if (!isSomewhere(one) || !isSomewhere(other)) return false;
  const matches = [comparePlaces([one.where], other.where), comparePlaces([other.where], one.where)];
  return matches.some(({ verdict }) => verdict === 'same');
}

/** "Anywhere" is no place that could be shared. */
function isSomewhere({ where }: AimedPlace): boolean {
  return where.parts.length > 0;
}

function areSameWords({ parts: ours }: AimedWords, { parts: theirs }: AimedWords): boolean {
  return ours.some((one) => theirs.some((other) => isSamePart(one, other)));
}

/** All words of the one stand in the other: "cover letters" is what "writing cover letters" helps with. */
function isSamePart(one: AimedPart, other: AimedPart): boolean {
  const [few, many] = one.keys.size <= other.keys.size ? [one, other] : [other, one];
  if (few.keys.size === 0) return false;
  const hasAll = [...few.keys].every((key) => many.keys.has(key));
  return hasAll && (few.keys.size === many.keys.size || !few.isBare);
}
