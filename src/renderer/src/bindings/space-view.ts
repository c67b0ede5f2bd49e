import * as Y from 'yjs';

import type { Space } from '#shared/domain/board/board.ts';
import { selectHeard } from '#shared/domain/check-in/select-heard.ts';
import { canWrite, openCircleDoc } from '#shared/domain/circle-doc.ts';
import { readCircleName } from '#shared/domain/circle/circle-name.ts';
import type { ShownCommitment } from '#shared/domain/commitment/commitment.ts';
import { selectShownCommitments } from '#shared/domain/commitment/select-shown-commitments.ts';
import { type Conversations, selectConversations } from '#shared/domain/conversation/message-queries.ts';
import type { Merges } from '#shared/domain/duplicate/merges.ts';
import { type IntroductionState, selectIntroductions } from '#shared/domain/introduction/select-introductions.ts';
import { type Habit, readHabits } from '#shared/domain/habit/habit.ts';
import { REMINDER_KINDS, type ReminderKind } from '#shared/domain/reminder/reminder.ts';
import { readReminderKinds } from '#shared/domain/reminder/reminder-answer.ts';
import { type Cheers, selectCheers } from '#shared/domain/win/select-cheers.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { derive } from './derived.ts';
import { createRecordsView, type RecordsView } from './records-view.ts';
import { createShownLeads } from './shown-leads.ts';
import { createSpaceRecords, type SpaceRecords } from './space-records.ts';

/** How often others' changes are shown while more of them are on their way. */
const CATCH_UP_MS = 300;

/** One open document (the circle's, or the space that only this person sees) as plain data that follows it. */
export interface SpaceView extends SpaceRecords {
  readonly replica: OpenCircle;
  readonly me: MemberId;
  readonly name: Observable<string | undefined>;
  /** What the members mean to do, each once however many copies there are. */
  readonly commitments: Observable<readonly ShownCommitment[]>;
  /** Which introductions members ask for, newest first, with who answered and what came of them. */
  readonly introductions: Observable<readonly IntroductionState[]>;
  /** Who cheered each win, in the order in which they did. */
  readonly cheers: Observable<Cheers>;
  /** What the circle does beside what every circle does. */
  readonly habits: Observable<ReadonlySet<Habit>>;
  /** Of what the person wants to be reminded: of all of it in a circle, whatever somebody writes there. */
  readonly reminderKinds: Observable<ReadonlySet<ReminderKind>>;
  /** What the person hears about each thing; a new message leaves the other conversations as they are. */
  readonly conversations: Observable<Conversations>;
  /** Read with its first use: a circle's notes can be long. */
  readonly notes: () => RecordsView<LeadId, string>;
  /** Which leads are shown as one; what hangs on leads already stands under the one that is shown. */
  readonly merges: Observable<Merges>;
  /** What the queries of the board take. */
  readonly space: Observable<Space>;
  readonly isWritable: () => boolean;
  /** The same, for whoever must know when that changes: a newer version may write while the circle is open. */
  readonly writable: Observable<boolean>;
  /** Shows all records as they are now until disposed: for writing much that is to be seen at once. */
  readonly hold: () => Dispose;
  /** Does something of which nobody is told before `tell` is called, so that nothing is drawn; whoever looks finds it. */
  readonly quietly: <T>(work: () => T) => { readonly result: T; readonly tell: Dispose };
  readonly dispose: Dispose;
}

