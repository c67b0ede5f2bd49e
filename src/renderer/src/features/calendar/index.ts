export { CalendarImportDialog } from './calendar-import-dialog.tsx';
export { isCalendarFile } from './calendar-file.ts';
export { CalendarSaveDialog } from './calendar-save-dialog.tsx';
export { InvitationSection } from './invitation-section.tsx';
