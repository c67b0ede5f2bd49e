import { FIFTH_LEADS_1 } from './fifth-leads-1.ts';
import { FIFTH_LEADS_2 } from './fifth-leads-2.ts';
import { FIFTH_LEADS_3 } from './fifth-leads-3.ts';
import { FIFTH_LEADS_4 } from './fifth-leads-4.ts';
import type { LabelledLead } from './labelled.ts';

const ALL = [...FIFTH_LEADS_1, ...FIFTH_LEADS_2, ...FIFTH_LEADS_3, ...FIFTH_LEADS_4] as const;

/** All leads of the fifth set. */
export const FIFTH_LEADS: readonly LabelledLead[] = ALL;

/** The name of one of these leads. */
export type FifthLeadName = (typeof ALL)[number]['name'];
