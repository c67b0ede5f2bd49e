import { FOURTH_LEADS_1 } from './fourth-leads-1.ts';
import { FOURTH_LEADS_2 } from './fourth-leads-2.ts';
import type { LabelledLead } from './labelled.ts';

const ALL = [...FOURTH_LEADS_1, ...FOURTH_LEADS_2] as const;

/** All leads of the fourth set. */
export const FOURTH_LEADS: readonly LabelledLead[] = ALL;

/** The name of one of the leads. */
export type FourthLeadName = (typeof ALL)[number]['name'];
