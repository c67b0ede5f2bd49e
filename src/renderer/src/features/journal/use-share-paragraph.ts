import { useSession } from '#renderer/bindings/services.ts';
import type { Act } from '#renderer/bindings/undo-stack.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { addWin } from '#shared/domain/win/add-win.ts';

/** Where a paragraph can go: among the wins, or as one of the lines of a check-in. */
export const SHARE_PLACES = ['win', 'stuck', 'ask', 'next'] as const;

/** One of them. */
export type SharePlace = (typeof SHARE_PLACES)[number];

/** What became of it: the act, or why nothing was told. */
export type Shared =
  | { readonly ok: true; readonly act: Act }
  | { readonly ok: false; readonly error: { readonly code: 'empty' | 'too-long' | 'not-a-choice' | 'read-only' } };

/** Tells the circle one text, which is given to it as it stands there; it knows nothing of the entry. Source: SPEC JOUR3. */
export function useShareParagraph(): (text: string, place: SharePlace) => Shared {
  const session = useSession();
  const { zone } = usePresentWeek();
  return (text, place) =>
    place === 'win'
      ? session.run(session.circle, addWin, { text, zone })
      : session.run(session.circle, addCheckIn, { texts: { [place]: text }, zone, isListenOnly: false });
}
