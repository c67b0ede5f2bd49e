/** The ways in which members give to each other. */
export const GIVING_WAYS = [
  'check-in-answer',
  'support',
  'me-too',
  'beside-priorities',
  'on-lead',
  'cheer',
  'evidence',
  'lead-found',
  'nudge',
] as const;

/** One way of giving. */
export type GivingWay = (typeof GIVING_WAYS)[number];

/** The ways in which members take: what they ask for, and what others give them. */
export const TAKING_WAYS = ['asked', 'told-stuck', ...GIVING_WAYS] as const;

/** One way of taking. */
export type TakingWay = (typeof TAKING_WAYS)[number];

/**
 * How one's own giving and taking of the last four weeks look beside one's own weeks before. It holds no number: there is
 * nothing in it to be counted, compared with others or ranked. Source: SPEC FAIR1.
 */
export interface FairShare {
  readonly kind: 'giving-more' | 'taking-more' | 'both' | 'quiet' | 'as-usual' | 'too-early';
  /** How one gave in the last four weeks, in the order of `GIVING_WAYS`. */
  readonly gave: readonly GivingWay[];
  /** How one took, in the order of `TAKING_WAYS`. */
  readonly took: readonly TakingWay[];
}
