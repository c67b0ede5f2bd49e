import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** Somebody's problem, for which the reader has not done what it waits for. */
export interface ClinicRow {
  readonly kind: 'clinic';
  readonly clinic: ClinicState;
}

/** The reader's own problem, for which they choose what to do next. */
export interface ChooseRow {
  readonly kind: 'choose-step';
  readonly clinic: ClinicState;
}

/** The problems of others that wait for the reader. Source: SPEC TODAY12. */
export function selectClinicRows(clinics: readonly ClinicState[], reader: MemberId): readonly ClinicRow[] {
  return clinics.filter((clinic) => waitsFor(clinic, reader)).map((clinic) => ({ kind: 'clinic', clinic }));
}

/** The problems for which the reader chooses. Source: SPEC TODAY12. */
export function selectChooseRows(clinics: readonly ClinicState[], reader: MemberId): readonly ChooseRow[] {
  return clinics
    .filter(({ bringer, phase }) => bringer === reader && phase === 'choosing')
    .map((clinic) => ({ kind: 'choose-step', clinic }));
}

function waitsFor({ bringer, phase, participants, questions, saidBack }: ClinicState, reader: MemberId): boolean {
  const own = participants.find(({ memberId }) => memberId === reader);
  if (own === undefined || bringer === reader || own.isStandingAside) return false;
  switch (phase) {
    case 'statement':
    case 'questions':
      return questions.every(({ author }) => author !== reader);
    case 'saying-back':
      // One is enough, as long as the bringer has not said that it is not quite it.
      return saidBack.every(({ verdict }) => verdict === 'not-quite');
    case 'ideas':
      return !own.hasSent;
    case 'choosing':
    case 'done':
      return false;
  }
}
