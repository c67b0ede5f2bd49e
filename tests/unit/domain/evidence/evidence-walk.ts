import { editDoubt, removeDoubt, writeDoubt } from '#shared/domain/evidence/change-doubt.ts';
import type { DoubtId, EvidenceId } from '#shared/kernel/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { type Answer, type Situation, withBoth } from '../equals-situations.ts';
import { type Replica, sync, value } from '../fixture.ts';
import { cheers, edit as editTold, remove as removeTold, tell, told, uncheers } from '../win/win-fixture.ts';
import { addSigned, answer, draft, edit, noted, noteOwn, remove, saw } from './evidence-fixture.ts';

/** Somebody has seen something of another, and one of the three does something about it. */
const about = (
  who: readonly [seer: 'me' | 'other', seen: 'me' | 'other' | 'third'],
  act: (me: Replica, id: EvidenceId) => Answer,
  expected: string,
): Situation => [
  expected,
  (roles) => {
    const id = saw(roles[who[0]], roles[who[1]].me);
    sync(roles.me, roles.other, roles.third);
    return act(roles.me, id);
  },
];

/** Who signs signs otherwise than another. */
const withoutSignature = (added: ReturnType<typeof addSigned>): Answer =>
  added.ok ? ok(added.value.evidenceId) : added;

const doubted = ({ doc, ctx }: Replica): DoubtId => value(writeDoubt(doc, { text: 'I cannot.' }, ctx)).doubtId;
const keeps = (me: Replica, id: EvidenceId) => answer(me, id, 'kept');

/** The commands of wins, evidence and doubts, by name, in situations that whoever acts can be in. */
export const EVIDENCE_WALK: Readonly<Record<string, readonly Situation[]>> = {
  addWin: [
    ['done', ({ me }) => tell(me, 'They called.')],
    ['empty', ({ me }) => tell(me, ' ')],
  ],
  editWin: withBoth(told, (me, id) => editTold(me, id, 'More.'), ['done', 'not-yours']),
  removeWin: withBoth(told, removeTold, ['done', 'not-yours']),
  cheer: withBoth(told, cheers, ['own', 'done']),
  withdrawCheer: withBoth(told, uncheers, ['done', 'done']),

  addEvidence: [
    ['done', ({ me }) => noteOwn(me, { skills: ['Welding'] })],
    ['empty', ({ me }) => noteOwn(me, { text: ' ' })],
  ],
  addSeenEvidence: [
    ['done', ({ me, other }) => withoutSignature(addSigned(me, value(draft(me, other.me))))],
    ['not-yours', ({ me, other, third }) => addSigned(me, value(draft(other, third.me)))],
  ],
  editEvidence: [
    ...withBoth(noted, (me, id) => edit(me, id, { text: 'More.' }), ['done', 'not-yours']),
    about(['me', 'other'], (me, id) => edit(me, id, { text: 'More.' }), 'signed'),
  ],
  removeEvidence: [
    ...withBoth(noted, remove, ['done', 'not-yours']),
    about(['me', 'other'], remove, 'done'),
    about(['other', 'me'], remove, 'not-yours'),
  ],
  answerEvidence: [
    ...withBoth(noted, keeps, ['own', 'not-yours']),
    about(['other', 'me'], keeps, 'done'),
    about(['me', 'other'], keeps, 'not-yours'),
    about(['other', 'third'], keeps, 'not-yours'),
  ],

  writeDoubt: [['done', ({ me: { doc, ctx } }) => writeDoubt(doc, { text: 'I cannot.' }, ctx)]],
  editDoubt: withBoth(doubted, ({ doc, ctx }, doubtId) => editDoubt(doc, { doubtId, text: 'I can.' }, ctx), [
    'done',
    'done',
  ]),
  removeDoubt: withBoth(doubted, ({ doc, ctx }, doubtId) => removeDoubt(doc, { doubtId }, ctx), ['done', 'done']),
};
