/**
 * The names that cross the border between the renderer and main. Only names: the sandboxed preload bundles this file, so it
 * must stay free of the schema library. The compiler checks in `contract.ts` that every name has its schemas and vice versa.
 */

/** Everything the renderer can ask main for, as `<area>.<verb>`. */
export const CALL_NAMES = [
  'shell.info',
  'vault.status',
  'vault.unlock',
  'vault.protect',
  'vault.unprotect',
  'device.keys',
  'device.sign',
  'device.verifyMany',
  'device.open',
  'device.renew',
  'device.former',
  'device.signAs',
  'keyring.list',
  'keyring.put',
  'keyring.requests',
  'keyring.putRequest',
  'keyring.removeRequest',
  'meeting.address',
  'meeting.list',
  'meeting.add',
  'meeting.remove',
  'meeting.wake',
  'preferences.get',
  'preferences.set',
  'links.open',
  'notifications.status',
  'notifications.show',
  'storage.room',
  'files.save',
  'files.savePdf',
  'files.begin',
  'files.write',
  'files.finish',
  'files.discard',
  'files.read',
  'files.close',
  'safekeeping.readRecord',
  'safekeeping.keepRecord',
  'safekeeping.listCopies',
  'safekeeping.beginCopy',
  'safekeeping.openCopy',
  'folders.list',
  'folders.choose',
  'folders.forget',
  'folder.files',
  'folder.read',
  'folder.write',
  'folder.remove',
  'backup.begin',
  'backup.look',
  'backup.adopt',
  'app.ready',
  'app.readyToClose',
] as const;
export type CallName = (typeof CALL_NAMES)[number];

/** Everything main tells the renderer unasked, as `<area>.<event>`. */
export const EVENT_NAMES = [
  'app.closing',
  'menu.command',
  'invite.opened',
  'file.opened',
  'meeting.changed',
  'device.awake',
  'folder.changed',
  'notifications.watched',
  'notifications.opened',
] as const;
export type EventName = (typeof EVENT_NAMES)[number];

/** The one channel that carries calls: `invoke(CALL_CHANNEL, name, input)`. */
export const CALL_CHANNEL = 'lateral/call';
/** The one channel that carries events: `send(EVENT_CHANNEL, name, payload)`. */
export const EVENT_CHANNEL = 'lateral/event';
