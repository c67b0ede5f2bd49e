import type { Companies } from '#shared/domain/company/company.ts';
import type { CommandContext, CommandResult } from '#shared/domain/record/command.ts';
import type { SharedAims } from '#shared/domain/aims/select-shared-aims.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import type { CircleId, LeadId, RandomIds } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import { err } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import type * as Y from 'yjs';
import { type FollowedCharter, followCharter } from './charter.ts';
import { followAims } from './aims.ts';
import { type CircleReach, followReach } from './circle-reach.ts';
import { followClinics, type FollowedClinics } from './clinics.ts';
import { followContacts, type FollowedContacts } from './contacts.ts';
import { createCompanies } from './companies.ts';
import { followEvidence, type FollowedEvidence } from './evidence.ts';
import { createDuplicates, type Duplicates } from './duplicates.ts';
import { createFit, type Fit } from './fit.ts';
import { createIdeaOpener } from './idea-opener.ts';
import { createMeetingTime, type MeetingTime } from './meeting-time.ts';
import { createPause } from './pause.ts';
import { reminderSettingsIn, USUAL_REMINDING } from './reminder-settings.ts';
import { createReminders, type Reminders } from './reminders.ts';
import { createSearch, type Search } from './search.ts';
import { createSpaceView, type SpaceView } from './space-view.ts';
import { createVentRoom, type VentRoom } from './vent.ts';
import { type Act, type ActedOn, createUndoStack, type UndoStack } from './undo-stack.ts';

/** Hands out fresh ids for the document. */
export type NewId = <Kind extends keyof RandomIds>(kind: Kind) => RandomIds[Kind];

/** A command of the domain. */
export type Command<Input, Value, Code extends string> = (
  doc: Y.Doc,
  input: Input,
  ctx: CommandContext,
) => CommandResult<Value, Code>;

/** What an act answers: the command's value with the act to take back, or its code. */
export type ActResult<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value & { readonly undo: UndoStep }; readonly act: Act }
  | { readonly ok: false; readonly error: { readonly code: Code | 'read-only'; readonly field?: string } };

/** One circle, open, together with the space that only this person sees. */
export interface CircleSession {
  readonly circleId: CircleId;
  readonly circle: SpaceView;
  readonly own: SpaceView;
  readonly spaces: readonly SpaceView[];
  /** Who has what this device has written into the circle. */
  readonly reach: CircleReach;
  /** What the circle has agreed on. */
  readonly charter: FollowedCharter['present'];
  /** Which signatures hold under what the members saw of each other. */
  readonly evidence: FollowedEvidence['present'];
  /** How the problems stand that members brought. */
  readonly clinics: FollowedClinics['states'];
  /** Which leads fit whom. */
  readonly fit: Fit;
  /** Whom the person knows where leads are. */
  readonly contacts: FollowedContacts;
  /** Which leads are likely one job, and where others go for the same. */
  readonly duplicates: Duplicates;
  /** Which companies leads and notes name; grouped anew only when somebody looks after one of these changed. */
  readonly companies: Observable<Companies>;
  /** Everything here that can be found by its words. */
  readonly search: Search;
  /** Of what the person is to be reminded. */
  readonly reminders: Reminders;
  /** Who shares aims with whom, in the order of the level line. */
  readonly sharedAims: Observable<readonly SharedAims[]>;
  /** By which live meetings go. */
  readonly meetingTime: MeetingTime;
  /** Letting something out, with those who are here now. */
  readonly vent: VentRoom;
  readonly undo: UndoStack;
  /** Messages begun and not sent, by what they are about. */
  readonly unsent: Map<string, string>;
  readonly clock: Clock;
  readonly contextFor: (space: ActedOn) => CommandContext;
  /** Runs a command on one document as one act that can be taken back. */
  readonly run: <Input, Value, Code extends string>(
    space: SpaceView,
    command: Command<Input, Value, Code>,
    input: Input,
  ) => ActResult<Value, Code>;
  /** Where a lead is kept. */
  readonly spaceOf: (leadId: LeadId) => SpaceView;
  readonly dispose: () => void;
}

export function createCircleSession(options: {
  readonly circle: OpenCircle;
  readonly own: OpenCircle;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Where it stands how this device reminds; as usual when left out. */
  readonly keepsakes?: Keepsakes;
}): CircleSession {
  const { clock, newId, keepsakes } = options;
  const circle = createSpaceView(options.circle, clock);
  const own = createSpaceView(options.own, clock);
  const contextFor = ({ replica: { me, kind } }: ActedOn): CommandContext => ({
    now: clock.now(),
    newId,
    actor: me,
    kind,
  });
  const reach = followReach(options.circle, clock);
  const charter = followCharter(circle);
  const evidence = followEvidence(circle);
  const clinics = followClinics(circle, clock);
  const stopOpening = createIdeaOpener({ circle, own, clinics: clinics.states, clock, contextFor });
  const fit = createFit({ circle, own, clock });
  const duplicates = createDuplicates({ circle, own, clock });
  const companies = createCompanies({ circle, own });
  const settings = keepsakes === undefined ? createSubject(USUAL_REMINDING) : reminderSettingsIn(keepsakes);
  const reminders = createReminders({ circle, own, clock, settings });
  const search = createSearch({ circle, own, companies, clock });
  const meetingTime = createMeetingTime(circle, clock);
  const vent = createVentRoom({ circle: options.circle, clock, newId: () => newId('message') });
  const undo = createUndoStack(contextFor, createPause(clock));
  return {
    circleId: options.circle.circleId,
    circle,
    own,
    spaces: [circle, own],
    reach,
    charter: charter.present,
    evidence: evidence.present,
    clinics: clinics.states,
    fit,
    contacts: followContacts({ circle, own }),
    duplicates,
    search,
    reminders,
    companies,
    sharedAims: followAims(circle),
    meetingTime,
    vent,
    undo,
    unsent: new Map(),
    clock,
    contextFor,
    run: (space, command, input) => {
      if (!space.isWritable()) return err({ code: 'read-only' });
      const result = command(space.replica.doc, input, contextFor(space));
      if (!result.ok) return result;
      const act: Act = { label: result.value.undo.label, steps: [{ space, step: result.value.undo }] };
      undo.push(act);
      return { ...result, act };
    },
    // Also of one that is shown in another.
    spaceOf: (leadId) => (own.leads.one(leadId).get() === undefined ? circle : own),
    dispose: () => {
      reach.dispose();
      fit.dispose();
      duplicates.dispose();
      search.dispose();
      reminders.dispose();
      vent.dispose();
      meetingTime.dispose();
      charter.dispose();
      evidence.dispose();
      stopOpening();
      clinics.dispose();
      circle.dispose();
      own.dispose();
    },
  };
}
