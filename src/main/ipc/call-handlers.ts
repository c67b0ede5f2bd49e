import type { ShellInfo } from '#shared/ipc/schemas.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Backup } from '#main/services/backup/backup.ts';
import type { FileSaver } from '#main/services/files/file-saver.ts';
import type { OpenedFiles } from '#main/services/files/opened-files.ts';
import type { PartSaver } from '#main/services/files/part-saver.ts';
import type { PdfSaver } from '#main/services/files/pdf-saver.ts';
import type { Links } from '#main/services/links/links.ts';
import type { Meetings } from '#main/services/meetings/meetings.ts';
import type { Notifications } from '#main/services/notifications/notifications.ts';
import type { PreferencesService } from '#main/services/preferences/preferences.ts';
import type { RoomService } from '#main/services/room/room.ts';
import type { Safekeeping } from '#main/services/safekeeping/safekeeping.ts';
import type { SyncFolders } from '#main/services/sync-folder/sync-folders.ts';
import type { Vault } from '#main/services/vault/vault.ts';
import { verifyMany } from '#main/services/vault/verify-many.ts';
import type { CallHandlers } from './register-handlers.ts';
import type { RendererEvents } from './renderer-events.ts';

interface CallServices {
  readonly info: ShellInfo;
  readonly vault: Vault;
  readonly preferences: PreferencesService;
  readonly links: Links;
  readonly notifications: Notifications;
  readonly room: RoomService;
  readonly files: {
    readonly saver: FileSaver;
    readonly pdfSaver: PdfSaver;
    readonly partSaver: PartSaver;
    readonly opened: Pick<OpenedFiles, 'openOwn' | 'read' | 'close'>;
  };
  readonly safekeeping: Safekeeping;
  readonly folders: Pick<SyncFolders, 'list' | 'choose' | 'forget' | 'of'>;
  readonly backup: Backup;
  /** The one meeting point that the page speaks to, where it could be opened. */
  readonly meetingAddress: string | undefined;
  readonly meetings: Pick<Meetings, 'list' | 'add' | 'remove' | 'wake'>;
  readonly events: Pick<RendererEvents, 'open'>;
  readonly closeGate: { readonly answer: (isStored: boolean) => void };
}

/** Joins every call of the contract to the service that does it. */
export function createCallHandlers(services: CallServices): CallHandlers {
  const { info, vault, preferences, links, room, safekeeping, folders, backup, meetings, events, closeGate } = services;
  const { saver, pdfSaver, partSaver, opened } = services.files;
  return {
    'shell.info': () => ok(info),
    'vault.status': () => ok(vault.status()),
    'vault.unlock': ({ passphrase }) => vault.unlock(passphrase),
    'vault.protect': ({ passphrase }) => vault.protect(passphrase),
    'vault.unprotect': ({ passphrase }) => vault.unprotect(passphrase),
    'device.keys': () => vault.deviceKeys(),
    'device.sign': ({ purpose, digest }) => vault.sign(purpose, digest),
    'device.verifyMany': async ({ items }) => ok(await verifyMany(items)),
    'device.open': ({ purpose, context, sealed }) => vault.open(purpose, context, sealed),
    'device.renew': () => vault.renewDevice(),
    'device.former': () => vault.formerKeys(),
    'device.signAs': ({ signingKey, digest }) => vault.signAs(signingKey, digest),
    'keyring.list': () => vault.circles(),
    'keyring.put': ({ circle }) => vault.putCircle(circle),
    'keyring.requests': () => vault.requests(),
    'keyring.putRequest': ({ request }) => vault.putRequest(request),
    'keyring.removeRequest': ({ inviteId }) => vault.removeRequest(inviteId),
    'meeting.address': () => ok({ url: services.meetingAddress }),
    'meeting.list': () => ok(meetings.list.get()),
    'meeting.add': (points) => meetings.add(points),
    'meeting.remove': ({ url }) => meetings.remove(url),
    'meeting.wake': () => {
      meetings.wake();
      return ok(undefined);
    },
    'preferences.get': () => ok(preferences.get()),
    'preferences.set': (next) => preferences.set(next),
    'links.open': ({ url }) => links.open(url),
    'notifications.status': () => ok(services.notifications.status()),
    'notifications.show': (words) => ok(services.notifications.show(words)),
    'storage.room': async () => ok(await room.look()),
    'files.save': (file) => saver.save(file),
    'files.savePdf': (file) => pdfSaver.save(file),
    'files.begin': ({ name }) => partSaver.begin(name),
    'files.write': ({ id, bytes }) => partSaver.write(id, bytes),
    'files.finish': ({ id }) => partSaver.finish(id),
    'files.discard': ({ id }) => partSaver.discard(id),
    'files.read': ({ id, offset, length }) => opened.read(id, offset, length),
    'files.close': ({ id }) => opened.close(id),
    'safekeeping.readRecord': ({ circleId }) => safekeeping.readRecord(circleId),
    'safekeeping.keepRecord': ({ circleId, record }) => safekeeping.keepRecord(circleId, record),
    'safekeeping.listCopies': ({ circleId }) => safekeeping.listCopies(circleId),
    'safekeeping.beginCopy': ({ circleId }) => partSaver.beginOwn(() => safekeeping.beginCopy(circleId)),
    'safekeeping.openCopy': ({ circleId, id }) => opened.openOwn(() => safekeeping.openCopy(circleId, id)),
    'folders.list': () => ok(folders.list()),
    'folders.choose': ({ circleId }) => folders.choose(circleId),
    'folders.forget': ({ circleId }) => folders.forget(circleId),
    'folder.files': ({ circleId }) => folders.of(circleId).list(),
    'folder.read': ({ circleId, name }) => folders.of(circleId).read(name),
    'folder.write': ({ circleId, label, bytes }) => folders.of(circleId).write(label, bytes),
    'folder.remove': ({ circleId, name }) => folders.of(circleId).remove(name),
    'backup.begin': (wanted) => backup.begin(wanted),
    'backup.look': ({ head, passphrase }) => backup.look(head, passphrase),
    'backup.adopt': ({ head, passphrase }) => backup.adopt(head, passphrase),
    'app.ready': () => {
      events.open();
      return ok(undefined);
    },
    'app.readyToClose': ({ isStored }) => {
      closeGate.answer(isStored);
      return ok(undefined);
    },
  };
}
