/** Runs in a page: the whole app of alice over memory, with a circle of three who know much, in words that are hard to set. */
import { makeKnowing } from '#tests/support/knowing-circle.ts';
import { startMadeApp } from '#tests/support/made-app.ts';

// Nothing is printed; that it could be shows what else leads can be saved as.
void startMadeApp((real, newId) => makeKnowing(real, newId), { savePdf: () => Promise.resolve(false) });
