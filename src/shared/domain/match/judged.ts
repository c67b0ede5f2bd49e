import type { Reason, Verdict } from './match.ts';

/** What one thing that a line asks comes to, with the words of the lead that say so. */
export type Judged = { readonly verdict: Verdict } & Partial<Pick<Reason, 'found' | 'isDenied' | 'isGuessed'>>;

/** The lead does not say. */
export const UNKNOWN: Judged = { verdict: 'unknown' };
