import { backup } from './backup.ts';
import { board } from './board.ts';
import { charter } from './charter.ts';
import { common } from './common.ts';
import { conversation } from './conversation.ts';
import { firstRun } from './first-run.ts';
import { frame } from './frame.ts';
import { importing } from './import.ts';
import { joining } from './joining.ts';
import { lead } from './lead.ts';
import { members } from './members.ts';
import { priorities } from './priorities.ts';
import { recovery } from './recovery.ts';
import { safetyWords } from './safety-words.ts';
import { settings } from './settings.ts';
import { syncFile } from './sync-file.ts';
import { syncFolder } from './sync-folder.ts';
import { today } from './today.ts';
import { together } from './together.ts';
import { wins } from './wins.ts';

/** All words of the app in English, by part. Other languages will have the same shape. */
export const english = {
  common,
  frame,
  firstRun,
  joining,
  importing,
  board,
  lead,
  conversation,
  priorities,
  today,
  together,
  charter,
  wins,
  members,
  safetyWords,
  settings,
  syncFile,
  syncFolder,
  recovery,
  backup,
} as const;
