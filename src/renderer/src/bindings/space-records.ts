import { readCheckRequest } from '#shared/domain/advice/check-request-reader.ts';
import type { CheckRequest } from '#shared/domain/advice/check-request.ts';
import { readCharterSignature, readWording } from '#shared/domain/charter/charter-reader.ts';
import type { CharterSignature, Wording } from '#shared/domain/charter/charter.ts';
import type { CheckIn } from '#shared/domain/check-in/check-in.ts';
import { readCheckIn } from '#shared/domain/check-in/check-in-reader.ts';
import { type KeptMood, readKeptMood } from '#shared/domain/check-in/kept-mood.ts';
import type { CircleRoots } from '#shared/domain/circle-doc.ts';
import { readClinic } from '#shared/domain/clinic/clinic-reader.ts';
import { readClinicStep } from '#shared/domain/clinic/clinic-step-reader.ts';
import type { ClinicStep } from '#shared/domain/clinic/clinic-step.ts';
import type { Clinic } from '#shared/domain/clinic/clinic.ts';
import { type KeptIdea, readKeptIdea } from '#shared/domain/clinic/kept-idea.ts';
import type { Commitment } from '#shared/domain/commitment/commitment.ts';
import { readCommitment } from '#shared/domain/commitment/commitment-reader.ts';
import { readCompanyNote } from '#shared/domain/company/company-note-reader.ts';
import type { CompanyNote } from '#shared/domain/company/company-note.ts';
import { readConflict, readConflictStep } from '#shared/domain/conflict/conflict-reader.ts';
import type { Conflict, ConflictStep } from '#shared/domain/conflict/conflict.ts';
import type { Message } from '#shared/domain/conversation/message.ts';
import { readMessage } from '#shared/domain/conversation/message-reader.ts';
import { type NotSame, readNotSame } from '#shared/domain/duplicate/not-same.ts';
import { readDoneStep } from '#shared/domain/done-step/done-step-reader.ts';
import type { DoneStep } from '#shared/domain/done-step/done-step.ts';
import { readRunEnding, type RunEnding } from '#shared/domain/funnel/run-ending.ts';
import { readSharedNumbers, type SharedNumbers } from '#shared/domain/funnel/shared-numbers.ts';
import { type Doubt, readDoubt } from '#shared/domain/evidence/doubt.ts';
import { readEvidence } from '#shared/domain/evidence/evidence-reader.ts';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { readGoal, readGoalReview } from '#shared/domain/goal/goal-reader.ts';
import type { Goal, GoalReview } from '#shared/domain/goal/goal.ts';
import { readJournalEntry } from '#shared/domain/journal/journal-reader.ts';
import type { JournalEntry } from '#shared/domain/journal/journal.ts';
import { readLead } from '#shared/domain/lead/lead-reader.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { readBacking, readLookBack } from '#shared/domain/look-back/look-back-reader.ts';
import type { Backing, LookBack } from '#shared/domain/look-back/look-back.ts';
import type { MeetingNote } from '#shared/domain/meeting/meeting-note.ts';
import { readMeeting } from '#shared/domain/meeting/meeting-reader.ts';
import type { MeetingStep } from '#shared/domain/meeting/meeting-step.ts';
import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import { readMeetingNote } from '#shared/domain/meeting/note-reader.ts';
import { readMeetingStep } from '#shared/domain/meeting/step-reader.ts';
import { readMutes, type Mutes } from '#shared/domain/nudge/mutes.ts';
import { readNudge } from '#shared/domain/nudge/nudge-reader.ts';
import type { Nudge } from '#shared/domain/nudge/nudge.ts';
import { readPerson } from '#shared/domain/person/person-reader.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { PriorityBlock } from '#shared/domain/priority/priorities.ts';
import { readPriorityBlock } from '#shared/domain/priority/priority-reader.ts';
import { readPursuit } from '#shared/domain/pursuit/pursuit-reader.ts';
import type { Pursuit, StageEvent } from '#shared/domain/pursuit/pursuit.ts';
import { readStageEvent } from '#shared/domain/pursuit/stage-event-reader.ts';
import { readRest } from '#shared/domain/rest/rest-reader.ts';
import type { Rest } from '#shared/domain/rest/rest.ts';
import { readOriginal } from '#shared/domain/original/original-reader.ts';
import type { Original } from '#shared/domain/original/original.ts';
import { readSameWords } from '#shared/domain/same-words/same-words-reader.ts';
import type { SameWords } from '#shared/domain/same-words/same-words.ts';
import { readSearchStatus } from '#shared/domain/search-status/search-status-reader.ts';
import type { SearchStatus } from '#shared/domain/search-status/search-status.ts';
import { readSavedView } from '#shared/domain/saved-view/saved-view-reader.ts';
import type { SavedView } from '#shared/domain/saved-view/saved-view.ts';
import { readSession } from '#shared/domain/sessions/session-reader.ts';
import type { Session } from '#shared/domain/sessions/session.ts';
import { readSuggestion } from '#shared/domain/suggestion/suggestion-reader.ts';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import { type Landing, readLanding } from '#shared/domain/term/landing.ts';
import { readTerm, readTermAnswer } from '#shared/domain/term/term-reader.ts';
import type { TermAnswer, TermProposal } from '#shared/domain/term/term.ts';
import { readCheer, readWin } from '#shared/domain/win/win-reader.ts';
import type { Cheer, Win } from '#shared/domain/win/win.ts';
import type {
  BackingId,
  BlockId,
  CharterId,
  CharterSignatureId,
  CheerId,
  CheckInId,
  CheckRequestId,
  ClinicId,
  ClinicStepId,
  CommitmentId,
  CompanyNoteId,
  ConflictId,
  ConflictStepId,
  DoneStepId,
  DoubtId,
  EventId,
  EvidenceId,
  GoalId,
  GoalReviewId,
  JournalEntryId,
  LeadId,
  LookBackId,
  MeetingId,
  MeetingNoteId,
  MeetingStepId,
  MemberId,
  MessageId,
  NotSameId,
  NudgeId,
  PursuitId,
  RestId,
  OriginalId,
  SameWordsId,
  SessionId,
  SuggestionId,
  TermAnswerId,
  TermId,
  ViewId,
  WinId,
} from '#shared/kernel/ids.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { createIntroductionRecords, type IntroductionRecords } from './introduction-records.ts';
import { createPrivateRecords, type PrivateRecords } from './private-records.ts';
import { createRecordsView, type RecordsView } from './records-view.ts';

