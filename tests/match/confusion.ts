import { matchLead } from '#shared/domain/match/match-lead.ts';
import type { Verdict } from '#shared/domain/match/match.ts';
import { BUILT_IN_LEXICON } from '#shared/domain/match/lexicon.ts';
import { readOpening } from '#shared/domain/match/read-opening.ts';
import { readWishes } from '#shared/domain/match/read-wishes.ts';
import type { LabelledLead, LabelledMember, LabelledPair } from './labelled.ts';
import { leadOf, prioritiesOf } from './read-labelled.ts';

/** How often a verdict is right when it is given, and how often it is given when it is right. */
export interface Quality {
  readonly precision: number;
  readonly recall: number;
}

/** What the matcher says of pairs that were labelled by hand. */
export interface Measured {
  readonly of: (verdict: Verdict) => Quality;
  /** A table of both for each verdict, and every pair that it gets wrong, with why the labeller said otherwise. */
  readonly report: string;
}

const VERDICTS: readonly Verdict[] = ['fits', 'clashes', 'unknown'];

/** Holds the labelled leads against the labelled members. */
export function measure(set: {
  readonly name: string;
  readonly members: readonly LabelledMember[];
  readonly leads: readonly LabelledLead[];
  readonly pairs: readonly LabelledPair[];
}): Measured {
  const wishes = new Map(set.members.map((one) => [one.name, readWishes(prioritiesOf(one), BUILT_IN_LEXICON)]));
  const openings = new Map(
    set.leads.map((lead) => [lead.name, readOpening(leadOf(lead), lead.notes ?? '', BUILT_IN_LEXICON)]),
  );
  const judged = set.pairs.map((pair) => {
    const [opening, wished] = [openings.get(pair.lead), wishes.get(pair.member)];
    if (opening === undefined || wished === undefined) throw new Error(`no ${pair.lead} or no ${pair.member}`);
    return { ...pair, said: matchLead(opening, wished).verdict };
  });
  const count = (test: (one: (typeof judged)[number]) => boolean): number => judged.filter(test).length;
  const of = (verdict: Verdict): Quality => {
    const right = count((one) => one.said === verdict && one.verdict === verdict);
    return {
      precision: right / count(({ said }) => said === verdict),
      recall: right / count((one) => one.verdict === verdict),
    };
  };
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
  const rows = VERDICTS.map((verdict) => {
    const { precision, recall } = of(verdict);
    return `${verdict.padEnd(8)} precision ${percent(precision)}  recall ${percent(recall)}`;
  });
  const wrong = judged
    .filter(({ said, verdict }) => said !== verdict)
    .map(
      ({ member, lead, said, verdict, because }) => `  ${member} / ${lead}: ${said}, labelled ${verdict}: ${because}`,
    );
  const right = judged.length - wrong.length;
  const report = [`${set.name}: ${right} of ${judged.length} pairs as labelled`, ...rows, ...wrong].join('\n');
  return { of, report };
}
