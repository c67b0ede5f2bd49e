import { BUILT_IN_LEXICON } from '#shared/domain/match/lexicon.ts';
import { matchLead } from '#shared/domain/match/match-lead.ts';
import type { Aspect, Match, Verdict } from '#shared/domain/match/match.ts';
import { readOpening } from '#shared/domain/match/read-opening.ts';
import { readWishes } from '#shared/domain/match/read-wishes.ts';
import type { LabelledLead, LabelledMember } from '#tests/match/labelled.ts';
import { leadOf, prioritiesOf } from '#tests/match/read-labelled.ts';

/** What somebody wrote, list by list. */
export type Written = LabelledMember['lists'] & Pick<LabelledMember, 'payFloor'>;

/** Holds a lead against what one member wrote. */
export function matchPair(lead: Omit<LabelledLead, 'name'>, { payFloor, ...lists }: Written): Match {
  const member = { name: 'alice', lists, ...(payFloor === undefined ? {} : { payFloor }) };
  return matchLead(
    readOpening(leadOf({ name: 'lead', ...lead }), lead.notes ?? '', BUILT_IN_LEXICON),
    readWishes(prioritiesOf(member), BUILT_IN_LEXICON),
  );
}

/** The reasons of one aspect: verdict, and the words of the lead. */
export function reasonsOf({ reasons }: Match, aspect: Aspect): readonly (readonly [Verdict, ...string[]])[] {
  return reasons
    .filter((reason) => reason.aspect === aspect)
    .map(({ verdict, found }) => [verdict, ...found.map(({ text }) => text)] as const);
}
