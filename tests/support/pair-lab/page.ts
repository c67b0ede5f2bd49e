/** Runs in a page: the whole app of alice over memory, with a circle of two in which bob does what the test says. */
import { startMadeApp } from '#tests/support/made-app.ts';
import { addLabBob } from './lab-bob.ts';

/** What was saved last as a file. */
let saved = '';

void startMadeApp(
  (real, newId) => {
    const { session, bob } = addLabBob(real, newId);
    Object.assign(globalThis, { bob, savedFile: () => saved });
    return session;
  },
  {
    save: ({ bytes }) => {
      saved = new TextDecoder().decode(bytes);
      return Promise.resolve(true);
    },
  },
);
