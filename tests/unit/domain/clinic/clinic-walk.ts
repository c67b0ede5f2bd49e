import { keepIdeas } from '#shared/domain/clinic/draft-ideas.ts';
import type { ClinicId, ClinicStepId } from '#shared/kernel/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { type Answer, anybody, author, type Make, type Roles, type Situation, withBoth } from '../equals-situations.ts';
import { type Replica, sync, value } from '../fixture.ts';
import {
  answer,
  ask,
  aside,
  bring,
  brought,
  choose,
  close,
  comes,
  confirm,
  draft,
  goToIdeas,
  group,
  privateOf,
  reveal,
  say,
  seal,
  send,
  withdraw,
} from './clinic-fixture.ts';

const clinic: Make<ClinicId> = (by) => brought(by);
const asked: Make<ClinicId> = (by) => brought(by, { manner: 'written' });
const withIdeas: Make<ClinicId> = (by) => {
  const id = brought(by);
  goToIdeas(by, id);
  return id;
};
const toSayBack: Make<ClinicId> = (by) => {
  const id = asked(by);
  value(close(by, id, 'questions'));
  return id;
};
/** A clinic in which its bringer has had the only idea. */
const open = (by: Replica, others: readonly Replica[]): { readonly id: ClinicId; readonly ideaId: ClinicStepId } => {
  const id = withIdeas(by);
  const [idea] = send(by, id, 'one');
  if (idea === undefined) throw new Error('an idea was sent');
  value(close(by, id, 'ideas'));
  value(reveal(by, id));
  sync(by, ...others);
  return { id, ideaId: idea.id };
};

/** Somebody brings a problem, another says something of it, and one of the three does something about that. */
const about = (
  who: readonly [bringer: keyof Roles, speaker: keyof Roles],
  make: Make<ClinicId>,
  acts: {
    readonly first: (by: Replica, id: ClinicId) => ClinicStepId;
    readonly act: (me: Replica, id: ClinicId, stepId: ClinicStepId) => Answer;
  },
  expected: string,
): Situation => [
  expected,
  (roles) => {
    const [all, id] = [[roles.me, roles.other, roles.third], make(roles[who[0]])];
    sync(...all);
    const stepId = acts.first(roles[who[1]], id);
    sync(...all);
    return acts.act(roles.me, id, stepId);
  },
];

const asksAndAnswers = {
  first: (by: Replica, id: ClinicId) => value(ask(by, id)).stepId,
  act: (me: Replica, id: ClinicId, stepId: ClinicStepId) => answer(me, id, stepId),
};
const saysAndConfirms = {
  first: (by: Replica, id: ClinicId) => value(say(by, id)).stepId,
  act: (me: Replica, id: ClinicId, stepId: ClinicStepId) => confirm(me, id, stepId),
};

/** What is sealed names its author. */
const seals = (me: Replica, id: ClinicId): Answer => {
  const sealed = seal(me, id, value(draft(me, id, ['one'])));
  return sealed.ok ? ok(sealed.value.undo.label) : sealed;
};

const opened = (by: 'me' | 'other', act: (me: Replica, made: ReturnType<typeof open>) => Answer, expected: string) =>
  [
    expected,
    ({ me, other, third }: Roles) => act(me, open(by === 'me' ? me : other, [me, other, third])),
  ] as const satisfies Situation;

/** The commands of the problem clinic, by name, in situations that whoever acts can be in. */
export const CLINIC_WALK: Readonly<Record<string, readonly Situation[]>> = {
  openClinic: [
    ['done', ({ me, other }) => bring(me, { asked: [other.me] })],
    ['empty', ({ me }) => bring(me, { statement: ' ' })],
  ],
  withdrawClinic: author(clinic, withdraw),
  takePart: anybody(clinic, comes),
  standAside: anybody(clinic, aside),
  closePhase: [
    ...anybody(clinic, (me, id) => close(me, id, 'statement')),
    ...anybody(withIdeas, (me, id) => close(me, id, 'ideas')),
    ...withBoth(clinic, (me, id) => close(me, id, 'ideas'), ['not-now', 'not-now']),
  ],

  askQuestion: [
    ...withBoth(asked, (me, id) => ask(me, id), ['own', 'done']),
    ...withBoth(clinic, (me, id) => ask(me, id), ['own', 'not-now']),
  ],
  answerQuestion: [
    about(['me', 'other'], asked, asksAndAnswers, 'done'),
    about(['other', 'me'], asked, asksAndAnswers, 'not-yours'),
    about(['other', 'third'], asked, asksAndAnswers, 'not-yours'),
  ],
  sayBack: withBoth(toSayBack, (me, id) => say(me, id), ['own', 'done']),
  confirmSaidBack: [
    about(['me', 'other'], toSayBack, saysAndConfirms, 'done'),
    about(['other', 'me'], toSayBack, saysAndConfirms, 'not-yours'),
    about(['other', 'third'], toSayBack, saysAndConfirms, 'not-yours'),
  ],

  keepIdeas: anybody(clinic, (me, id) => keepIdeas(privateOf(me), { ideas: value(draft(me, id, ['one'])) }, me.ctx)),
  sealIdeas: [
    ...anybody(withIdeas, seals),
    ...withBoth(clinic, seals, ['not-now', 'not-now']),
    [
      'not-yours',
      ({ me, other }) => {
        const id = withIdeas(me);
        return seal(me, id, value(draft(other, id, ['one'])));
      },
    ],
  ],
  revealIdeas: [
    ...withBoth(
      withIdeas,
      (me, id) => {
        send(me, id, 'one');
        return reveal(me, id);
      },
      ['not-now', 'not-now'],
    ),
    ...anybody(withIdeas, (me, id) => {
      send(me, id, 'one');
      value(close(me, id, 'ideas'));
      return reveal(me, id);
    }),
  ],
  groupIdea: [
    opened('me', (me, { id, ideaId }) => group(me, id, ideaId, 'Words'), 'done'),
    opened('other', (me, { id, ideaId }) => group(me, id, ideaId, 'Words'), 'done'),
  ],
  chooseNextStep: [
    opened('me', (me, { id, ideaId }) => choose(me, id, { ideaId }), 'done'),
    opened('other', (me, { id, ideaId }) => choose(me, id, { ideaId }), 'not-yours'),
    ...withBoth(clinic, (me, id) => choose(me, id), ['not-now', 'not-yours']),
  ],
};
