import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { openCircleFolders } from '#main/app/circle-folders.ts';
import { createCallHandlers } from '#main/ipc/call-handlers.ts';
import { registerHandlers } from '#main/ipc/register-handlers.ts';
import { createRendererEvents } from '#main/ipc/renderer-events.ts';
import type { CallSender } from '#main/ipc/trusted-sender.ts';
import { isTrustedSender } from '#main/ipc/trusted-sender.ts';
import { beginFile } from '#main/platform/file-in-parts.ts';
import { openToRead } from '#main/platform/readable-file.ts';
import { systemClock } from '#main/platform/system-clock.ts';
import { systemRandom } from '#main/platform/system-random.ts';
import { createBackup } from '#main/services/backup/backup.ts';
import { createFileSaver } from '#main/services/files/file-saver.ts';
import { createOpenedFiles } from '#main/services/files/opened-files.ts';
import { createPartSaver } from '#main/services/files/part-saver.ts';
import { createPdfSaver } from '#main/services/files/pdf-saver.ts';
import { createLinks } from '#main/services/links/links.ts';
import { openMeetings } from '#main/services/meetings/meetings.ts';
import { createNotifications } from '#main/services/notifications/notifications.ts';
import { realDisk, type SafekeepingDisk } from '#main/services/safekeeping/safekeeping-disk.ts';
import { createRoom } from '#main/services/room/room.ts';
import { createSafekeeping } from '#main/services/safekeeping/safekeeping.ts';
import type { FolderDisk } from '#main/services/sync-folder/folder-disk.ts';
import { lookIntoBackup } from '#main/services/vault/open-backup.ts';
import { createVaultCopies } from '#main/services/vault/vault-copies.ts';
import { openVault } from '#main/services/vault/vault.ts';
import { createAppOrigin } from '#main/windows/app-origin.ts';
import type { PageIpc } from '#preload/shell-api.ts';
import { createShellApi } from '#preload/shell-api.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Clock } from '#shared/ports/clock.ts';

/** What main listens to calls with. */
export type Listener = Parameters<Parameters<typeof registerHandlers>[0]['receiver']['handle']>[1];
type EventListener = (event: unknown, name: string, payload: unknown) => void;

/** What main stands on, where it is not as always. */
interface Grounds {
  readonly vaultFolder?: string;
  readonly clock?: Pick<Clock, 'now'>;
  readonly disk?: SafekeepingDisk;
  /** What the person chooses when they are asked for a folder. */
  readonly askWhichFolder?: () => Promise<string | undefined>;
  readonly folderDisk?: FolderDisk;
}

