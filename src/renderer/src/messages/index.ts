import { advice } from './advice.ts';
import { aims } from './aims.ts';
import { backup } from './backup.ts';
import { board } from './board.ts';
import { calendar } from './calendar.ts';
import { charter } from './charter.ts';
import { clinic } from './clinic.ts';
import { common } from './common.ts';
import { company } from './company.ts';
import { conflict } from './conflict.ts';
import { contacts } from './contacts.ts';
import { conversation } from './conversation.ts';
import { exporting } from './exporting.ts';
import { fairShare } from './fair-share.ts';
import { firstRun } from './first-run.ts';
import { fit } from './fit.ts';
import { frame } from './frame.ts';
import { funnel } from './funnel.ts';
import { duplicates } from './duplicates.ts';
import { evidence } from './evidence.ts';
import { goals } from './goals.ts';
import { introductions } from './introductions.ts';
import { journal } from './journal.ts';
import { nudges } from './nudges.ts';
import { habits } from './habits.ts';
import { importing } from './import.ts';
import { joining } from './joining.ts';
import { lead } from './lead.ts';
import { meeting } from './meeting.ts';
import { leaving } from './leaving.ts';
import { lookBack } from './look-back.ts';
import { members } from './members.ts';
import { posting } from './posting.ts';
import { priorities } from './priorities.ts';
import { recovery } from './recovery.ts';
import { reminders } from './reminders.ts';
import { safetyWords } from './safety-words.ts';
import { sameWords } from './same-words.ts';
import { search } from './search.ts';
import { searchStatus } from './search-status.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { syncFile } from './sync-file.ts';
import { suggestions } from './suggestions.ts';
import { syncFolder } from './sync-folder.ts';
import { term } from './term.ts';
import { today } from './today.ts';
import { together } from './together.ts';
import { vent } from './vent.ts';
import { wins } from './wins.ts';

/** All words of the app in English, by part. Other languages will have the same shape. */
export const english = {
  common,
  frame,
  search,
  firstRun,
  joining,
  importing,
  exporting,
  calendar,
  board,
  lead,
  posting,
  fit,
  duplicates,
  introductions,
  contacts,
  company,
  funnel,
  conversation,
  priorities,
  suggestions,
  aims,
  searchStatus,
  sameWords,
  today,
  together,
  charter,
  habits,
  nudges,
  journal,
  goals,
  evidence,
  wins,
  advice,
  fairShare,
  conflict,
  sessions,
  lookBack,
  term,
  vent,
  clinic,
  meeting,
  members,
  leaving,
  safetyWords,
  reminders,
  settings,
  syncFile,
  syncFolder,
  recovery,
  backup,
} as const;