/** The records of one open document as plain data, as each of them was written. */
export interface SpaceRecords extends IntroductionRecords, PrivateRecords {
  readonly people: RecordsView<MemberId, Person>;
  readonly leads: RecordsView<LeadId, Lead>;
  readonly pursuits: RecordsView<PursuitId, Pursuit>;
  readonly events: RecordsView<EventId, StageEvent>;
  /** How runs are said to have ended, and by whom. */
  readonly endings: RecordsView<PursuitId, RunEnding>;
  readonly blocks: RecordsView<BlockId, PriorityBlock>;
  readonly messages: RecordsView<MessageId, Message>;
  /** Who wants something checked that was said, or says that it is beyond the circle; what was taken back too. */
  readonly checkRequests: RecordsView<CheckRequestId, CheckRequest>;
  readonly checkIns: RecordsView<CheckInId, CheckIn>;
  /** How the person felt when they checked in; only in the space that only they see. */
  readonly moods: RecordsView<CheckInId, KeptMood>;
  /** As written: one that was carried over on two devices stands twice. */
  readonly writtenCommitments: RecordsView<CommitmentId, Commitment>;
  /** What has been proposed as the charter, and who is said to have signed; nothing in a space that only the person sees. */
  readonly charters: RecordsView<CharterId, Wording>;
  readonly charterSignatures: RecordsView<CharterSignatureId, CharterSignature>;
  /** When the members rest. */
  readonly rests: RecordsView<RestId, Rest>;
  /** What pages said of leads, as it was kept. */
  readonly originals: RecordsView<OriginalId, Original>;
  /** Which next steps somebody says are done, as written: one that was finished apart stands twice. */
  readonly doneSteps: RecordsView<DoneStepId, DoneStep>;
  /** Of which leads somebody says that they are two jobs. */
  readonly notSame: RecordsView<NotSameId, NotSame>;
  /** What members keep of companies for whoever goes there next. */
  readonly companyNotes: RecordsView<CompanyNoteId, CompanyNote>;
  readonly wins: RecordsView<WinId, Win>;
  readonly writtenCheers: RecordsView<CheerId, Cheer>;
  readonly goals: RecordsView<GoalId, Goal>;
  readonly goalReviews: RecordsView<GoalReviewId, GoalReview>;
  /** What members are said to have done; what is about another counts only once it was verified. */
  readonly evidence: RecordsView<EvidenceId, Evidence>;
  readonly nudges: RecordsView<NudgeId, Nudge>;
  /** From whom each member wants no nudges. */
  readonly mutes: RecordsView<MemberId, Mutes>;
  /** Withdrawn ones too. */
  readonly meetings: RecordsView<MeetingId, Meeting>;
  readonly meetingSteps: RecordsView<MeetingStepId, MeetingStep>;
  readonly meetingNotes: RecordsView<MeetingNoteId, MeetingNote>;
  /** What members say of months, and which changes they support. */
  readonly lookBacks: RecordsView<LookBackId, LookBack>;
  readonly backings: RecordsView<BackingId, Backing>;
  /** What was proposed about terms, withdrawn ones too, and who agrees. */
  readonly terms: RecordsView<TermId, TermProposal>;
  readonly termAnswers: RecordsView<TermAnswerId, TermAnswer>;
  /** The groups of words that somebody says mean the same; what counts of them is for `selectSameWords` to say. */
  readonly sameWords: RecordsView<SameWordsId, SameWords>;
  /** Who says that they have landed. */
  readonly landings: RecordsView<MemberId, Landing>;
  /** Where members say that they are in their search; who rests or has landed is told by other records. */
  readonly searchStatuses: RecordsView<MemberId, SearchStatus>;
  /** Who lets the others see how far they came. */
  readonly sharedNumbers: RecordsView<MemberId, SharedNumbers>;
  /** What members thought of for one another. */
  readonly suggestions: RecordsView<SuggestionId, Suggestion>;
  /** Problems that were brought; nothing in a space that only the person sees, as are their steps. */
  readonly clinics: RecordsView<ClinicId, Clinic>;
  readonly clinicSteps: RecordsView<ClinicStepId, ClinicStep>;
  /** The sessions that the circle plans, as written: a theme that merging has doubled stands twice. */
  readonly sessions: RecordsView<SessionId, Session>;
  /** Everybody's: what one member may see of them is for `selectConflicts` to say, as of the steps in them. */
  readonly conflicts: RecordsView<ConflictId, Conflict>;
  readonly conflictSteps: RecordsView<ConflictStepId, ConflictStep>;
  /** One's own ideas for clinics, so that they can be opened; only in the space that only the person sees. */
  readonly keptIdeas: RecordsView<ClinicStepId, KeptIdea>;
  /** Only in the space that only the person sees, as is the journal. */
  readonly doubts: RecordsView<DoubtId, Doubt>;
  readonly journal: RecordsView<JournalEntryId, JournalEntry>;
  /** Ways to look at boards that the person gave a name; only in the space that only they see. */
  readonly views: RecordsView<ViewId, SavedView>;
}