/** Page and main joined by an IPC that clones what crosses it, as Electron's does. With a folder that has a vault they start anew. */
export async function joinPageToMain(grounds: Grounds = {}) {
  const { vaultFolder, clock = systemClock, disk = realDisk, askWhichFolder, folderDisk } = grounds;
  const contents = {};
  const page: CallSender = { sender: contents, senderFrame: { url: 'app://lateral/', parent: null } };
  const errors: string[] = [];
  const log = { error: (message: string) => errors.push(message), info: () => {} };

  let answer: Listener | undefined;
  let deliver: EventListener | undefined;
  const events = createRendererEvents((name, payload) => deliver?.({}, name, structuredClone(payload)));
  const answerClosing = vi.fn<(isStored: boolean) => void>();
  const openExternal = vi.fn<(url: string) => Promise<void>>(() => Promise.resolve());
  const origin = createAppOrigin();
  let preferences: { theme: 'system' | 'light' | 'dark'; textSize: 90 | 100 | 115 | 130 } = {
    theme: 'system',
    textSize: 100,
  };

  const called: (readonly string[])[] = [];
  const notified: { readonly title: string; readonly body: string }[] = [];
  let chooseNotification = (): void => undefined;
  const meetings = await openMeetings({
    given: ['ws://given'],
    file: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
    nearby: createSubject({ state: 'off', points: [], own: undefined }),
    connect: (uplinks) => {
      uplinks.subscribe(() => called.push(uplinks.get()));
      return { states: createSubject(new Map()), dispose: () => undefined };
    },
    log,
  });
  meetings.list.subscribe(() => events.emit('meeting.changed', meetings.list.get()));
  const written = new Map<string, Uint8Array>();
  /** Where files that come part by part are kept; this one is a real folder. */
  const folder = await mkdtemp(join(tmpdir(), 'lateral-kept-'));
  const profile = await mkdtemp(join(tmpdir(), 'lateral-profile-'));
  const opened = createOpenedFiles({ openToRead, log });

  const partSaver = createPartSaver({
    askWhere: (name) => Promise.resolve(name === 'no' ? undefined : join(folder, name)),
    beginFile,
    log,
  });
  const vault = await openVault({
    copies: createVaultCopies(vaultFolder ?? (await mkdtemp(join(tmpdir(), 'lateral-ipc-'))), log),
    keychain: {
      isAvailable: () => Promise.resolve(false),
      wrap: () => Promise.reject(new Error('none')),
      unwrap: () => Promise.reject(new Error('none')),
    },
    log,
    scryptCost: { N: 16, r: 8, p: 1 },
  });

  const folders = await openCircleFolders({
    profile,
    askWhich: askWhichFolder ?? (() => Promise.resolve(undefined)),
    events,
    clock: { ...systemClock, now: clock.now },
    random: systemRandom,
    log,
    ...(folderDisk && { disk: folderDisk }),
  });
  const saver = createFileSaver({
    askWhere: (name) => Promise.resolve(name === 'no' ? undefined : `/home/alice/${name}`),
    write: (path, bytes) => Promise.resolve(void written.set(path, bytes)),
    log,
  });
  const handlers = createCallHandlers({
    info: { version: '1.0.0', platform: 'linux', locale: 'en', evaluationRuntime: false },
    room: createRoom(folder, log),
    vault,
    preferences: {
      get: () => preferences,
      set: (next) => {
        preferences = next;
        return Promise.resolve(ok(undefined));
      },
    },
    links: createLinks(openExternal),
    notifications: createNotifications({
      isSupported: () => true,
      create: (words) => ({
        show: () => void notified.push(words),
        close: () => undefined,
        on: (_event, listener) => void (chooseNotification = listener),
      }),
      isWatched: () => false,
      onOpened: () => events.emit('notifications.opened', undefined),
      clock: systemClock,
    }),
    files: {
      saver,
      pdfSaver: createPdfSaver({ print: (html) => Promise.resolve(new TextEncoder().encode(html)), saver, log }),
      partSaver,
      opened,
    },
    safekeeping: createSafekeeping({ profile, clock, log, disk }),
    folders,
    backup: createBackup({ vault, look: lookIntoBackup, beginFile: partSaver.beginWith, clock, version: '1.0.0' }),
    meetingAddress: 'ws://127.0.0.1:4321/secret',
    meetings,
    events,
    closeGate: { answer: answerClosing },
  });
  registerHandlers({
    receiver: { handle: (_channel, listener) => void (answer = listener) },
    isTrusted: (sender) => isTrustedSender(sender, contents, origin.owns),
    handlers,
    log,
  });

  const invokeAs = async (sender: CallSender, name: unknown, input?: unknown) =>
    structuredClone(await answer?.(sender, structuredClone(name), structuredClone(input)));
  const ipc = {
    invoke: (_channel: string, name: unknown, input: unknown) => invokeAs(page, name, input),
    on: (_channel: string, listener: EventListener) => void (deliver = listener),
  };
  const shell = createShellApi(ipc as unknown as PageIpc);
  const open = async (path: string) => events.emit('file.opened', await opened.open(path));
  return {
    shell,
    invokeAs,
    page,
    errors,
    events,
    handlers,
    answerClosing,
    openExternal,
    written,
    called,
    notified,
    chooseNotification: () => chooseNotification(),
    folder,
    profile,
    open,
    closeFiles: opened.closeAll,
    closeFolders: folders.pageGone,
  };
}
