import { foldMeeting, type MeetingInput } from './fold-meeting.ts';
import type { MeetingState } from './meeting-state.ts';
import { MEETING_TIMES } from './meeting.ts';

/** How a live meeting stands at a moment of meeting time. Source: SPEC TURN7, TURN8, TURN9, TURN10. */
export function selectMeetingState(input: MeetingInput): MeetingState {
  return foldMeeting(input).state;
}

/**
 * How a live meeting went, for looking back: everything that says it happened has, whatever a clock says now. One that nobody
 * ended was over with its last step. Source: SPEC TURN7, TURN15.
 */
export function selectPastMeeting(input: Omit<MeetingInput, 'now'>): MeetingState {
  const steps = [...input.steps].filter(({ meetingId }) => meetingId === input.meeting.id);
  const lastAt = steps.reduce((last, { at }) => Math.max(last, at), input.meeting.at);
  return foldMeeting({ ...input, steps, now: lastAt + MEETING_TIMES.silenceMs + 1 }).state;
}
