import { stemOf } from '../record/stem-word.ts';

/** What words for ways of working are compared by. */
export const REMOTE = stemOf('remote');
/** Some days at home, some at the employer's. */
export const HYBRID = stemOf('hybrid');
/** At the employer's. */
export const ONSITE = stemOf('onsite');
/** The room, which may stand for being there. */
const OFFICE = stemOf('office');
/** What days of a week are counted by: there, or at home. */
export const PRESENCE: ReadonlySet<string> = new Set([ONSITE, OFFICE, REMOTE]);
