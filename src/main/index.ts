import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from 'electron';
import { EVENT_CHANNEL } from '#shared/ipc/channels.ts';
import { keptPreferencesSchema } from '#shared/ipc/schemas.ts';
import { askToQuit, askToReload, askWhereToSave, askWhichFolder } from './app/choice-dialogs.ts';
import { openCircleFolders } from './app/circle-folders.ts';
import { closeBeforeQuit } from './app/close-before-quit.ts';
import { createCloseGate } from './app/close-gate.ts';
import { closeSwitches } from './app/closed-switches.ts';
import { type FileOpenings, listenForFiles } from './app/file-openings.ts';
import { type InviteLinks, listenForInvites } from './app/invite-links.ts';
import { localeFor } from './app/locale.ts';
import { createMainPage } from './app/main-page.ts';
import { openMeetingPlaces } from './app/meeting-places.ts';
import { createMenuTemplate } from './app/menu.ts';
import { messagesFor } from './app/messages/messages.ts';
import { createPageFiles } from './app/page-files.ts';
import { createCallHandlers } from './ipc/call-handlers.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { createRendererEvents } from './ipc/renderer-events.ts';
import { isTrustedSender } from './ipc/trusted-sender.ts';
import { createFileLogger } from './platform/file-logger.ts';
import { createJsonFile } from './platform/json-file.ts';
import { systemClock } from './platform/system-clock.ts';
import { systemRandom } from './platform/system-random.ts';
import { createBackup } from './services/backup/backup.ts';
import { createLinks } from './services/links/links.ts';
import { APP_ID } from './services/notifications/app-id.ts';
import { createNotifications } from './services/notifications/notifications.ts';
import { openPreferences } from './services/preferences/preferences.ts';
import { createRoom } from './services/room/room.ts';
import { createSafekeeping } from './services/safekeeping/safekeeping.ts';
import { lookIntoBackup } from './services/vault/open-backup.ts';
import { createSafeStorageKeychain } from './services/vault/safe-storage-keychain.ts';
import { createVaultCopies } from './services/vault/vault-copies.ts';
import { openVault } from './services/vault/vault.ts';
import { APP_SCHEME, createAppOrigin } from './windows/app-origin.ts';
import { APP_SCHEME_PRIVILEGES, createAssetHandler } from './windows/app-scheme.ts';
import { contentSecurityPolicy, developmentContentSecurityPolicy } from './windows/content-security-policy.ts';
import { createMainWindow } from './windows/main-window.ts';
import { guardNavigation } from './windows/navigation-guard.ts';
import { printToPdf } from './windows/print-window.ts';
import { addDevelopmentPolicy, guardSession } from './windows/session-guard.ts';
import { keepWindowState, placeWindow, windowStateSchema } from './windows/window-state.ts';

/** The oldest Electron the product is released with; what is older serves evaluation and tests alone. */
const OLDEST_RELEASED_ELECTRON = 45;

closeSwitches(app);
if (app.isPackaged && process.platform === 'win32') app.setAppUserModelId(APP_ID);

const profile = app.getPath('userData');
const developmentUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const origin = createAppOrigin(developmentUrl);
const log = createFileLogger({
  directory: join(profile, 'logs'),
  clock: systemClock,
  ...(developmentUrl !== undefined && { echo: (line) => process.stderr.write(line) }),
});

process.on('uncaughtException', (cause) => log.error('Uncaught exception', cause));
process.on('unhandledRejection', (cause) => log.error('Unhandled rejection', cause));

if (app.requestSingleInstanceLock()) {
  protocol.registerSchemesAsPrivileged([APP_SCHEME_PRIVILEGES]);
  // Tests and some machines run as root, where Chromium's sandbox cannot be had.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  const invites = listenForInvites(app, process.argv);
  const openings = listenForFiles(app, { texts: process.argv, folder: process.cwd() });
  app.on('web-contents-created', (_event, contents) => guardNavigation(contents, origin, log));
  app
    .whenReady()
    .then(() => start(invites, openings))
    .catch((cause: unknown) => {
      log.error('Lateral could not start', cause);
      app.exit(1);
    });
} else {
  // The profile is open already; its window comes to the front.
  app.exit(0);
}

