import type { SaveStatus } from '#shared/ports/workspace.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';

const SAVED: SaveStatus = { state: 'saved' };

/** Whether everything is saved, as it is said: `saving` only when it takes its time, `failed` at once. */
export function useShownSaveStatus(): SaveStatus {
  const status = useObservable(useServices().app.saved);
  const isSaving = status.state === 'saving';
  const isSlow = useLasting(isSaving);
  return isSaving && !isSlow ? SAVED : status;
}
