import type { TermId } from '#shared/kernel/ids.ts';
import { anybody, author, type Make, type Situation, withBoth } from '../equals-situations.ts';
import { type Replica, sync, value } from '../fixture.ts';
import { agree, closing, disagree, land, propose, proposed, unland, withdraw } from './term-fixture.ts';

const term: Make<TermId> = (by) => proposed(by);

/** A term that the actor, or another, proposed and the third agreed to. */
const agreed = (by: 'me' | 'other', act: (me: Replica, id: TermId) => ReturnType<Situation[1]>): Situation[1] => {
  return ({ me, other, third }) => {
    const id = proposed({ me, other }[by]);
    sync(me, other, third);
    value(agree(third, id));
    sync(me, other, third);
    return act(me, id);
  };
};

/** The commands of terms and landing, by name, in situations that whoever acts can be in. */
export const TERM_WALK: Readonly<Record<string, readonly Situation[]>> = {
  proposeTerm: [
    ['done', ({ me }) => propose(me)],
    ['bad-date', ({ me }) => propose(me, { from: 'soon' })],
    ['done', agreed('other', (me) => propose(me))],
  ],
  proposeClosing: [
    ...withBoth(term, (me) => closing(me), ['no-term', 'no-term']),
    ['done', agreed('me', (me) => closing(me))],
    ['done', agreed('other', (me) => closing(me))],
  ],
  withdrawTerm: [
    ...author(term, (me, id) => withdraw(me, id)),
    ['agreed', agreed('me', (me, id) => withdraw(me, id))],
    ['not-yours', agreed('other', (me, id) => withdraw(me, id))],
  ],
  agreeToTerm: [
    ...anybody(term, (me, id) => agree(me, id)),
    ['done', agreed('me', (me, id) => agree(me, id))],
    ['done', agreed('other', (me, id) => agree(me, id))],
  ],
  withdrawAgreement: [
    ...anybody(term, (me, id) => disagree(me, id)),
    ['agreed', agreed('other', (me, id) => disagree(me, id))],
  ],
  markLanded: [
    ['done', ({ me }) => land(me)],
    ['bad-date', ({ me }) => land(me, { landedOn: 'soon' })],
  ],
  withdrawLanding: anybody(
    (by) => value(land(by)),
    (me) => unland(me),
  ),
};
