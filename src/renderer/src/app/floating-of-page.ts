import { isCalendarFile } from '#renderer/features/calendar/index.ts';
import type { HandedPage } from '#renderer/features/lead/index.ts';
import type { Floating } from './circle-dialogs.tsx';

/** The dialog that takes what was handed to the board: a calendar file has one of its own. */
export function floatingOfPage(page: HandedPage): Floating {
  return page.kind === 'file' && isCalendarFile(page.file)
    ? { kind: 'from-calendar', file: page.file }
    : { kind: 'add-lead', stage: undefined, page };
}
