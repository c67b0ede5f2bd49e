import { SECOND_LEADS_1 } from './second-leads-1.ts';
import { SECOND_LEADS_2 } from './second-leads-2.ts';
import { SECOND_LEADS_3 } from './second-leads-3.ts';
import type { LabelledLead } from './labelled.ts';

const ALL = [...SECOND_LEADS_1, ...SECOND_LEADS_2, ...SECOND_LEADS_3] as const;

/** All leads of the second set. */
export const SECOND_LEADS: readonly LabelledLead[] = ALL;

/** The name of one of these leads. */
export type SecondLeadName = (typeof ALL)[number]['name'];
