import type { ClinicRef } from '#shared/domain/clinic/find-clinic.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { selectClinicStates } from '#shared/domain/clinic/select-clinics.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { ClinicId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { SpaceView } from './space-view.ts';

/** How the clinics of a circle stand at this moment. */
export interface FollowedClinics {
  /** The one that was opened last first. */
  readonly states: Observable<readonly ClinicState[]>;
  readonly dispose: Dispose;
}

/** A computer that sleeps does not count the hours, and a clock can be set: so it is looked again this often. */
const LOOK_AGAIN_MS = MINUTE_MS;

/** Follows what happens in the clinics, who belongs to the circle, and the time: phases close by themselves. */
export function followClinics({ replica, clinics, clinicSteps }: SpaceView, clock: Clock): FollowedClinics {
  const states = createSubject<readonly ClinicState[]>([]);
  let stopWaiting: Dispose = () => undefined;
  let lookedAt = clock.now();

  function look(): void {
    lookedAt = clock.now();
    states.set(
      selectClinicStates({
        clinics: clinics.all.get().values(),
        steps: clinicSteps.all.get().values(),
        members: replica.members.get().map(({ id }) => id),
        now: lookedAt,
      }),
    );
    wait();
  }

  function wait(): void {
    stopWaiting();
    const ends = states.get().flatMap(({ closesAt }) => closesAt ?? []);
    if (ends.length === 0) return;
    const next = Math.min(...ends);
    stopWaiting = clock.after(Math.min(Math.max(next - clock.now(), 0), LOOK_AGAIN_MS), () => {
      const now = clock.now();
      if (now >= next || now < lookedAt) look();
      else wait();
    });
  }

  const stops = [clinics.all, clinicSteps.all, replica.members].map((source) => source.subscribe(look));
  look();
  return {
    states,
    dispose: () => {
      stopWaiting();
      for (const stop of stops) stop();
    },
  };
}

/** Names a clinic to the commands, with what it cannot be read without. */
export function clinicRef({ replica }: SpaceView, clinicId: ClinicId): ClinicRef {
  const { circleId, authorOf, statements, members } = replica;
  assert(statements !== undefined, 'clinics are held in a circle');
  return { clinicId, circleId, authorOf, digestOf: statements.digestOf, members: members.get().map(({ id }) => id) };
}
