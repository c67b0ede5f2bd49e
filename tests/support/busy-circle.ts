import * as Y from 'yjs';

import { type CircleSession, createCircleSession, type NewId } from '#renderer/bindings/circle-session.ts';
import { readWording } from '#shared/domain/charter/charter-reader.ts';
import { proposeCharter } from '#shared/domain/charter/propose-charter.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { shareWeeks } from '#shared/domain/person/share-weeks.ts';
import type { AuthorOf } from '#shared/domain/record/authorship.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { CharterId, CheckInId, DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Statements } from '#shared/ports/statements.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { fillHelp } from './busy-help.ts';
import { fillParts } from './busy-parts.ts';
import { fillWay } from './busy-way.ts';
import { writeWeeks } from './weeks-before.ts';

/** With the person whose circle it is, twelve. */
const OTHERS = 11;
const WIDE = 'w'.repeat(90);

const numeral = (index: number): string => index.toString(16).padStart(2, '0');
const memberAt = (index: number): MemberId => numeral(index).repeat(32) as MemberId;
const deviceAt = (index: number): DeviceId => numeral(index).repeat(16) as DeviceId;
/** Sixty letters without a break. */
const nameAt = (index: number): string => `${'abcdefghijklmnopqrstuvwxyz'[index] ?? ''}${'m'.repeat(59)}`;

/**
 * The circle of somebody as it is with twelve members who have long names and all told of their weeks, shared them, signed a
 * charter that one of them wants to change, and filled every part beside it; a meeting is on, and one has left. What is written
 * into it is kept nowhere.
 */
export function makeBusy(real: CircleSession, newId: NewId): CircleSession {
  const { clock, own } = real;
  const { replica } = real.circle;
  const { statements } = replica;
  if (statements === undefined) throw new Error('nothing is agreed on in a private space');
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(replica.doc));
  const everybody = [replica.me, ...Array.from({ length: OTHERS }, (_, index) => memberAt(index + 1))];
  // The client id is the place among the members.
  const authorOf: AuthorOf = (clientId) => everybody[clientId] ?? replica.authorOf(clientId);
  const [founder] = replica.members.get();
  if (founder === undefined) throw new Error('a circle has a founder');
  const members = everybody.map((id, index) => (index === 0 ? founder : { ...founder, id, admittedBy: replica.me }));
  const left = { ...founder, id: memberAt(OTHERS + 1), name: nameAt(OTHERS + 1), leftAt: clock.now() - DAY_MS };
  const circle: OpenCircle = {
    ...{ ...replica, doc, authorOf, members: createSubject(members), formerMembers: createSubject([left]) },
    statements: asIfSigned(statements, everybody),
  };
  let now = clock.now();
  const writeAs = <Made>(index: number, write: (ctx: CommandContext) => Made): Made => {
    doc.clientID = index;
    now += SECOND_MS;
    return write({ now, newId, actor: everybody[index] ?? replica.me });
  };
  const checkIns: CheckInId[] = [];
  for (let index = 1; index <= OTHERS; index += 1) {
    writeAs(index, (ctx) => {
      setName(doc, { name: nameAt(index) }, { ...ctx, now: ctx.now - 60 * DAY_MS });
      writeWeeks(circle, ctx);
      shareWeeks(doc, { isShared: true, authorOf }, ctx);
      const texts = { done: WIDE, stuck: WIDE, next: WIDE, ask: WIDE };
      const told = addCheckIn(doc, { texts, zone: 'UTC', isListenOnly: index % 3 === 0, mood: 'heavy' }, ctx);
      if (told.ok) checkIns.push(told.value.checkInId);
    });
  }
  for (const id of checkIns) {
    const say = (index: number, as: 'me-too' | 'support' | 'own-words', text: string): void =>
      writeAs(index, (ctx) => {
        addMessage(doc, { about: { kind: 'check-in', id }, as, text, members: [], authorOf }, ctx);
      });
    for (let index = 1; index <= OTHERS; index += 1) say(index, 'me-too', '');
    say(1, 'support', 'heard');
    say(2, 'own-words', WIDE);
  }
  const agree = (by: number, changes: CharterId | undefined, signedBy: number): CharterId | undefined => {
    const read = (id: CharterId) =>
      readWording(id, openCircleDoc(doc).charters.get(id), {
        circleId: replica.circleId,
        authorOf,
        digestOf: statements.digestOf,
      });
    const changed = changes && read(changes);
    let proposed: CharterId | undefined;
    writeAs(by, (ctx) => {
      const clauses = { purpose: `${WIDE} ${by}`, offLimits: WIDE, callLink: `https://meet.example/${WIDE}` };
      const input = { ...clauses, heads: statements.heads(), lengthMinutes: 60 };
      const added = proposeCharter(
        doc,
        { ...input, changes: changed === undefined || isMalformed(changed) ? undefined : changed },
        ctx,
      );
      if (added.ok) proposed = added.value.charterId;
    });
    const wording = proposed && read(proposed);
    if (wording === undefined || isMalformed(wording)) throw new Error('nothing was proposed');
    for (let index = 1; index <= signedBy; index += 1) {
      writeAs(index, (ctx) => {
        const said = { charterId: wording.id, hash: wording.hash, device: deviceAt(index), at: ctx.now };
        const record = new Y.Map<unknown>(Object.entries({ ...said, signature: 'A'.repeat(86) }));
        openCircleDoc(doc).charterSignatures.set(newId('charterSignature'), record);
      });
    }
    return proposed;
  };
  agree(2, agree(1, undefined, 9), 5);
  const made = { circle, own: own.replica, everybody, checkIns, deviceAt, writeAs };
  fillParts(made, clock.now());
  fillHelp(made, clock.now());
  fillWay(made, clock.now());
  doc.clientID = 0;
  return createCircleSession({ circle, own: own.replica, clock, newId });
}

/** Everybody belonged to the circle from its beginning, and the signatures of whoever is made up are theirs. */
function asIfSigned(real: Statements, everybody: readonly MemberId[]): Statements {
  return {
    ...real,
    membersAt: () => everybody,
    verifyMany: async (claims) => {
      const genuine = await real.verifyMany(claims);
      return claims.map(({ device }, index) => {
        const place = everybody.findIndex((_id, at) => at > 0 && deviceAt(at) === device);
        return place === -1 ? genuine[index] : everybody[place];
      });
    },
  };
}
