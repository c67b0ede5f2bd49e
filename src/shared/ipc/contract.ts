import * as v from 'valibot';
import type { CallName, EventName } from './channels.ts';
import { adoptedBackupSchema, beginBackupSchema, lookedBackupSchema, openBackupSchema } from './backup-schemas.ts';
import {
  changedFolderSchema,
  chosenFoldersSchema,
  chosenPathSchema,
  folderBytesSchema,
  folderCircleSchema,
  folderFileRefSchema,
  folderFilesSchema,
  folderNameSchema,
  writeFolderFileSchema,
} from './folder-schemas.ts';
import {
  keepRecordSchema,
  keptCircleSchema,
  keptRecordSchema,
  openCopySchema,
  openedCopySchema,
  savedCopiesSchema,
} from './safekeeping-schemas.ts';
import {
  notificationOutcomeSchema,
  notificationSchema,
  notificationStatusSchema,
  watchedSchema,
} from './notification-schemas.ts';
import { savePdfSchema } from './print-schemas.ts';
import {
  addMeetingPointsSchema,
  beginFileSchema,
  deviceKeysSchema,
  fileIdSchema,
  filePartSchema,
  fileRangeSchema,
  fileRefSchema,
  formerKeysSchema,
  keptRequestSchema,
  keptRequestsSchema,
  keyringCircleSchema,
  linkSchema,
  meetingAddressSchema,
  meetingPointListSchema,
  menuCommandSchema,
  newPassphraseSchema,
  nothingSchema,
  openedFileSchema,
  openedInviteSchema,
  openedSchema,
  openInputSchema,
  passphraseSchema,
  preferencesSchema,
  removeMeetingPointSchema,
  removeRequestSchema,
  roomSchema,
  saveFileSchema,
  shellInfoSchema,
  signAsInputSchema,
  signatureSchema,
  signInputSchema,
  vaultStatusSchema,
  verifyManyInputSchema,
  writePartSchema,
} from './schemas.ts';

interface CallSchemas {
  readonly input: v.GenericSchema;
  readonly output: v.GenericSchema;
}

