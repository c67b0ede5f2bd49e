import { THIRD_LEADS_1 } from './third-leads-1.ts';
import { THIRD_LEADS_2 } from './third-leads-2.ts';
import type { LabelledLead } from './labelled.ts';

const ALL = [...THIRD_LEADS_1, ...THIRD_LEADS_2] as const;

/** All leads of the third set. */
export const THIRD_LEADS: readonly LabelledLead[] = ALL;

/** The name of one of these leads. */
export type ThirdLeadName = (typeof ALL)[number]['name'];
