import type { LeadId } from '#shared/kernel/ids.ts';
import { anybody, type Make, type Situation } from '../equals-situations.ts';
import { value } from '../fixture.ts';
import { add, merge, sayTwo, takeBackTwo, unmerge } from './duplicate-fixture.ts';

type Pair = readonly [LeadId, LeadId];

const two: Make<Pair> = (by) => [add(by, { company: 'Contoso' }), add(by, { company: 'Contoso' })];
const one: Make<Pair> = (by) => {
  const pair = two(by);
  value(merge(by, ...pair));
  return pair;
};
const said: Make<Pair> = (by) => {
  const pair = two(by);
  value(sayTwo(by, ...pair));
  return pair;
};

/** The commands of leads that are one job, or are not, by name, in situations that whoever acts can be in. */
export const DUPLICATE_WALK: Readonly<Record<string, readonly Situation[]>> = {
  mergeLeads: [
    ...anybody(two, (me, pair) => merge(me, ...pair)),
    ['same', ({ me }) => (([id]) => merge(me, id, id))(two(me))],
  ],
  unmergeLead: [
    ...anybody(one, (me, [, other]) => unmerge(me, other)),
    ['not-merged', ({ me }) => unmerge(me, two(me)[0])],
  ],
  sayNotSame: anybody(two, (me, pair) => sayTwo(me, ...pair)),
  takeBackNotSame: [
    ...anybody(said, (me, pair) => takeBackTwo(me, ...pair)),
    ['not-said', ({ me }) => takeBackTwo(me, ...two(me))],
  ],
};
