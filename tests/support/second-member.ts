import * as Y from 'yjs';

import { type CircleSession, createCircleSession } from '#renderer/bindings/circle-session.ts';
import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import type { TestApp } from '#tests/support/render-in-circle.tsx';

/** Another member of the circle that a test has open, writing on a device of their own. */
export interface SecondMember {
  readonly id: MemberId;
  /** The app of the first member, in which the second one is known. */
  readonly app: TestApp;
  /** Writes something and sends it to the first member at once. */
  readonly write: <T>(command: (doc: Y.Doc, ctx: CommandContext) => T) => T;
}

const BOB_CLIENT_ID = 200;

/** Lets bob into the circle of the app. */
export function addBob(app: TestApp): SecondMember {
  const { circle, own, clock } = app.session();
  const id = 'b'.repeat(64) as MemberId;
  const newId = createIdSource(createSeededRandom(5));
  const authorOf = (clientId: number): MemberId | undefined =>
    clientId === BOB_CLIENT_ID ? id : circle.replica.authorOf(clientId);
  const session: CircleSession = createCircleSession({
    circle: { ...circle.replica, authorOf },
    own: own.replica,
    clock,
    newId,
  });
  const doc = new Y.Doc();
  doc.clientID = BOB_CLIENT_ID;
  const ours = circle.replica.doc;
  const write: SecondMember['write'] = (command) => {
    Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(ours, Y.encodeStateVector(doc)));
    const result = command(doc, { now: clock.now(), actor: id, newId });
    Y.applyUpdateV2(ours, Y.encodeStateAsUpdateV2(doc, Y.encodeStateVector(ours)));
    return result;
  };
  write((at, ctx) => setName(at, { name: 'bob' }, ctx));
  return { id, app: { ...app, session: () => session }, write };
}