export function createSpaceRecords(roots: CircleRoots, replica: OpenCircle): SpaceRecords {
  const { circleId, authorOf, statements } = replica;
  return {
    people: createRecordsView(roots.people, (id: MemberId, value) => readPerson(id, value, authorOf)),
    leads: createRecordsView(roots.leads, (id: LeadId, value) => readLead(id, value, authorOf)),
    pursuits: createRecordsView<PursuitId, Pursuit>(roots.pursuits, readPursuit),
    events: createRecordsView(roots.stageEvents, (id: EventId, value) => readStageEvent(id, value, authorOf)),
    endings: createRecordsView(roots.pursuits, (id: PursuitId, value) => readRunEnding(id, value, authorOf)),
    blocks: createRecordsView(roots.priorityBlocks, (id: BlockId, value) => readPriorityBlock(id, value, authorOf)),
    messages: createRecordsView(roots.messages, (id: MessageId, value) => readMessage(id, value, authorOf)),
    checkRequests: createRecordsView(roots.checkRequests, (id: CheckRequestId, value) =>
      readCheckRequest(id, value, authorOf),
    ),
    checkIns: createRecordsView(roots.checkIns, (id: CheckInId, value) => readCheckIn(id, value, authorOf)),
    moods: createRecordsView<CheckInId, KeptMood>(roots.moods, readKeptMood),
    writtenCommitments: createRecordsView(roots.commitments, (id: CommitmentId, value) =>
      readCommitment(id, value, authorOf),
    ),
    charters: createRecordsView(
      roots.charters,
      (id: CharterId, value) =>
        statements && readWording(id, value, { circleId, authorOf, digestOf: statements.digestOf }),
    ),
    charterSignatures: createRecordsView<CharterSignatureId, CharterSignature>(
      roots.charterSignatures,
      readCharterSignature,
    ),
    rests: createRecordsView(roots.rests, (id: RestId, value) => readRest(id, value, authorOf)),
    originals: createRecordsView(roots.originals, (id: OriginalId, value) => readOriginal(id, value, authorOf)),
    doneSteps: createRecordsView(roots.doneSteps, (id: DoneStepId, value) => readDoneStep(id, value, authorOf)),
    notSame: createRecordsView(roots.notSame, (id: NotSameId, value) => readNotSame(id, value, authorOf)),
    companyNotes: createRecordsView(roots.companyNotes, (id: CompanyNoteId, value) =>
      readCompanyNote(id, value, authorOf),
    ),
    wins: createRecordsView(roots.wins, (id: WinId, value) => readWin(id, value, authorOf)),
    writtenCheers: createRecordsView(roots.cheers, (id: CheerId, value) => readCheer(id, value, authorOf)),
    goals: createRecordsView(roots.goals, (id: GoalId, value) => readGoal(id, value, authorOf)),
    goalReviews: createRecordsView(roots.goalReviews, (id: GoalReviewId, value) => readGoalReview(id, value, authorOf)),
    evidence: createRecordsView(
      roots.evidence,
      (id: EvidenceId, value) =>
        statements && readEvidence(id, value, { circleId, authorOf, digestOf: statements.digestOf }),
    ),
    nudges: createRecordsView(roots.nudges, (id: NudgeId, value) => readNudge(id, value, authorOf)),
    mutes: createRecordsView(roots.people, (id: MemberId, value) => readMutes(id, value, authorOf)),
    meetings: createRecordsView(roots.meetings, (id: MeetingId, value) => readMeeting(id, value, authorOf)),
    meetingSteps: createRecordsView(roots.meetingSteps, (id: MeetingStepId, value) =>
      readMeetingStep(id, value, authorOf),
    ),
    meetingNotes: createRecordsView(roots.meetingNotes, (id: MeetingNoteId, value) =>
      readMeetingNote(id, value, authorOf),
    ),
    lookBacks: createRecordsView(roots.lookBacks, (id: LookBackId, value) => readLookBack(id, value, authorOf)),
    backings: createRecordsView(roots.backings, (id: BackingId, value) => readBacking(id, value, authorOf)),
    terms: createRecordsView(roots.terms, (id: TermId, value) => readTerm(id, value, authorOf)),
    termAnswers: createRecordsView(roots.termAnswers, (id: TermAnswerId, value) => readTermAnswer(id, value, authorOf)),
    sameWords: createRecordsView<SameWordsId, SameWords>(roots.sameWords, readSameWords),
    landings: createRecordsView(roots.people, (id: MemberId, value) => readLanding(id, value, authorOf)),
    searchStatuses: createRecordsView(roots.people, (id: MemberId, value) => readSearchStatus(id, value, authorOf)),
    sharedNumbers: createRecordsView(roots.people, (id: MemberId, value) => readSharedNumbers(id, value, authorOf)),
    suggestions: createRecordsView(roots.suggestions, (id: SuggestionId, value) => readSuggestion(id, value, authorOf)),
    clinics: createRecordsView(roots.clinics, (id: ClinicId, value) => readClinic(id, value, authorOf)),
    clinicSteps: createRecordsView(
      roots.clinicSteps,
      (id: ClinicStepId, value) =>
        statements && readClinicStep(id, value, { circleId, authorOf, digestOf: statements.digestOf }),
    ),
    sessions: createRecordsView<SessionId, Session>(roots.sessions, readSession),
    conflicts: createRecordsView(roots.conflicts, (id: ConflictId, value) => readConflict(id, value, authorOf)),
    conflictSteps: createRecordsView(roots.conflictSteps, (id: ConflictStepId, value) =>
      readConflictStep(id, value, authorOf),
    ),
    keptIdeas: createRecordsView<ClinicStepId, KeptIdea>(roots.sealedIdeas, readKeptIdea),
    doubts: createRecordsView<DoubtId, Doubt>(roots.doubts, readDoubt),
    journal: createRecordsView<JournalEntryId, JournalEntry>(roots.journal, readJournalEntry),
    ...createIntroductionRecords(roots, authorOf),
    views: createRecordsView<ViewId, SavedView>(roots.views, readSavedView),
    ...createPrivateRecords(roots, replica.kind),
  };
}