/** Every call between renderer and main: what it takes and what it gives when it is done. */
export const calls = {
  'shell.info': { input: nothingSchema, output: shellInfoSchema },
  'vault.status': { input: nothingSchema, output: vaultStatusSchema },
  'vault.unlock': { input: passphraseSchema, output: nothingSchema },
  'vault.protect': { input: newPassphraseSchema, output: nothingSchema },
  'vault.unprotect': { input: passphraseSchema, output: nothingSchema },
  'device.keys': { input: nothingSchema, output: deviceKeysSchema },
  'device.sign': { input: signInputSchema, output: signatureSchema },
  'device.verifyMany': { input: verifyManyInputSchema, output: v.array(v.boolean()) },
  'device.open': { input: openInputSchema, output: openedSchema },
  /** Other keys from now on; what this device has still to say under those before it says by `device.signAs`. */
  'device.renew': { input: nothingSchema, output: nothingSchema },
  'device.former': { input: nothingSchema, output: formerKeysSchema },
  'device.signAs': { input: signAsInputSchema, output: signatureSchema },
  'keyring.list': { input: nothingSchema, output: v.pipe(v.array(keyringCircleSchema), v.readonly()) },
  'keyring.put': { input: v.strictObject({ circle: keyringCircleSchema }), output: nothingSchema },
  'keyring.requests': { input: nothingSchema, output: keptRequestsSchema },
  'keyring.putRequest': { input: v.strictObject({ request: keptRequestSchema }), output: nothingSchema },
  'keyring.removeRequest': { input: removeRequestSchema, output: nothingSchema },
  'meeting.address': { input: nothingSchema, output: meetingAddressSchema },
  'meeting.list': { input: nothingSchema, output: meetingPointListSchema },
  'meeting.add': { input: addMeetingPointsSchema, output: nothingSchema },
  'meeting.remove': { input: removeMeetingPointSchema, output: nothingSchema },
  /** The page noticed that the device has slept, or that its network has changed. */
  'meeting.wake': { input: nothingSchema, output: nothingSchema },
  'preferences.get': { input: nothingSchema, output: preferencesSchema },
  'preferences.set': { input: preferencesSchema, output: nothingSchema },
  'links.open': { input: linkSchema, output: nothingSchema },
  'notifications.status': { input: nothingSchema, output: notificationStatusSchema },
  /** What main shows of it is plain, short, and not often. */
  'notifications.show': { input: notificationSchema, output: notificationOutcomeSchema },
  'storage.room': { input: nothingSchema, output: roomSchema },
  /** Asks the person where to keep a file; whether it was kept. */
  'files.save': { input: saveFileSchema, output: v.boolean() },
  /** The same with words that main prints. */
  'files.savePdf': { input: savePdfSchema, output: v.boolean() },
  /** Asks the person where to keep a file that then comes part by part; nothing when they would rather not. */
  'files.begin': { input: beginFileSchema, output: v.undefinedable(fileIdSchema) },
  /** What fails discards the file. */
  'files.write': { input: writePartSchema, output: nothingSchema },
  /** Only now it stands where the person wanted it. */
  'files.finish': { input: fileRefSchema, output: nothingSchema },
  'files.discard': { input: fileRefSchema, output: nothingSchema },
  /** Reads from a file that came with `file.opened` or from a copy; fewer bytes than asked for where it ends. */
  'files.read': { input: fileRangeSchema, output: filePartSchema },
  'files.close': { input: fileRefSchema, output: nothingSchema },
  'safekeeping.readRecord': { input: keptCircleSchema, output: keptRecordSchema },
  'safekeeping.keepRecord': { input: keepRecordSchema, output: nothingSchema },
  /** Newest first. */
  'safekeeping.listCopies': { input: keptCircleSchema, output: savedCopiesSchema },
  /** The copy then comes by `files.write`, and counts when `files.finish` is done. */
  'safekeeping.beginCopy': { input: keptCircleSchema, output: fileIdSchema },
  /** The copy is then read by `files.read`, until `files.close`. */
  'safekeeping.openCopy': { input: openCopySchema, output: openedCopySchema },
  'folders.list': { input: nothingSchema, output: chosenFoldersSchema },
  /** Asks the person; nothing when they would rather not. */
  'folders.choose': { input: folderCircleSchema, output: chosenPathSchema },
  'folders.forget': { input: folderCircleSchema, output: nothingSchema },
  /** By name. From now on `folder.changed` tells of changes, where the system does. */
  'folder.files': { input: folderCircleSchema, output: folderFilesSchema },
  'folder.read': { input: folderFileRefSchema, output: folderBytesSchema },
  /** Answers the name; nothing is written where a file is called that. */
  'folder.write': { input: writeFolderFileSchema, output: folderNameSchema },
  'folder.remove': { input: folderFileRefSchema, output: nothingSchema },
  /** Asks the person where to keep a backup and writes its head; the rest then comes by `files.write`. */
  'backup.begin': { input: beginBackupSchema, output: v.undefinedable(fileIdSchema) },
  'backup.look': { input: openBackupSchema, output: lookedBackupSchema },
  /** The keys go from the head into the vault, past the page. */
  'backup.adopt': { input: openBackupSchema, output: adoptedBackupSchema },
  /** The page listens: main now hands over the events that waited, and asks before it closes. */
  'app.ready': { input: nothingSchema, output: nothingSchema },
  /** The answer to `app.closing`: whether every change is stored. Where one is not, main asks the person before it closes. */
  'app.readyToClose': { input: v.strictObject({ isStored: v.boolean() }), output: nothingSchema },
} as const satisfies Record<CallName, CallSchemas>;

/** Every event from main to the renderer: what it carries. */
export const events = {
  'app.closing': nothingSchema,
  'menu.command': menuCommandSchema,
  'invite.opened': openedInviteSchema,
  'file.opened': openedFileSchema,
  'meeting.changed': meetingPointListSchema,
  /** The computer has woken from sleep, or was unlocked. */
  'device.awake': nothingSchema,
  /** Something may be different in the folder of a circle. */
  'folder.changed': changedFolderSchema,
  /** The person has the window before them from now on, or no longer. */
  'notifications.watched': watchedSchema,
  /** Somebody chose the notification that was shown last. */
  'notifications.opened': nothingSchema,
} as const satisfies Record<EventName, v.GenericSchema>;

export type CallInput<Name extends CallName> = v.InferOutput<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> = v.InferOutput<(typeof calls)[Name]['output']>;
export type EventPayload<Name extends EventName> = v.InferOutput<(typeof events)[Name]>;
