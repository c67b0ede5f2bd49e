/** Runs in a page: the whole app of alice over memory, with a circle of twelve in which everybody has told much. */
import { makeBusy } from '#tests/support/busy-circle.ts';
import { startMadeApp } from '#tests/support/made-app.ts';

void startMadeApp(makeBusy);
