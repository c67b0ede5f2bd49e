import * as Y from 'yjs';

import { toHex } from '#shared/kernel/bytes.ts';
import type { DeviceId, EnvelopeId } from '#shared/kernel/ids.ts';
import type { LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import { ENVELOPE_KIND } from '#shared/replica/envelope/envelope.ts';
import { encodeUpdatePayload } from '#shared/replica/envelope/payloads.ts';
import { clientIdOf } from '#shared/replica/session.ts';
import { createBomb, createDeletion } from './bomb.ts';
import {
  appendUpdate,
  append,
  beginBranch,
  type Branch,
  craft,
  editsOf,
  forgeLive,
  haveOf,
  type HostileDevice,
  tell,
  tellAll,
} from './hostile-device.ts';
import { mapOf } from './marks.ts';
import type { SimulatedDevice } from './simulated-device.ts';
import { note, runningOf, type World } from './world.ts';
import { branchOf, insertOf, publish } from './hostile-ways.ts';
import {
  forgeAuthor,
  forgeAttachment,
  stealSession,
  repeatEnvelopes,
  forgeEnvelope,
  breakSignature,
  sendForgedLive,
  lieInReceipts,
} from './hostile-forgeries.ts';

/** What somebody hostile may do next, and how likely it is. */
export const HOSTILE_ACTS = {
  write: 4,
  typeLive: 3,
  forgeAuthor: 4,
  forgeAttachment: 3,
  deleteBeyond: 2,
  leaveGapInClocks: 2,
  stealSession: 3,
  repeatEnvelopes: 2,
  forgeEnvelope: 4,
  breakSignature: 3,
  branch: 3,
  // A member can still part the others for good by these two: no weight until there is an answer.
  equivocate: 0,
  branchOften: 0,
  leaveGapInLog: 2,
  noise: 3,
  oversize: 1,
  flood: 0.6,
  bomb: 2,
  replayLive: 3,
  forgeLive: 4,
  wantStorm: 1,
  lieAboutTips: 2,
  lieInReceipts: 3,
} as const;

/** The name of something hostile. */
export type HostileAct = keyof typeof HOSTILE_ACTS;

const FLOOD_COUNT = 1_500;
const STORM_COUNT = 300;
const MANY_BRANCHES = 24;

/** Does one hostile thing to somebody who runs. */
export async function harm(world: World, hostile: HostileDevice, victim: SimulatedDevice, act: HostileAct) {
  note(world, `${hostile.name} does ${act} to ${victim.name}`);
  const { doc } = runningOf(victim).replica;
  const link = hostile.links.get(victim.id);
  const { choices } = world;
  switch (act) {
    case 'write':
      return writeKey(world, hostile);
    case 'typeLive':
      return typeLive(world, hostile, doc);
    case 'forgeAuthor':
      return forgeAuthor(world, hostile, victim);
    case 'forgeAttachment':
      return forgeAttachment(world, hostile, victim);
    case 'deleteBeyond':
      return publish(hostile, await appendUpdate(hostile, await branchOf(world, hostile), deletionBeyond(doc)));
    case 'leaveGapInClocks':
      return leaveGapInClocks(world, hostile);
    case 'stealSession':
      return stealSession(world, hostile, victim);
    case 'repeatEnvelopes':
      return repeatEnvelopes(world, hostile, victim);
    case 'forgeEnvelope':
      return forgeEnvelope(world, hostile, victim);
    case 'breakSignature':
      return breakSignature(world, hostile, victim);
    case 'branch':
      return branchOff(world, hostile);
    case 'equivocate':
      return equivocate(world, hostile);
    case 'branchOften':
      for (let count = 0; count < MANY_BRANCHES; count++) await branchOff(world, hostile);
      return undefined;
    case 'leaveGapInLog':
      return leaveGapInLog(world, hostile);
    case 'noise':
      for (let left = choices.between(1, 20); left > 0; left--) {
        const bytes = hostile.keys.random.bytes(choices.between(0, 300));
        // Some of it looks like a message from its first bytes.
        if (choices.chance(0.5)) bytes.set([1, choices.between(1, 8)].slice(0, bytes.length));
        link?.send(choices.pick(['log', 'live'] as const) ?? 'log', bytes);
      }
      return undefined;
    case 'oversize':
      return link?.send(choices.pick(['log', 'live'] as const) ?? 'log', new Uint8Array(400 * 1024).fill(1));
    case 'flood':
      return flood(world, hostile, victim);
    case 'bomb':
      return dropBomb(world, hostile);
    case 'replayLive':
      for (const message of hostile.overheard) for (const each of hostile.links.values()) each.send('live', message);
      return undefined;
    case 'forgeLive':
      return sendForgedLive(world, hostile, victim);
    case 'wantStorm':
      for (let request = 1; request < STORM_COUNT && link !== undefined; request++) {
        tell(link, { kind: 'want', request, graph: [], logs: [{ device: victim.id, afterSeq: 0 }] });
      }
      return undefined;
    case 'lieAboutTips':
      return lieAboutTips(world, hostile, victim);
    case 'lieInReceipts':
      return lieInReceipts(world, hostile, victim);
  }
}

/** What a member may do, and somebody else may not. */
async function writeKey(world: World, hostile: HostileDevice): Promise<void> {
  const branch = await branchOf(world, hostile);
  const mark = world.marks.makeKey(hostile.name, hostile.member);
  const update = editsOf(branch.doc, (doc) => mapOf(doc).set(mark.name, hostile.name));
  publish(hostile, await appendUpdate(hostile, branch, update));
}

/** Live text that never comes to stand in an envelope of its author. */
async function typeLive(world: World, hostile: HostileDevice, base: Y.Doc): Promise<void> {
  // A session of its own, since what it sends depends on what the victim sees now.
  const nonce = hostile.keys.random.bytes(16);
  const clientId = clientIdOf(hostile.keys.id, nonce);
  const update = craft(base, clientId, insertOf(world, hostile));
  const message = await forgeLive(hostile, { device: hostile.keys.id, sessionNonce: nonce, number: 1, update });
  for (const link of hostile.links.values()) if (world.choices.chance(0.6)) link.send('live', message);
}

/** A deletion of everything that the victim will ever write under its present client id. */
function deletionBeyond(doc: Y.Doc): Uint8Array {
  return createDeletion(doc.clientID, 1_000_000);
}

/** Edits that build on others of its own which it keeps back. */
async function leaveGapInClocks(world: World, hostile: HostileDevice): Promise<void> {
  const branch = await beginBranch(hostile, world.choices.pick(hostile.branches));
  editsOf(branch.doc, insertOf(world, hostile, 'nobody'));
  const update = editsOf(branch.doc, insertOf(world, hostile, 'nobody'));
  publish(hostile, await appendUpdate(hostile, branch, update));
  hostile.branches.splice(hostile.branches.indexOf(branch), 1);
}

/** Another branch of its own log, with a session of its own; some are told of one branch, some of the other. */
async function branchOff(world: World, hostile: HostileDevice): Promise<void> {
  const { choices, marks } = world;
  const branch = await beginBranch(hostile, choices.chance(0.5) ? choices.pick(hostile.branches) : undefined);
  const mark = marks.makeKey(hostile.name, hostile.member);
  const update = editsOf(branch.doc, (doc) => mapOf(doc).set(mark.name, hostile.name));
  await appendUpdate(hostile, branch, update);
  const envelopes = hostile.log.slice(-2).map(({ bytes }) => bytes);
  for (const link of hostile.links.values()) {
    if (choices.chance(0.5)) tell(link, { kind: 'envelopes', request: 0, isLast: true, envelopes });
  }
}

/** Two branches on which one session says different things at the same clocks; some are told the one first, some the other. */
async function equivocate(world: World, hostile: HostileDevice): Promise<void> {
  const { choices, marks } = world;
  const branch = await beginBranch(hostile, choices.pick(hostile.branches));
  hostile.branches.splice(hostile.branches.indexOf(branch), 1);
  const session = hostile.log.at(-1);
  const stories: LoggedEnvelope[] = [];
  for (let count = 0; count < 2; count++) {
    const mark = marks.makeKey(hostile.name, hostile.member);
    const fork: Branch = { ...branch, doc: new Y.Doc() };
    fork.doc.clientID = branch.doc.clientID;
    stories.push(
      await appendUpdate(
        hostile,
        fork,
        editsOf(fork.doc, (doc) => mapOf(doc).set(mark.name, 'either')),
      ),
    );
  }
  for (const link of hostile.links.values()) {
    const order = choices.chance(0.5) ? stories : stories.toReversed();
    const envelopes = [session, ...order].flatMap((each) => (each === undefined ? [] : [each.bytes]));
    tell(link, { kind: 'envelopes', request: 0, isLast: true, envelopes });
  }
}

/** An envelope whose predecessor does not exist. */
async function leaveGapInLog(world: World, hostile: HostileDevice): Promise<void> {
  const branch = await beginBranch(hostile, world.choices.pick(hostile.branches));
  hostile.branches.splice(hostile.branches.indexOf(branch), 1);
  for (let left = world.choices.between(1, 10); left > 0; left--) {
    const update = editsOf(branch.doc, insertOf(world, hostile, 'nobody'));
    const payload = encodeUpdatePayload({ update, attached: [], coversLive: 0 });
    publish(hostile, await append(hostile, branch, { kind: ENVELOPE_KIND.update, payload, skip: 1 }));
    branch.id = toHex(hostile.keys.random.bytes(32)) as EnvelopeId;
  }
}

/** Far more than anybody can take. */
async function flood(world: World, hostile: HostileDevice, victim: SimulatedDevice): Promise<void> {
  const { doc } = runningOf(victim).replica;
  const link = hostile.links.get(victim.id);
  const sessionNonce = hostile.keys.random.bytes(16);
  const clientId = clientIdOf(hostile.keys.id, sessionNonce);
  const update = craft(doc, clientId, insertOf(world, hostile));
  const messages: Uint8Array[] = [];
  for (let number = 1; number <= 40; number++) {
    messages.push(await forgeLive(hostile, { device: hostile.keys.id, sessionNonce, number, update }));
  }
  for (let count = 0; count < FLOOD_COUNT; count++) link?.send('live', messages[count % 40] ?? update);
}

/** A few bytes that claim to be more than fits any memory. */
async function dropBomb(world: World, hostile: HostileDevice): Promise<void> {
  const branch = await branchOf(world, hostile);
  const update = createBomb(branch.doc.clientID, world.choices.pick([2 ** 20, 2 ** 40, 2 ** 52]) ?? 2 ** 40);
  const message = await forgeLive(hostile, {
    device: hostile.keys.id,
    sessionNonce: branch.nonce,
    number: 77,
    update,
  });
  for (const link of hostile.links.values()) link.send('live', message);
  publish(hostile, await appendUpdate(hostile, branch, update));
}

/** Says it has what does not exist. */
function lieAboutTips(world: World, hostile: HostileDevice, victim: SimulatedDevice): void {
  const id = toHex(hostile.keys.random.bytes(32)) as EnvelopeId;
  const seq = world.choices.between(1, 1_000_000);
  const stranger = toHex(hostile.keys.random.bytes(16)) as DeviceId;
  const tips = [victim.id, stranger].map((device) => ({ device, seq, id, appliedSeq: seq }));
  tellAll(hostile, { kind: 'have', wantsAnswer: true, graphHeads: [], tips, connected: [] });
  tellAll(hostile, haveOf(hostile, true));
}
