/** The columns of the board, in order. */
export const STAGES = ['spotted', 'applying', 'applied', 'interviewing', 'offer', 'closed'] as const;

/** How far a run at a lead has come. In `spotted` nobody runs. */
export type Stage = (typeof STAGES)[number];

/** The ways in which a run can end. */
export const OUTCOMES = ['accepted', 'declined', 'rejected', 'withdrawn', 'no-reply', 'unknown'] as const;

/** How a run in the stage `closed` ended. */
export type Outcome = (typeof OUTCOMES)[number];
