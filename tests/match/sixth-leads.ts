import type { LabelledLead } from './labelled.ts';
import { SIXTH_LEADS_1 } from './sixth-leads-1.ts';
import { SIXTH_LEADS_2 } from './sixth-leads-2.ts';
import { SIXTH_LEADS_3 } from './sixth-leads-3.ts';

const ALL = [...SIXTH_LEADS_1, ...SIXTH_LEADS_2, ...SIXTH_LEADS_3] as const;

/** All leads of the sixth set. */
export const SIXTH_LEADS: readonly LabelledLead[] = ALL;

/** The name of one of these leads. */
export type SixthLeadName = (typeof ALL)[number]['name'];
