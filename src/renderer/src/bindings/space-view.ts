import * as Y from 'yjs';

import type { Space } from '#shared/domain/board/board.ts';
import { readCharterSignature, readWording } from '#shared/domain/charter/charter-reader.ts';
import type { CharterSignature, Wording } from '#shared/domain/charter/charter.ts';
import type { CheckIn } from '#shared/domain/check-in/check-in.ts';
import { readCheckIn } from '#shared/domain/check-in/check-in-reader.ts';
import { type KeptMood, readKeptMood } from '#shared/domain/check-in/kept-mood.ts';
import { selectHeard } from '#shared/domain/check-in/select-heard.ts';
import { canWrite, openCircleDoc } from '#shared/domain/circle-doc.ts';
import { readCircleName } from '#shared/domain/circle/circle-name.ts';
import type { Commitment, ShownCommitment } from '#shared/domain/commitment/commitment.ts';
import { readCommitment } from '#shared/domain/commitment/commitment-reader.ts';
import { selectShownCommitments } from '#shared/domain/commitment/select-shown-commitments.ts';
import type { Message } from '#shared/domain/conversation/message.ts';
import { type Conversations, selectConversations } from '#shared/domain/conversation/message-queries.ts';
import { readMessage } from '#shared/domain/conversation/message-reader.ts';
import { readLead } from '#shared/domain/lead/lead-reader.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { readPerson } from '#shared/domain/person/person-reader.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { PriorityBlock } from '#shared/domain/priority/priorities.ts';
import { readPriorityBlock } from '#shared/domain/priority/priority-reader.ts';
import { readPursuit } from '#shared/domain/pursuit/pursuit-reader.ts';
import type { Pursuit, StageEvent } from '#shared/domain/pursuit/pursuit.ts';
import { readStageEvent } from '#shared/domain/pursuit/stage-event-reader.ts';
import { readRest } from '#shared/domain/rest/rest-reader.ts';
import type { Rest } from '#shared/domain/rest/rest.ts';
import { type Cheers, selectCheers } from '#shared/domain/win/select-cheers.ts';
import { readCheer, readWin } from '#shared/domain/win/win-reader.ts';
import type { Cheer, Win } from '#shared/domain/win/win.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type {
  BlockId,
  CharterId,
  CharterSignatureId,
  CheerId,
  CheckInId,
  CommitmentId,
  EventId,
  LeadId,
  MemberId,
  MessageId,
  PursuitId,
  RestId,
  WinId,
} from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { derive } from './derived.ts';
import { createRecordsView, type RecordsView } from './records-view.ts';

/** How often others' changes are shown while more of them are on their way. */
const CATCH_UP_MS = 300;

/** One open document (the circle's, or the space that only this person sees) as plain data that follows it. */
export interface SpaceView {
  readonly replica: OpenCircle;
  readonly me: MemberId;
  readonly name: Observable<string | undefined>;
  readonly people: RecordsView<MemberId, Person>;
  readonly leads: RecordsView<LeadId, Lead>;
  readonly pursuits: RecordsView<PursuitId, Pursuit>;
  readonly events: RecordsView<EventId, StageEvent>;
  readonly blocks: RecordsView<BlockId, PriorityBlock>;
  readonly messages: RecordsView<MessageId, Message>;
  readonly checkIns: RecordsView<CheckInId, CheckIn>;
  /** How the person felt when they checked in; only in the space that only they see. */
  readonly moods: RecordsView<CheckInId, KeptMood>;
  /** What the members mean to do, each once however many copies there are. */
  readonly commitments: Observable<readonly ShownCommitment[]>;
  /** What has been proposed as the charter, and who is said to have signed; nothing in a space that only the person sees. */
  readonly charters: RecordsView<CharterId, Wording>;
  readonly charterSignatures: RecordsView<CharterSignatureId, CharterSignature>;
  /** When the members rest. */
  readonly rests: RecordsView<RestId, Rest>;
  readonly wins: RecordsView<WinId, Win>;
  /** Who cheered each win, in the order in which they did. */
  readonly cheers: Observable<Cheers>;
  /** What the person hears about each thing; a new message leaves the other conversations as they are. */
  readonly conversations: Observable<Conversations>;
  /** Read with its first use: a circle's notes can be long. */
  readonly notes: () => RecordsView<LeadId, string>;
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
  const { circleId, doc, authorOf, me, kind, incoming, statements } = replica;
  const roots = openCircleDoc(doc);
  const people = createRecordsView<MemberId, Person>(roots.people, (id, value) => readPerson(id, value, authorOf));
  const leads = createRecordsView<LeadId, Lead>(roots.leads, (id, value) => readLead(id, value, authorOf));
  const pursuits = createRecordsView<PursuitId, Pursuit>(roots.pursuits, readPursuit);
  const events = createRecordsView<EventId, StageEvent>(roots.stageEvents, (id, value) =>
    readStageEvent(id, value, authorOf),
  );
  const blocks = createRecordsView<BlockId, PriorityBlock>(roots.priorityBlocks, (id, value) =>
    readPriorityBlock(id, value, authorOf),
  );
  const messages = createRecordsView<MessageId, Message>(roots.messages, (id, value) =>
    readMessage(id, value, authorOf),
  );
  const checkIns = createRecordsView<CheckInId, CheckIn>(roots.checkIns, (id, value) =>
    readCheckIn(id, value, authorOf),
  );
  const moods = createRecordsView<CheckInId, KeptMood>(roots.moods, readKeptMood);
  const commitments = createRecordsView<CommitmentId, Commitment>(roots.commitments, (id, value) =>
    readCommitment(id, value, authorOf),
  );
  const charters = createRecordsView<CharterId, Wording>(
    roots.charters,
    (id, value) => statements && readWording(id, value, { circleId, authorOf, digestOf: statements.digestOf }),
  );
  const charterSignatures = createRecordsView<CharterSignatureId, CharterSignature>(
    roots.charterSignatures,
    readCharterSignature,
  );
  const rests = createRecordsView<RestId, Rest>(roots.rests, (id, value) => readRest(id, value, authorOf));
  const wins = createRecordsView<WinId, Win>(roots.wins, (id, value) => readWin(id, value, authorOf));
  const cheers = createRecordsView<CheerId, Cheer>(roots.cheers, (id, value) => readCheer(id, value, authorOf));
  let notes: RecordsView<LeadId, string> | undefined;
  const together = [checkIns, moods, commitments, charters, charterSignatures, rests, wins, cheers];
  const always = [people, leads, pursuits, events, blocks, messages, ...together];
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
  const stopAccess = replica.access.subscribe(followAccess);

  return {
    replica,
    me,
    name,
    people,
    leads,
    pursuits,
    events,
    blocks,
    messages,
    checkIns,
    moods,
    charters,
    charterSignatures,
    wins,
    cheers: derive<Cheers>([cheers.all, wins.all], (previous) =>
      selectCheers(cheers.all.get().values(), wins.all.get(), previous),
    ),
    rests,
    commitments: derive([commitments.all], () => selectShownCommitments(commitments.all.get())),
    conversations: derive<Conversations>([messages.all, checkIns.all], (previous) =>
      selectConversations(selectHeard(messages.all.get().values(), checkIns.all.get(), me), previous),
    ),
    notes: () => {
      notes ??= createRecordsView<LeadId, string>(roots.leadNotes, (_id, value) =>
        value instanceof Y.Text ? value.toString() : undefined,
      );
      return notes;
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
      stopAccess();
      for (const view of views()) view.dispose();
    },
  };
}
