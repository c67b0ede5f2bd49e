import type { Brand } from '#shared/kernel/brand.ts';
import type { MeetingStepId, MemberId } from '#shared/kernel/ids.ts';

/** Names one turn of a meeting: `round:<member>:<coming>`, `seat:<step>`, `commitments` or `closing`. */
export type TurnKey = Brand<string, 'TurnKey'>;

/** What a turn is for. */
export type TurnKind = 'round' | 'seat' | 'commitments' | 'closing';

/** What a turn key says. */
export type NamedTurn =
  | { readonly kind: 'round'; readonly memberId: MemberId; readonly coming: number }
  | { readonly kind: 'seat'; readonly stepId: MeetingStepId }
  | { readonly kind: 'commitments' | 'closing' };

/** How often one member can come to one meeting. */
export const MOST_COMINGS = 99;

const ROUND = /^round:(.+):([1-9]\d?)$/;
const SEAT = /^seat:(.+)$/;

/** The turn in which all make their commitments. */
export const COMMITMENTS_TURN = 'commitments' as TurnKey;
/** The last turn. */
export const CLOSING_TURN = 'closing' as TurnKey;

/** The turn of a member who has come for the nth time. */
export function roundTurn(memberId: MemberId, coming: number): TurnKey {
  return `round:${memberId}:${coming}` as TurnKey;
}

/** The turn of a topic. */
export function seatTurn(stepId: MeetingStepId): TurnKey {
  return `seat:${stepId}` as TurnKey;
}

/** Says what a text names, if it names a turn. */
export function namedTurn(text: string): NamedTurn | undefined {
  if (text === COMMITMENTS_TURN || text === CLOSING_TURN) return { kind: text as 'commitments' | 'closing' };
  const round = ROUND.exec(text);
  if (round !== null) return { kind: 'round', memberId: round[1] as MemberId, coming: Number(round[2]) };
  const seat = SEAT.exec(text);
  return seat === null ? undefined : { kind: 'seat', stepId: seat[1] as MeetingStepId };
}

/** Whether a text names a turn. */
export function isTurnKey(text: string): text is TurnKey {
  return namedTurn(text) !== undefined;
}
