import * as Y from 'yjs';
import type { CheckRequest, RequestKind } from '#shared/domain/advice/check-request.ts';
import { readCheckRequest } from '#shared/domain/advice/check-request-reader.ts';
import { requestCheck, withdrawCheckRequest } from '#shared/domain/advice/request-check.ts';
import {
  type RequestedCheck,
  type RequestedChecksInput,
  selectBeyondUs,
  selectNeedsChecking,
} from '#shared/domain/advice/select-requested-checks.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addMessage, type NewMessage } from '#shared/domain/conversation/add-message.ts';
import type { Ground } from '#shared/domain/conversation/ground.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { setGround } from '#shared/domain/conversation/set-ground.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { CheckRequestId, MessageId } from '#shared/kernel/ids.ts';
import { checkInsIn } from '../check-in/check-in-fixture.ts';
import { ALICE, BOB, CAROL, createReplica, leadsIn, messagesIn, NAMED, type Replica, sync, value } from '../fixture.ts';

export const BESIDE_ALICE: About = { kind: 'priority-block', id: ALICE };

export const OPINION: Ground = { kind: 'opinion' };
export const CHECKED = { kind: 'checked', source: 'https://law.example/13', checkedOn: '2025-06-14' } as const;

export const say = ({ doc, ctx, authorOf }: Replica, text: string, more: Partial<NewMessage> = {}) =>
  addMessage(doc, { about: BESIDE_ALICE, text, members: NAMED, authorOf, ...more }, ctx);

/** Says something, and answers its id. */
export const said = (replica: Replica, text = 'They have to pay.', more: Partial<NewMessage> = {}): MessageId =>
  value(say(replica, text, more)).messageId;

export const ground = ({ doc, ctx, authorOf }: Replica, messageId: MessageId, given: Ground | undefined) =>
  setGround(doc, { messageId, ground: given, authorOf }, ctx);

export const ask = ({ doc, ctx, authorOf }: Replica, messageId: MessageId, kind: RequestKind = 'needs-checking') =>
  requestCheck(doc, { messageId, kind, authorOf }, ctx);

export const unask = ({ doc, ctx, authorOf }: Replica, messageId: MessageId, kind: RequestKind = 'needs-checking') =>
  withdrawCheckRequest(doc, { messageId, kind, authorOf }, ctx);

/** Every request that can be read, also what was taken back. */
export function storedRequestsIn({ doc, authorOf }: Replica): readonly CheckRequest[] {
  return [...openCircleDoc(doc).checkRequests.entries()]
    .map(([id, entry]) => readCheckRequest(id as CheckRequestId, entry, authorOf))
    .filter((read): read is CheckRequest => !isMalformed(read));
}

function inputOf(replica: Replica): RequestedChecksInput {
  return {
    messages: messagesIn(replica).values(),
    checkIns: checkInsIn(replica),
    leads: leadsIn(replica),
    requests: storedRequestsIn(replica),
    reader: replica.me,
  };
}

const toWords = ({ message, by }: RequestedCheck) => `${message.text} (${by.join(', ')})`;

/** What a replica's owner is told to be in need of checking, with who asked. */
export const needsCheckingIn = (replica: Replica) => selectNeedsChecking(inputOf(replica)).map(toWords);

/** What they are told to be beyond the circle. */
export const beyondUsIn = (replica: Replica) => selectBeyondUs(inputOf(replica)).map(toWords);

/** The stored fields of a record, as anybody can reach them. */
export function fieldsOf({ doc }: Replica, root: 'messages' | 'checkRequests', id: string): Y.Map<unknown> {
  const record = openCircleDoc(doc)[root].get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a record that no command would write. */
export function forge(
  { doc }: Replica,
  root: 'messages' | 'checkRequests',
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  openCircleDoc(doc)[root].set(id, new Y.Map<unknown>(Object.entries(fields)));
}

/** A circle of three in which alice has said something. */
export function circleWhereAliceSpoke() {
  const members = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  const [alice, bob, carol] = members;
  const id = said(alice);
  sync(...members);
  return { alice, bob, carol, id, meet: () => sync(...members) };
}

/** What is told when bob has asked about it. */
export const ASKED = 'They have to pay. (bob)';
