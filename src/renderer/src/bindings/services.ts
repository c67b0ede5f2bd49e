import { createContext, useContext } from 'react';

import { assert } from '#shared/kernel/assert.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Files } from '#shared/ports/files.ts';
import type { Keepsakes } from '#shared/ports/keepsakes.ts';
import type { Links } from '#shared/ports/links.ts';
import type { MeetingPoints } from '#shared/ports/meeting-points.ts';
import type { Notifications } from '#shared/ports/notifications.ts';
import type { PreferenceStore } from '#shared/ports/preferences.ts';
import type { Program } from '#shared/ports/program.ts';
import type { SyncFolders } from '#shared/ports/sync-folder.ts';
import type { Vault } from '#shared/ports/vault.ts';
import type { AppController } from './app-controller.ts';
import type { CircleSession } from './circle-session.ts';

/** What the composition root hands to the page. */
export interface Services {
  readonly app: AppController;
  readonly program: Program;
  readonly preferences: PreferenceStore;
  readonly vault: Vault;
  readonly links: Links;
  readonly notifications: Notifications;
  readonly files: Files;
  readonly meetingPoints: MeetingPoints;
  readonly folders: SyncFolders;
  readonly keepsakes: Keepsakes;
  readonly clock: Clock;
  /** Notes a fault that a developer must look at. */
  readonly logError: (error: unknown) => void;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  assert(services !== undefined, 'the page stands inside ServicesContext');
  return services;
}

export const SessionContext = createContext<CircleSession | undefined>(undefined);

/** Changes with whether the open circle and the private space may be written in. */
export const WritableContext = createContext('');

/** The open circle. Only for what is shown inside one, which is drawn again when it may be written in no longer. */
export function useSession(): CircleSession {
  const session = useContext(SessionContext);
  useContext(WritableContext);
  assert(session !== undefined, 'this part of the page stands inside an open circle');
  return session;
}