async function start(invites: InviteLinks, openings: FileOpenings): Promise<void> {
  const fixed = process.env['LATERAL_LANG'] ?? '';
  const locale = localeFor({ fixed, app: app.getLocale(), system: app.getSystemLocale() });
  const messages = messagesFor(locale);
  const windowFile = createJsonFile(join(profile, 'window.json'), windowStateSchema, log);

  guardSession(session.defaultSession, origin);
  const [meetings, preferences, vault, windowState] = await Promise.all([
    openMeetingPlaces({
      profile,
      given: process.env['LATERAL_MEETING_POINTS'] ?? '',
      isNearbyWanted: process.env['LATERAL_LAN'] !== 'off',
      pageOrigin: origin.header,
      clock: systemClock,
      random: systemRandom,
      log,
    }),
    openPreferences({
      file: createJsonFile(join(profile, 'preferences.json'), keptPreferencesSchema, log),
      applyTheme: (theme) => {
        nativeTheme.themeSource = theme;
      },
      log,
    }),
    openVault({
      copies: createVaultCopies(profile, log),
      keychain: createSafeStorageKeychain(safeStorage, process.platform),
      log,
    }),
    windowFile.read(),
  ]);
  // The port of the page's meeting point stands in its policy.
  if (developmentUrl === undefined) {
    const policy = contentSecurityPolicy(meetings.sockets);
    protocol.handle(APP_SCHEME, createAssetHandler(join(app.getAppPath(), 'out', 'renderer'), policy));
  } else {
    const policy = developmentContentSecurityPolicy(developmentUrl, meetings.sockets);
    addDevelopmentPolicy(session.defaultSession, developmentUrl, policy);
  }

  let isQuitting = false;
  let lastWindowState = windowState;
  const events = createRendererEvents((name, payload) => page.contents()?.send(EVENT_CHANNEL, name, payload));
  const pageWindow = () => {
    const contents = page.contents();
    return (contents && BrowserWindow.fromWebContents(contents)) ?? undefined;
  };
  const files = createPageFiles({
    askWhere: async (name) => {
      const window = pageWindow();
      return window && askWhereToSave(window, name);
    },
    print: printToPdf,
    events,
    log,
  });
  const folders = await openCircleFolders({
    profile,
    askWhich: async () => {
      const window = pageWindow();
      return window && askWhichFolder(window, messages.circleFolder);
    },
    events,
    clock: systemClock,
    random: systemRandom,
    log,
  });
  const closeGate = createCloseGate({
    canAsk: events.isOpen,
    sendClosing: () => events.emit('app.closing', undefined),
    clock: systemClock,
    log,
  });
  const page = createMainPage({
    createWindow: () =>
      createMainWindow({
        preloadPath: join(app.getAppPath(), 'out', 'preload', 'index.js'),
        placement: placeWindow(
          lastWindowState,
          screen.getAllDisplays().map(({ workArea }) => workArea),
        ),
        isMaximized: lastWindowState?.isMaximized ?? false,
        hasDevTools: !app.isPackaged,
      }),
    keepState: (window) =>
      keepWindowState(
        window,
        (state) => {
          lastWindowState = state;
          return windowFile
            .write(state)
            .catch((cause: unknown) => log.error('The place of the window was not saved', cause));
        },
        systemClock,
      ),
    askToQuit: (window) => askToQuit(window, messages.notSaved),
    askToReload: (window) => askToReload(window, messages.pageGone),
    origin,
    closeGate,
    pageGone: () => {
      files.pageGone();
      folders.pageGone();
    },
    quit: () => app.quit(),
    isQuitting: () => isQuitting,
    callOffQuit: () => {
      isQuitting = false;
    },
    log,
  });

  registerHandlers({
    receiver: ipcMain,
    isTrusted: (sender) => isTrustedSender(sender, page.contents(), origin.owns),
    handlers: createCallHandlers({
      info: {
        version: app.getVersion(),
        platform: process.platform,
        locale,
        evaluationRuntime: Number.parseInt(process.versions.electron, 10) < OLDEST_RELEASED_ELECTRON,
      },
      vault,
      preferences,
      links: createLinks((url) => shell.openExternal(url)),
      notifications: createNotifications({
        isSupported: () => Notification.isSupported(),
        create: (words) => new Notification({ ...words, silent: true }),
        isWatched: () => pageWindow()?.isFocused() ?? false,
        onOpened: () => {
          page.show();
          events.emit('notifications.opened', undefined);
        },
        clock: systemClock,
      }),
      room: createRoom(profile, log),
      files,
      safekeeping: createSafekeeping({ profile, clock: systemClock, log }),
      folders,
      backup: createBackup({
        vault,
        look: lookIntoBackup,
        beginFile: files.partSaver.beginWith,
        clock: systemClock,
        version: app.getVersion(),
      }),
      meetingAddress: meetings.address,
      meetings,
      events,
      closeGate,
    }),
    log,
  });
  meetings.list.subscribe(() => events.emit('meeting.changed', meetings.list.get()));
  powerMonitor.on('resume', () => {
    meetings.wake();
    events.emit('device.awake', undefined);
  });
  app.on('browser-window-focus', () => events.emit('notifications.watched', { isWatched: true }));
  app.on('browser-window-blur', () => events.emit('notifications.watched', { isWatched: false }));
  powerMonitor.on('unlock-screen', () => events.emit('device.awake', undefined));

  const menu = createMenuTemplate({
    platform: process.platform,
    words: messages.menu,
    isDevelopment: !app.isPackaged,
    send: (command) => {
      page.show();
      events.emit('menu.command', { command });
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu));

  app.on('before-quit', () => {
    isQuitting = true;
  });
  // Chromium would quit at the first of these and die of the second, with what the person has just decided to keep.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
  app.on('second-instance', page.show);
  app.on('activate', page.show);
  closeBeforeQuit(app, () => Promise.all([meetings.close(), files.close()]), systemClock, log);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  page.show();
  invites.deliver((link) => {
    page.show();
    events.emit('invite.opened', { link });
  });
  openings.deliver((path) => {
    page.show();
    void files.open(path);
  });
}
