import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { muteNudges, unmuteNudges } from '#shared/domain/nudge/mute-nudges.ts';
import { readMutes } from '#shared/domain/nudge/mutes.ts';
import type { Nudge, NudgeWords } from '#shared/domain/nudge/nudge.ts';
import { readNudges } from '#shared/domain/nudge/nudge-reader.ts';
import { selectCountedNudges, selectNudgesFor } from '#shared/domain/nudge/select-nudges.ts';
import { nudge } from '#shared/domain/nudge/send-nudge.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { dayIn } from '#shared/domain/record/week.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, createReplica, messagesIn, type Replica, sync, value } from '../fixture.ts';

export const send = (
  { doc, ctx, authorOf }: Replica,
  to: MemberId,
  words: NudgeWords = 'thinking-of-you',
  zone = 'UTC',
) => nudge(doc, { to, words, zone, authorOf }, ctx);

export const mute = ({ doc, ctx, authorOf }: Replica, from?: MemberId) => muteNudges(doc, { from, authorOf }, ctx);

export const unmute = ({ doc, ctx, authorOf }: Replica, from?: MemberId) => unmuteNudges(doc, { from, authorOf }, ctx);

/** Three members who know each other's names. */
export function threeMembers(): readonly [alice: Replica, bob: Replica, carol: Replica] {
  const members = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  for (const member of members) value(setName(member.doc, { name: member.me }, member.ctx));
  sync(...members);
  return members;
}

/** The nudges that a replica's owner finds waiting. */
export function waitingIn(replica: Replica, today = dayIn(replica.ctx.now, 'UTC')): readonly Nudge[] {
  const { doc, me, authorOf } = replica;
  const roots = openCircleDoc(doc);
  return selectNudgesFor({
    nudges: readNudges(roots, authorOf),
    messages: messagesIn(replica).values(),
    reader: me,
    mutes: readMutes(me, roots.people.get(me), authorOf),
    today,
  });
}

/** The same in words. */
export function wordsIn(replica: Replica, today?: string): readonly string[] {
  return waitingIn(replica, today).map(({ from, words }) => `${from}: ${words}`);
}

/** The nudges of all members that count. */
export function countedIn({ doc, authorOf }: Replica): readonly Nudge[] {
  return selectCountedNudges(readNudges(openCircleDoc(doc), authorOf));
}

/** A stored record, as anybody can reach it. */
export function fieldsOf({ doc }: Replica, root: 'nudges' | 'people', id: string): Y.Map<unknown> {
  const record = openCircleDoc(doc)[root].get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a record that no command would write. */
export function forge({ doc }: Replica, id: string, fields: Readonly<Record<string, unknown>>): void {
  openCircleDoc(doc).nudges.set(id, new Y.Map<unknown>(Object.entries(fields)));
}
