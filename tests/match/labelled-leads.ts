import { LABELLED_LEADS_1 } from './labelled-leads-1.ts';
import { LABELLED_LEADS_2 } from './labelled-leads-2.ts';
import { LABELLED_LEADS_3 } from './labelled-leads-3.ts';
import { LABELLED_LEADS_4 } from './labelled-leads-4.ts';
import type { LabelledLead } from './labelled.ts';

const ALL = [...LABELLED_LEADS_1, ...LABELLED_LEADS_2, ...LABELLED_LEADS_3, ...LABELLED_LEADS_4] as const;

/** All leads of the labelled set. */
export const LABELLED_LEADS: readonly LabelledLead[] = ALL;

/** The name of one of the leads. */
export type LabelledLeadName = (typeof ALL)[number]['name'];
