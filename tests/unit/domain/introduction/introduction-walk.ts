import { keepAnswer } from '#shared/domain/introduction/kept-answer.ts';
import type { IntroductionAnswerId, IntroductionAskId, MemberId } from '#shared/kernel/ids.ts';
import { anybody, author, type Make, type Situation, withBoth } from '../equals-situations.ts';
import { CIRCLE, type Replica, sync, value } from '../fixture.ts';
import { answered, ask, asked, draft, follow, send, withdraw } from './introduction-fixture.ts';

const wish: Make<IntroductionAskId> = (by) => asked(by);

const keep = ({ doc, ctx }: Replica, whose: MemberId, answer: 'yes' = 'yes') =>
  keepAnswer(
    doc,
    {
      ...{ circleId: CIRCLE, introductionId: 'ask' as IntroductionAskId, answerId: 'answer' as IntroductionAnswerId },
      ...{ author: whose, answer, words: '', at: 0 },
    },
    { ...ctx, kind: 'private' },
  );

/** The commands of introductions. */
export const INTRODUCTION_WALK: Readonly<Record<string, readonly Situation[]>> = {
  askIntroduction: [
    ['done', ({ me }) => ask(me)],
    ['done', ({ me, other }) => ask(me, { to: other.me })],
    ['own', ({ me }) => ask(me, { to: me.me })],
    ['empty', ({ me }) => ask(me, { words: '' })],
  ],
  withdrawIntroduction: author(wish, withdraw),
  draftAnswer: [
    ...withBoth(wish, (me, id) => draft(me, id), ['own', 'done']),
    [
      'not-asked',
      ({ me, other, third }) => {
        const id = asked(other, { to: third.me });
        sync(me, other, third);
        return draft(me, id);
      },
    ],
  ],
  sendAnswer: [
    [
      'done',
      ({ me, other }) => {
        const id = asked(other);
        sync(me, other);
        return send(me, value(draft(me, id)));
      },
    ],
    [
      'not-yours',
      ({ me, other, third }) => {
        const id = asked(other);
        sync(me, other, third);
        return send(me, value(draft(third, id)));
      },
    ],
    [
      'done',
      ({ me, other }) => {
        const id = asked(other);
        sync(me, other);
        answered(me, id);
        return send(me, value(draft(me, id, 'no')));
      },
    ],
  ],
  followIntroduction: author(wish, (me, id) => follow(me, id)),
  keepAnswer: [
    ...anybody(
      () => undefined,
      (me) => keep(me, me.me),
    ),
    ['not-a-choice', ({ me, other }) => keep(me, other.me, 'x' as 'yes')],
  ],
};
