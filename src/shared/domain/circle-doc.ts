import * as Y from 'yjs';

/** The version of the document's shape that this app writes, and the newest that it can safely change. */
const SCHEMA_VERSION = 1;

/**
 * The root types of one document, opened by name. A circle and a person's private space have the same shape.
 *
 * **Shape:** `meta` holds scalar fields; every other root maps a record id to a nested `Y.Map` with one key per field,
 * except `leadNotes`, which maps a LeadId to a `Y.Text`, and `priorities`, which is the shared notes (SPEC NOTE1).
 */
export interface CircleRoots {
  readonly meta: Y.Map<unknown>;
  readonly people: Y.Map<unknown>;
  readonly leads: Y.Map<unknown>;
  readonly pursuits: Y.Map<unknown>;
  readonly stageEvents: Y.Map<unknown>;
  readonly leadNotes: Y.Map<unknown>;
  readonly originals: Y.Map<unknown>;
  readonly doneSteps: Y.Map<unknown>;
  readonly priorityBlocks: Y.Map<unknown>;
  readonly messages: Y.Map<unknown>;
  readonly checkRequests: Y.Map<unknown>;
  readonly checkIns: Y.Map<unknown>;
  readonly moods: Y.Map<unknown>;
  readonly commitments: Y.Map<unknown>;
  readonly charters: Y.Map<unknown>;
  readonly charterSignatures: Y.Map<unknown>;
  readonly wins: Y.Map<unknown>;
  readonly cheers: Y.Map<unknown>;
  readonly evidence: Y.Map<unknown>;
  readonly doubts: Y.Map<unknown>;
  readonly goals: Y.Map<unknown>;
  readonly goalReviews: Y.Map<unknown>;
  readonly rests: Y.Map<unknown>;
  readonly nudges: Y.Map<unknown>;
  readonly journal: Y.Map<unknown>;
  readonly habits: Y.Map<unknown>;
  readonly meetings: Y.Map<unknown>;
  readonly meetingSteps: Y.Map<unknown>;
  readonly meetingNotes: Y.Map<unknown>;
  readonly clinics: Y.Map<unknown>;
  readonly clinicSteps: Y.Map<unknown>;
  readonly sealedIdeas: Y.Map<unknown>;
  readonly lookBacks: Y.Map<unknown>;
  readonly backings: Y.Map<unknown>;
  readonly conflicts: Y.Map<unknown>;
  readonly conflictSteps: Y.Map<unknown>;
  readonly sessions: Y.Map<unknown>;
  readonly terms: Y.Map<unknown>;
  readonly termAnswers: Y.Map<unknown>;
  readonly sameWords: Y.Map<unknown>;
  readonly notSame: Y.Map<unknown>;
  readonly views: Y.Map<unknown>;
  readonly introductionAsks: Y.Map<unknown>;
  readonly introductionAnswers: Y.Map<unknown>;
  readonly introductionSteps: Y.Map<unknown>;
  readonly keptAnswers: Y.Map<unknown>;
  readonly suggestions: Y.Map<unknown>;
  readonly companyNotes: Y.Map<unknown>;
  readonly contacts: Y.Map<unknown>;
  readonly contactAnswers: Y.Map<unknown>;
  readonly reminderAnswers: Y.Map<unknown>;
  readonly reminderKinds: Y.Map<unknown>;
  readonly invitations: Y.Map<unknown>;
  readonly calendarWritten: Y.Map<unknown>;
  readonly priorities: Y.XmlFragment;
}

/** The name of a root type that holds records. */
export type RootName = Exclude<keyof CircleRoots, 'priorities'>;

/** Opens the root types of a document. Writes nothing. Source: SPEC DOC1. */
export function openCircleDoc(doc: Y.Doc): CircleRoots {
  return {
    meta: doc.getMap('meta'),
    people: doc.getMap('people'),
    leads: doc.getMap('leads'),
    pursuits: doc.getMap('pursuits'),
    stageEvents: doc.getMap('stageEvents'),
    leadNotes: doc.getMap('leadNotes'),
    originals: doc.getMap('originals'),
    doneSteps: doc.getMap('doneSteps'),
    priorityBlocks: doc.getMap('priorityBlocks'),
    messages: doc.getMap('messages'),
    checkRequests: doc.getMap('checkRequests'),
    checkIns: doc.getMap('checkIns'),
    moods: doc.getMap('moods'),
    commitments: doc.getMap('commitments'),
    charters: doc.getMap('charters'),
    charterSignatures: doc.getMap('charterSignatures'),
    wins: doc.getMap('wins'),
    cheers: doc.getMap('cheers'),
    evidence: doc.getMap('evidence'),
    doubts: doc.getMap('doubts'),
    goals: doc.getMap('goals'),
    goalReviews: doc.getMap('goalReviews'),
    rests: doc.getMap('rests'),
    nudges: doc.getMap('nudges'),
    journal: doc.getMap('journal'),
    habits: doc.getMap('habits'),
    meetings: doc.getMap('meetings'),
    meetingSteps: doc.getMap('meetingSteps'),
    meetingNotes: doc.getMap('meetingNotes'),
    clinics: doc.getMap('clinics'),
    clinicSteps: doc.getMap('clinicSteps'),
    sealedIdeas: doc.getMap('sealedIdeas'),
    lookBacks: doc.getMap('lookBacks'),
    backings: doc.getMap('backings'),
    conflicts: doc.getMap('conflicts'),
    conflictSteps: doc.getMap('conflictSteps'),
    sessions: doc.getMap('sessions'),
    terms: doc.getMap('terms'),
    termAnswers: doc.getMap('termAnswers'),
    sameWords: doc.getMap('sameWords'),
    notSame: doc.getMap('notSame'),
    views: doc.getMap('views'),
    introductionAsks: doc.getMap('introductionAsks'),
    introductionAnswers: doc.getMap('introductionAnswers'),
    introductionSteps: doc.getMap('introductionSteps'),
    keptAnswers: doc.getMap('keptAnswers'),
    suggestions: doc.getMap('suggestions'),
    companyNotes: doc.getMap('companyNotes'),
    contacts: doc.getMap('contacts'),
    contactAnswers: doc.getMap('contactAnswers'),
    reminderAnswers: doc.getMap('reminderAnswers'),
    reminderKinds: doc.getMap('reminderKinds'),
    invitations: doc.getMap('invitations'),
    calendarWritten: doc.getMap('calendarWritten'),
    priorities: doc.getXmlFragment('priorities'),
  };
}

/** The fields that a founder writes into `meta`, so that older apps know whether they may write. */
export const SCHEMA_FIELDS = { schema: SCHEMA_VERSION, minReader: SCHEMA_VERSION } as const;

/** Says whether this app may change the document: false when its `minReader` is above ours. Source: SPEC DOC2. */
export function canWrite(doc: Y.Doc): boolean {
  const minReader = doc.getMap('meta').get('minReader');
  return typeof minReader !== 'number' || minReader <= SCHEMA_VERSION;
}