export function createSpaceView(replica: OpenCircle, clock: Clock): SpaceView {
  const { doc, me, kind, incoming } = replica;
  const roots = openCircleDoc(doc);
  const records = createSpaceRecords(roots, replica);
  const { checkIns, wins, writtenCommitments, writtenCheers } = records;
  const { introductionAsks, introductionAnswers, introductionSteps } = records;
  const { merges, notes: showNotes, ...shown } = createShownLeads(records);
  const { leads, pursuits, messages } = shown;
  let notes: RecordsView<LeadId, string> | undefined;
  let shownNotes: RecordsView<LeadId, string> | undefined;
  const always = Object.values(records);
  const views = () => [...always, ...(notes === undefined ? [] : [notes])];
  const holds = new Set<object>();
  const silences = new Set<object>();
  let untold: (() => void)[] = [];
  let stopWaiting: Dispose | undefined;
  /** Once, whatever was touched. */
  const renew = (): void => {
    stopWaiting?.();
    stopWaiting = undefined;
    if (holds.size > 0) return;
    untold.push(...views().map((view) => view.renew()));
    tellAll();
  };
  const tellAll = (): void => {
    if (silences.size > 0) return;
    const tells = untold;
    untold = [];
    for (const tell of tells) tell();
  };
  const handleTransaction = ({ local }: Y.Transaction): void => {
    // While much comes from others, the page would do nothing but draw it.
    if (local || incoming.get() === 0) renew();
    else stopWaiting ??= clock.after(CATCH_UP_MS, renew);
  };
  doc.on('afterTransaction', handleTransaction);
  const stopFollowing = incoming.subscribe(() => {
    if (incoming.get() === 0 && stopWaiting !== undefined) renew();
  });

  const nameNow = (): string | undefined => readCircleName(roots) ?? (replica.knownName || undefined);
  const name = createSubject(nameNow());
  const isWritable = (): boolean => replica.access.get() === 'write' && canWrite(doc);
  const writable = createSubject(isWritable());
  const followAccess = (): void => writable.set(isWritable());
  const handleMeta = (): void => {
    name.set(nameNow());
    followAccess();
  };
  roots.meta.observe(handleMeta);
  const habits = createSubject(readHabits(roots));
  const followHabits = (): void => habits.set(readHabits(roots));
  roots.habits.observe(followHabits);
  const kindsNow = (): ReadonlySet<ReminderKind> =>
    kind === 'private' ? readReminderKinds(roots) : new Set(REMINDER_KINDS);
  const reminderKinds = createSubject(kindsNow());
  const followKinds = (): void => reminderKinds.set(kindsNow());
  roots.reminderKinds.observe(followKinds);
  const stopAccess = replica.access.subscribe(followAccess);

  return {
    ...records,
    ...shown,
    merges,
    replica,
    me,
    name,
    cheers: derive<Cheers>([writtenCheers.all, wins.all], (previous) =>
      selectCheers(writtenCheers.all.get().values(), wins.all.get(), previous),
    ),
    commitments: derive([writtenCommitments.all], () => selectShownCommitments(writtenCommitments.all.get())),
    introductions: derive([introductionAsks.all, introductionAnswers.all, introductionSteps.all], () =>
      selectIntroductions(
        introductionAsks.all.get().values(),
        introductionAnswers.all.get().values(),
        introductionSteps.all.get().values(),
      ),
    ),
    habits,
    reminderKinds,
    conversations: derive<Conversations>([messages.all, checkIns.all], (previous) =>
      selectConversations(selectHeard(messages.all.get().values(), checkIns.all.get(), me), previous),
    ),
    notes: () => {
      notes ??= createRecordsView<LeadId, string>(roots.leadNotes, (_id, value) =>
        value instanceof Y.Text ? value.toString() : undefined,
      );
      return (shownNotes ??= showNotes(notes));
    },
    space: derive([leads.all, pursuits.all], () => ({
      kind,
      me,
      leads: leads.all.get(),
      pursuits: pursuits.all.get(),
    })),
    isWritable,
    writable,
    hold: () => {
      const held = {};
      holds.add(held);
      return () => {
        if (holds.delete(held)) renew();
      };
    },
    quietly: (work) => {
      const silence = {};
      const tell = (): void => {
        if (silences.delete(silence)) tellAll();
      };
      silences.add(silence);
      try {
        return { result: work(), tell };
      } catch (error) {
        tell();
        throw error;
      }
    },
    dispose: () => {
      doc.off('afterTransaction', handleTransaction);
      stopFollowing();
      stopWaiting?.();
      roots.meta.unobserve(handleMeta);
      roots.habits.unobserve(followHabits);
      roots.reminderKinds.unobserve(followKinds);
      stopAccess();
      for (const view of views()) view.dispose();
    },
  };
}
