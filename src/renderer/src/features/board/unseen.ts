import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { derive } from '#renderer/bindings/derived.ts';
import { selectOthersActs } from '#shared/domain/board/select-others-acts.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';

/** The leads that others changed since the person last looked at the board, until each is opened. */
export interface Unseen {
  readonly leads: Observable<ReadonlySet<LeadId>>;
  readonly noteSeen: (leadId: LeadId) => void;
}

/** `since`: when the person last looked, in epoch milliseconds. */
export function createUnseen({ circle, clock }: CircleSession, since: number): Unseen {
  const seen = createSubject<ReadonlyMap<LeadId, number>>(new Map());
  const sources = [circle.space, circle.events.all, circle.messages.all, seen];
  return {
    leads: derive(sources, () => {
      const events = circle.events.all.get().values();
      const messages = circle.messages.all.get().values();
      const acts = selectOthersActs({ space: circle.space.get(), events, messages, since });
      return new Set([...acts].flatMap(([id, at]) => (at > (seen.get().get(id) ?? 0) ? [id] : [])));
    }),
    noteSeen: (leadId) => seen.set(new Map([...seen.get(), [leadId, clock.now()]])),
  };
}
