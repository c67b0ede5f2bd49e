/** The parts of what a circle does together, in their order. */
export const TOGETHER_PARTS = ['week', 'meetings', 'help', 'yourself', 'charter'] as const;

/** One of them: how the week goes, meetings, help with what is stuck, what is for oneself, what was agreed on. */
export type TogetherPart = (typeof TOGETHER_PARTS)[number];
