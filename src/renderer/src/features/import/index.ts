export { ImportContactsDialog } from './import-contacts-dialog.tsx';
export { ImportDialog } from './import-dialog.tsx';
