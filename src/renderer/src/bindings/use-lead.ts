import { useCallback, useMemo, useSyncExternalStore } from 'react';

import type { Lead } from '#shared/domain/lead/lead.ts';
import type { Pursuit } from '#shared/domain/pursuit/pursuit.ts';
import { applyTextEdit } from '#shared/domain/record/text-edit.ts';
import { openNotes } from '#shared/domain/lead/lead-notes.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import type { LeadId, PursuitId } from '#shared/kernel/ids.ts';
import { TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import { useSession } from './services.ts';
import type { SpaceView } from './space-view.ts';
import { useObservable } from './use-observable.ts';

/** One lead, and the document that it is kept in. */
export function useLead(leadId: LeadId): { readonly lead: Lead | undefined; readonly space: SpaceView } {
  const session = useSession();
  const space = session.spaceOf(leadId);
  const observable = useMemo(() => space.leads.one(leadId), [space, leadId]);
  return { lead: useObservable(observable), space };
}

/** One run at a lead, from the document that it is kept in. */
export function usePursuit(space: SpaceView, pursuitId: PursuitId | undefined): Pursuit | undefined {
  const observable = useMemo(
    () => (pursuitId === undefined ? NOTHING : space.pursuits.one(pursuitId)),
    [space, pursuitId],
  );
  return useObservable(observable);
}

const NOTHING = { get: () => undefined, subscribe: () => () => undefined };

/** The shared notes of a lead: what they say now, and how to change them while typing. */
export function useLeadNotes(
  space: SpaceView,
  leadId: LeadId,
): { readonly text: string; readonly setText: (value: string) => void; readonly seal: () => void } {
  const notes = useMemo(() => openNotes(openCircleDoc(space.replica.doc), leadId), [space, leadId]);
  const subscribe = useCallback(
    (listener: () => void) => {
      notes?.observe(listener);
      return () => notes?.unobserve(listener);
    },
    [notes],
  );
  const text = useSyncExternalStore(subscribe, () => notes?.toString() ?? '');
  return {
    text,
    setText: (value) => {
      if (notes !== undefined && space.isWritable()) applyTextEdit(notes, value, TYPING_ORIGIN);
    },
    seal: () => void space.replica.flush(),
  };
}
