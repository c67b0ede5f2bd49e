import type { LabelledLeadName } from './labelled-leads.ts';
import type { LabelledMemberName } from './labelled-members.ts';
import type { LabelledVerdict } from './labelled.ts';

/** A verdict, why, and whether words alone mislead. */
export type Label = readonly [verdict: LabelledVerdict, because: string, hard?: 'hard'];

/** What the labeller said, under the lead and then the member; names that do not exist are no types. */
export type LabelsByLead = Partial<Record<LabelledLeadName, Partial<Record<LabelledMemberName, Label>>>>;
