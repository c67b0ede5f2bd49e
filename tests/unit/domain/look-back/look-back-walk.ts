import type { LookBackId } from '#shared/kernel/ids.ts';
import { anybody, author, type Make, type Situation, withBoth } from '../equals-situations.ts';
import { value } from '../fixture.ts';
import { back, changed, edit, proposed, remove, take, takeBack, write, written } from './look-back-fixture.ts';

const change: Make<LookBackId> = (by) => changed(by);
const words: Make<LookBackId> = (by) => written(by);
const taken: Make<LookBackId> = (by) => {
  const id = changed(by);
  value(take(by, id, proposed(by)));
  return id;
};

/** The commands of looking back, by name, in situations that whoever acts can be in. */
export const LOOK_BACK_WALK: Readonly<Record<string, readonly Situation[]>> = {
  writeLookBack: [
    ...withBoth(words, (me) => write(me), ['already-written', 'done']),
    ['empty', ({ me }) => write(me, {})],
  ],
  editLookBack: author(words, (me, id) => edit(me, id, { toChange: 'Less' })),
  removeLookBack: author(words, remove),
  backChange: [...anybody(change, back), ...withBoth(words, back, ['no-change', 'no-change'])],
  withdrawBacking: anybody(change, takeBack),
  takeToCharter: [
    ...anybody(change, (me, id) => take(me, id, proposed(me))),
    ...withBoth(taken, (me, id) => take(me, id, proposed(me)), ['taken', 'taken']),
  ],
};
