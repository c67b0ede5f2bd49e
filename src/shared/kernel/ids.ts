import type { Brand } from './brand.ts';

/** One circle: 64 hexadecimal digits, the hash of its Genesis entry. */
export type CircleId = Brand<string, 'CircleId'>;
/** One person in one circle: 64 hexadecimal digits. The same person has another id in another circle. */
export type MemberId = Brand<string, 'MemberId'>;
/** One installation of the app: 32 hexadecimal digits, derived from its public keys. */
export type DeviceId = Brand<string, 'DeviceId'>;
/** One key generation of a circle: 32 hexadecimal digits. */
export type EpochId = Brand<string, 'EpochId'>;
/** One envelope of a log: 64 hexadecimal digits, the hash of its header and body. */
export type EnvelopeId = Brand<string, 'EnvelopeId'>;
/** One entry of the membership graph: 64 hexadecimal digits, its hash. */
export type EntryId = Brand<string, 'EntryId'>;
/** One invite to a circle: 32 hexadecimal digits, derived from its public key. */
export type InviteId = Brand<string, 'InviteId'>;

/** One opportunity. Random, 22 characters of base64url. */
export type LeadId = Brand<string, 'LeadId'>;
/** What a page said of a lead, as it was kept. */
export type OriginalId = Brand<string, 'OriginalId'>;
export type DoneStepId = Brand<string, 'DoneStepId'>;
/** One member's run at one lead. */
export type PursuitId = Brand<string, 'PursuitId'>;
/** One change of stage. */
export type EventId = Brand<string, 'EventId'>;
/** One member's block of the priorities document. */
export type BlockId = Brand<string, 'BlockId'>;
/** One line of a list in a priorities block. */
export type PriorityEntryId = Brand<string, 'PriorityEntryId'>;

/** One thing said in a conversation. */
export type MessageId = Brand<string, 'MessageId'>;
/** One member's word that something somebody said is to be checked, or is nothing for the circle. */
export type CheckRequestId = Brand<string, 'CheckRequestId'>;

/** What one member told the circle of their week. */
export type CheckInId = Brand<string, 'CheckInId'>;
/** One little thing that a member means to do. */
export type CommitmentId = Brand<string, 'CommitmentId'>;
/** One wording of the charter that somebody proposed. */
export type CharterId = Brand<string, 'CharterId'>;
/** One member's signature under a wording of the charter. */
export type CharterSignatureId = Brand<string, 'CharterSignatureId'>;

/** Something that went well. */
export type WinId = Brand<string, 'WinId'>;
/** One member's cheer for a win. */
export type CheerId = Brand<string, 'CheerId'>;
/** Something that shows what somebody can do. */
export type EvidenceId = Brand<string, 'EvidenceId'>;
/** A doubt that somebody wrote down for themselves. */
export type DoubtId = Brand<string, 'DoubtId'>;
/** Something that a member wants to reach by a day. */
export type GoalId = Brand<string, 'GoalId'>;
/** How a goal looked at some time. */
export type GoalReviewId = Brand<string, 'GoalReviewId'>;
/** A time in which a member rests. */
export type RestId = Brand<string, 'RestId'>;
/** One kind word of one member to another. */
export type NudgeId = Brand<string, 'NudgeId'>;
/** One entry of a private journal. */
export type JournalEntryId = Brand<string, 'JournalEntryId'>;

/** One meeting of the circle. */
export type MeetingId = Brand<string, 'MeetingId'>;
/** One thing that happened in a meeting. */
export type MeetingStepId = Brand<string, 'MeetingStepId'>;
/** One line that somebody wrote down in a meeting. */
export type MeetingNoteId = Brand<string, 'MeetingNoteId'>;
/** One problem that was brought to the circle. */
export type ClinicId = Brand<string, 'ClinicId'>;
/** One thing that happened while the circle worked on a problem. */
export type ClinicStepId = Brand<string, 'ClinicStepId'>;

