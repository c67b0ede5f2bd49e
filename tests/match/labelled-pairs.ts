import { LABELS_1 } from './labelled-pairs-1.ts';
import { LABELS_2 } from './labelled-pairs-2.ts';
import { LABELS_3 } from './labelled-pairs-3.ts';
import type { LabelledPair } from './labelled.ts';
import type { Label, LabelsByLead } from './labels-by-lead.ts';

/**
 * Pairs labelled by hand, without a look at the matcher: they measure how often it says what a careful friend would say.
 * Pairs on which the labeller was torn are left out.
 */
export const LABELLED_PAIRS: readonly LabelledPair[] = [LABELS_1, LABELS_2, LABELS_3].flatMap((labels: LabelsByLead) =>
  Object.entries(labels).flatMap(([lead, byMember]) =>
    Object.entries(byMember).map(([member, label]) => toPair(member, lead, label)),
  ),
);

function toPair(member: string, lead: string, [verdict, because, hard]: Label): LabelledPair {
  return { member, lead, verdict, because, isHard: hard === 'hard' };
}
