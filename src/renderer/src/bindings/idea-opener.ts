import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { revealIdeas } from '#shared/domain/clinic/reveal-ideas.ts';
import { selectIdeasToReveal } from '#shared/domain/clinic/select-own-ideas.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { clinicRef } from './clinics.ts';
import type { SpaceView } from './space-view.ts';

/** What should not happen, like a fault in the keys, may have gone by then. */
const RETRY_MS = MINUTE_MS;

/**
 * Opens one's own sealed ideas as soon as the ideas of their clinic are over, whatever page is shown. That is no act of the
 * person, so it cannot be undone. Never throws: what could not be opened is tried again when something changes, and soon.
 * Source: SPEC CLIN6.
 */
export function createIdeaOpener({
  circle,
  own,
  clinics,
  clock,
  contextFor,
}: {
  readonly circle: SpaceView;
  readonly own: SpaceView;
  readonly clinics: Observable<readonly ClinicState[]>;
  readonly clock: Clock;
  readonly contextFor: (space: SpaceView) => CommandContext;
}): Dispose {
  let isDue = false;
  let isDisposed = false;
  let stopRetrying: Dispose = () => undefined;

  function openAll(): void {
    const kept = [...own.keptIdeas.all.get().values()];
    if (kept.length === 0 || !circle.isWritable()) return;
    for (const state of clinics.get()) {
      if (state.ideas === undefined || state.ideas.unopened.length === 0) continue;
      const ref = clinicRef(circle, state.id);
      const ideas = selectIdeasToReveal({ state, kept, me: circle.me, digestOf: ref.digestOf });
      if (ideas.length > 0) revealIdeas(circle.replica.doc, { ...ref, kept: ideas }, contextFor(circle));
    }
  }

  // Not within the change that is just being told of: whoever else follows it hears of one thing after the other.
  function follow(): void {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      stopRetrying();
      if (isDisposed) return;
      try {
        openAll();
      } catch {
        stopRetrying = clock.after(RETRY_MS, follow);
      }
    });
  }

  const stops = [clinics, own.keptIdeas.all, circle.writable].map((source) => source.subscribe(follow));
  follow();
  return () => {
    isDisposed = true;
    stopRetrying();
    for (const stop of stops) stop();
  };
}
