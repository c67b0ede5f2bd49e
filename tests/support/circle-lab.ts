import { join } from 'node:path';
import { expect, type TestInfo } from '@playwright/test';

import { createMeetingPoint, type MeetingPoint } from '#main/services/meeting-point/meeting-point.ts';
import { systemClock } from '#main/platform/system-clock.ts';
import { launchLateral, type LateralApp } from './electron-app.ts';
import { createPerson, type Person } from './person.ts';

/** Somebody at a laptop of their own. */
export interface Participant extends Person {
  readonly lateral: LateralApp;
  /** Whatever is saved as a file from now on is saved there: nobody can press the buttons of the system's own dialog. */
  readonly saveFilesAs: (path: string) => Promise<void>;
}

/** Several laptops and one meeting point, all on this machine. */
export interface CircleLab {
  /** Opens the meeting point; again after it was closed, at the same address. */
  readonly openMeetingPoint: () => Promise<void>;
  readonly closeMeetingPoint: () => Promise<void>;
  /** Starts somebody's app; again, it finds what it left. `isAlone`: it knows of no meeting point. */
  readonly start: (name: string, options?: { readonly isAlone: boolean }) => Promise<Participant>;
  readonly close: () => Promise<void>;
}

export async function createCircleLab(testInfo: TestInfo): Promise<CircleLab> {
  let point: MeetingPoint | undefined;
  let port = 0;
  const running = new Set<LateralApp>();
  const log = { error: () => undefined, info: () => undefined };

  async function openMeetingPoint(): Promise<void> {
    point = createMeetingPoint({ clock: systemClock, log });
    port = (await point.listen({ host: '127.0.0.1', port })).port;
  }

  async function closeMeetingPoint(): Promise<void> {
    await point?.close();
    point = undefined;
  }

  await openMeetingPoint();
  return {
    openMeetingPoint,
    closeMeetingPoint,
    start: async (name, { isAlone } = { isAlone: false }) => {
      const lateral = await launchLateral({
        profileDir: testInfo.outputPath(join('profiles', name)),
        env: { LATERAL_LANG: 'en', LATERAL_MEETING_POINTS: isAlone ? '' : `ws://127.0.0.1:${port}` },
      });
      running.add(lateral);
      const ended = (): void => void running.delete(lateral);
      return {
        ...createPerson(lateral.window),
        saveFilesAs: (path) =>
          lateral.app.evaluate(({ dialog }, filePath) => {
            dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
          }, path),
        lateral: {
          ...lateral,
          close: () => lateral.close().then(ended),
          kill: () => lateral.kill().then(ended),
        },
      };
    },
    close: async () => {
      await Promise.all([...running].map((lateral) => lateral.kill()));
      await closeMeetingPoint();
    },
  };
}

/** Alice with a circle of hers and bob whom she has let in, both at the board and connected. */
export async function createPair(lab: CircleLab): Promise<readonly [Participant, Participant]> {
  const [alice, bob] = await Promise.all([lab.start('alice'), lab.start('bob')]);
  await alice.beginCircle('alice', 'Thursday circle');
  await bob.beginJoining('bob', await alice.invite());
  await expect(bob.page).toHaveTitle('Thursday circle – Lateral', { timeout: 20_000 });
  await alice.goTo('Board');
  await bob.goTo('Board');
  await alice.seesConnected('bob');
  return [alice, bob];
}