/** What one member says of a month that the circle looks back on. */
export type LookBackId = Brand<string, 'LookBackId'>;
/** One member's support for a change that somebody would make. */
export type BackingId = Brand<string, 'BackingId'>;
/** One conflict that some members work through. */
export type ConflictId = Brand<string, 'ConflictId'>;
/** One thing that somebody did or said in a conflict. */
export type ConflictStepId = Brand<string, 'ConflictStepId'>;
/** One of the sessions that a circle plans to have. */
export type SessionId = Brand<string, 'SessionId'>;
/** One term that somebody proposed, or its closing. */
export type TermId = Brand<string, 'TermId'>;
/** One member's word that they agree to a term. */
export type TermAnswerId = Brand<string, 'TermAnswerId'>;
/** One group of words that mean the same. */
export type SameWordsId = Brand<string, 'SameWordsId'>;
/** One member's word that two leads are two jobs. */
export type NotSameId = Brand<string, 'NotSameId'>;
/** One wish of a member to be introduced to somebody. */
export type IntroductionAskId = Brand<string, 'IntroductionAskId'>;
/** One member's answer to it. */
export type IntroductionAnswerId = Brand<string, 'IntroductionAnswerId'>;
/** One thing that became of it. */
export type IntroductionStepId = Brand<string, 'IntroductionStepId'>;
/** One field that a member thought of for another. */
export type SuggestionId = Brand<string, 'SuggestionId'>;
/** One thing that a member keeps of a company. */
export type CompanyNoteId = Brand<string, 'CompanyNoteId'>;
/** Somebody whom a person knows, in their private list. */
export type ContactId = Brand<string, 'ContactId'>;
/** What a person answered, for themselves, when they were told that they know somebody at a lead's company. */
export type ContactAnswerId = Brand<string, 'ContactAnswerId'>;
/** What a person answered to a reminder, for themselves. */
export type ReminderAnswerId = Brand<string, 'ReminderAnswerId'>;
/** One reminder, named by its kind, its lead and what it arises from: everywhere and always the same. */
export type ReminderId = Brand<string, 'ReminderId'>;

/** One invitation that a person took over from a calendar file, in their private document. */
export type InvitationId = Brand<string, 'InvitationId'>;
/** What was written of one entry into a calendar file, in the private document. */
export type CalendarWrittenId = Brand<string, 'CalendarWrittenId'>;

/** A way to look at the board that somebody gave a name. */
export type ViewId = Brand<string, 'ViewId'>;

/** The kinds of id that the document hands out at random. */
export interface RandomIds {
  readonly lead: LeadId;
  readonly pursuit: PursuitId;
  readonly event: EventId;
  readonly block: BlockId;
  readonly priorityEntry: PriorityEntryId;
  readonly message: MessageId;
  readonly checkRequest: CheckRequestId;
  readonly checkIn: CheckInId;
  readonly commitment: CommitmentId;
  readonly charter: CharterId;
  readonly charterSignature: CharterSignatureId;
  readonly win: WinId;
  readonly cheer: CheerId;
  readonly evidence: EvidenceId;
  readonly doubt: DoubtId;
  readonly goal: GoalId;
  readonly goalReview: GoalReviewId;
  readonly rest: RestId;
  readonly nudge: NudgeId;
  readonly journalEntry: JournalEntryId;
  readonly meeting: MeetingId;
  readonly meetingStep: MeetingStepId;
  readonly meetingNote: MeetingNoteId;
  readonly clinic: ClinicId;
  readonly clinicStep: ClinicStepId;
  readonly lookBack: LookBackId;
  readonly backing: BackingId;
  readonly conflict: ConflictId;
  readonly conflictStep: ConflictStepId;
  readonly session: SessionId;
  readonly term: TermId;
  readonly termAnswer: TermAnswerId;
  readonly sameWords: SameWordsId;
  readonly notSame: NotSameId;
  readonly suggestion: SuggestionId;
  readonly companyNote: CompanyNoteId;
  readonly contact: ContactId;
  readonly contactAnswer: ContactAnswerId;
  readonly reminderAnswer: ReminderAnswerId;
  readonly invitation: InvitationId;
  readonly calendarWritten: CalendarWrittenId;
  readonly original: OriginalId;
  readonly doneStep: DoneStepId;
  readonly view: ViewId;
  readonly introductionAsk: IntroductionAskId;
  readonly introductionAnswer: IntroductionAnswerId;
  readonly introductionStep: IntroductionStepId;
}
