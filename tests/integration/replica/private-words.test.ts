import { assert, expect, test } from 'vitest';
import * as Y from 'yjs';

import { type CircleSession, createCircleSession } from '#renderer/bindings/circle-session.ts';
import { clinicRef } from '#renderer/bindings/clinics.ts';
import { offerIntroduction } from '#renderer/bindings/offer-introduction.ts';
import { draftFor, sendIdeas } from '#renderer/bindings/send-ideas.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { keepMood } from '#shared/domain/check-in/keep-mood.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { CLOSABLE_PHASES } from '#shared/domain/clinic/clinic.ts';
import { closePhase } from '#shared/domain/clinic/close-phase.ts';
import { readKeptIdeas } from '#shared/domain/clinic/kept-idea.ts';
import { openClinic } from '#shared/domain/clinic/open-clinic.ts';
import { addContact, editContact, removeContact } from '#shared/domain/contact/change-contacts.ts';
import { importContacts } from '#shared/domain/contact/import-contacts.ts';
import { writeDoubt } from '#shared/domain/evidence/change-doubt.ts';
import { writeJournal } from '#shared/domain/journal/write-journal.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId, ClinicId, RandomIds } from '#shared/kernel/ids.ts';
import { TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import type { LinkChannel, PeerLink } from '#shared/ports/transport.ts';
import type { CircleReplica, OpenCircle } from '#shared/ports/workspace.ts';
import { circleTagOf } from '#shared/replica/names.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { bytesIn, bytesOn, foundIn, marksOf, openedOn } from '#tests/support/found-bytes.ts';
import { type Begun, welcome } from '#tests/support/joining.ts';
import { createLaptop } from '#tests/support/laptop.ts';
import { createMemoryFolderWorld } from '#tests/support/memory-folders.ts';
import { createMemoryNetwork, type MemoryNetwork } from '#tests/support/memory-network.ts';
import { createSimulatedTime } from '#tests/support/simulated-time.ts';
import { DIRECTORY } from '#tests/support/through-folder.ts';

const IDEA = 'an idea that nobody has had';
/** What only alice is to read. A mood is one of a few words, so it is known by the zone that it is kept with. */
const PRIVATE_WORDS = [
  ...['Secretive Industries', 'nobody may know of it', 'call them by night', 'typed alone', 'Chatham'],
  ...['never good enough', 'the bench by the river', IDEA],
  ...['Kumquat Quince', 'kumquat@example.org', 'example.org/in/kumquat', 'Mandarin Lime', 'met at the fair'],
];
/** What she began to write, and neither kept nor sent. */
const UNSENT = ['begun as an answer', 'begun in the journal', 'begun as an idea'];
/** What she tells the circle. */
const SHARED_WORDS = [
  ...['Open Industries', 'everybody may know of it', 'told on Monday', 'typed together'],
  'brought to all',
];

/** What was heard on links, and the circles whose rooms were entered. */
interface Overheard {
  readonly sent: Readonly<Record<LinkChannel, Uint8Array[]>>;
  readonly rooms: Set<CircleId>;
}

/** The same network, on which everything that is sent between devices is noted. */
function overhear(network: MemoryNetwork): MemoryNetwork & { readonly overheard: Overheard } {
  const overheard: Overheard = { sent: { log: [], live: [] }, rooms: new Set() };
  const noting = (link: PeerLink): PeerLink => ({
    ...link,
    send: (channel, message) => {
      overheard.sent[channel].push(message.slice());
      link.send(channel, message);
    },
  });
  return {
    ...network,
    overheard,
    forDevice: (device) => {
      const ways = network.forDevice(device);
      return {
        ...ways,
        enter: (room) => {
          overheard.rooms.add(room.circleId);
          const transport = ways.enter(room);
          return { ...transport, accept: (onLink) => transport.accept((link) => onLink(noting(link))) };
        },
      };
    },
  };
}

/** Alice has begun a circle, and chooses the folder for all that she has. */
async function beginOverheard() {
  const time = createSimulatedTime();
  const network = overhear(createMemoryNetwork(time));
  const world = createMemoryFolderWorld();
  const laptop = (name: string) => createLaptop(name, { time, network, world });
  const alice = await laptop('alice');
  const circleId = await alice.workspace.create('circle', 'Thursday circle');
  const ownId = await alice.workspace.create('private', '');
  for (const id of [circleId, ownId]) alice.folders.point(id, DIRECTORY);
  const circle = await alice.workspace.open(circleId);
  const own = await alice.workspace.open(ownId);
  const begun: Begun = { time, network, world, alice, circle, circleId, laptop };
  return { ...begun, network, own };
}

let idCount = 0;
const newId = <K extends keyof RandomIds>(kind: K) => `${kind}-${String((idCount += 1))}` as RandomIds[K];
const contextOf = ({ me }: CircleReplica): CommandContext => ({ now: Date.UTC(2026, 0, 5, 9), actor: me, newId });

/** Alice keeps something for herself, and tells the circle something. */
function write(circle: CircleReplica, own: CircleReplica): void {
  const [company, notes, nextStep, typed] = PRIVATE_WORDS;
  const { circleId } = circle;
  const kept = addLead(own.doc, { company, notes, nextStep, circle: circleId }, contextOf(own));
  const [sharedCompany, sharedNotes, done = '', typedTogether] = SHARED_WORDS;
  const shared = addLead(circle.doc, { company: sharedCompany, notes: sharedNotes }, contextOf(circle));
  const told = addCheckIn(circle.doc, { texts: { done }, zone: 'UTC', isListenOnly: false }, contextOf(circle));
  assert(kept.ok && shared.ok && told.ok);
  const { checkInId } = told.value;
  expect(keepMood(own.doc, { checkInId, mood: 'heavy', zone: 'Pacific/Chatham' }, contextOf(own)).ok).toBe(true);
  for (const [{ doc }, text, leadId] of [
    [own, typed, kept.value.leadId],
    [circle, typedTogether, shared.value.leadId],
  ] as const) {
    const written = openCircleDoc(doc).leadNotes.get(leadId);
    assert(written instanceof Y.Text && text !== undefined);
    doc.transact(() => written.insert(written.length, text), TYPING_ORIGIN);
  }
}

/** The app of alice, in which she doubts, writes a journal, brings a problem to the circle and seals an idea for it. */
async function writeInApp({ circle, own, time, alice }: Awaited<ReturnType<typeof beginOverheard>>) {
  const session = createCircleSession({ circle, own, clock: time.clockFor(alice.wall), newId });
  const [, , , , , doubt = '', entry = ''] = PRIVATE_WORDS;
  const asked = circle.members.get().map(({ id }) => id);
  const { run } = session;
  assert(run(session.own, writeDoubt, { text: doubt }).ok);
  assert(run(session.own, writeJournal, { text: entry, zone: 'UTC' }).ok);
  const brought = run(session.circle, openClinic, { statement: 'brought to all', manner: 'live', asked });
  assert(brought.ok);
  const { clinicId } = brought.value;
  for (const phase of CLOSABLE_PHASES.slice(0, -1)) close(session, clinicId, phase);
  const drafted = draftFor(session, clinicId, [IDEA]);
  assert(drafted.ok);
  expect((await sendIdeas(session, clinicId, drafted.value)).ok).toBe(true);
  const keys = [`clinic ${clinicId}`, 'journal text', `clinic ${clinicId} ideas`];
  for (const [index, text] of UNSENT.entries()) session.unsent.set(keys[index] ?? '', text);
  return { session, clinicId };
}

/** Alice knows people where the circle has a lead, and offers to introduce somebody. */
function knowSomebody(session: CircleSession): void {
  const { own, circle, run } = session;
  const [name = '', email, profile = '', other = '', note] = PRIVATE_WORDS.slice(-5);
  const [company] = SHARED_WORDS;
  const parts = importContacts(own.replica.doc, { drafts: [{ name, company, email }] }, session.contextFor(own));
  assert(parts.ok);
  expect([...parts.value]).toHaveLength(1);
  const added = run(own, addContact, { name: other, company, note });
  assert(added.ok);
  const { contactId } = added.value;
  assert(run(own, editContact, { contactId, name: other, company, note, link: `https://${profile}` }).ok);
  expect(session.contacts.index.get().byCompany.size).toBe(1);
  const lead = [...circle.leads.all.get().values()].find((each) => each.company === company);
  assert(lead !== undefined);
  const text = `I know somebody at ${company ?? ''}. Shall I introduce you?`;
  expect(offerIntroduction(session, { leadId: lead.id, text, members: [] }).ok).toBe(true);
  const gone = run(own, removeContact, { contactId });
  assert(gone.ok);
  expect(session.undo.undo(gone.act)).toBe('done');
  // Nothing can be talked into writing them into the circle.
  expect(run(circle, addContact, { name })).toEqual({ ok: false, error: { code: 'not-private' } });
}

function close(session: CircleSession, clinicId: ClinicId, phase: (typeof CLOSABLE_PHASES)[number]): void {
  const closed = session.run(session.circle, closePhase, { ...clinicRef(session.circle, clinicId), phase });
  expect(closed.ok).toBe(true);
}

/** All that somebody comes to read in a circle from now on, also what does not stay there. */
function readFromNowOn({ doc }: OpenCircle): readonly Uint8Array[] {
  const read: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => read.push(update));
  return read;
}

test('[CHECK4] [EVID7] [JOUR1] [CLIN5] [CONT3] [GEN2] [BUN7] nothing of what alice keeps for herself is with bob or on any way to him', async () => {
  const begun = await beginOverheard();
  const { alice, circle, circleId, own, time, network, world } = begun;
  const { laptop: bob, circle: bobs } = await welcome(begun, 'bob');
  bob.folders.point(circleId, DIRECTORY);
  const bobsOwn = await bob.workspace.open(await bob.workspace.create('private', ''));
  const came = readFromNowOn(bobs);
  await time.advance(40 * SECOND_MS);
  write(circle, own);
  const { session } = await writeInApp(begun);
  knowSomebody(session);
  await time.advance(2 * MINUTE_MS);
  assert(circle.bundles);
  const bundle = await gather(circle.bundles.write({ kind: 'all' }));
  expect(await bob.workspace.loadBundle(sourceOf(bundle))).toMatchObject({ ok: true });
  session.dispose();
  for (const { workspace } of [alice, bob]) expect(await workspace.close()).toBe(true);
  await time.advance(MINUTE_MS);

  const files = [...world.filesOf(DIRECTORY, circleId)];
  const travelled = {
    messages: network.overheard.sent.log,
    keystrokes: network.overheard.sent.live,
    meetings: network.published.flatMap(({ topic, message }) => [Buffer.from(topic), message]),
    bundle: [bundle],
    files: files.map(([, { bytes }]) => bytes),
    names: files.map(([name]) => Buffer.from(name)),
    disk: await bytesOn(bob.disk),
    logs: [alice, bob].map(({ errors }) => Buffer.from(errors.join('\n'))),
  };
  const readable = [...[bobs, bobsOwn].flatMap(bytesIn), ...came];
  // Whoever knew it could find a short idea by trying.
  const salts = readKeptIdeas(own.doc).map(({ salt }) => salt);
  expect(salts).toHaveLength(1);

  expect(foundIn(readable, [...PRIVATE_WORDS, ...UNSENT, ...salts])).toEqual([]);
  const ownMarks = await marksOf(alice, own.circleId);
  for (const [way, bytes] of Object.entries(travelled)) {
    expect({ way, found: foundIn(bytes, [...PRIVATE_WORDS, ...UNSENT, ...ownMarks]) }).toEqual({ way, found: [] });
  }
  const opened = await Promise.all([alice, bob].map((laptop) => openedOn(laptop, circleId)));
  expect(opened.map((bodies) => foundIn(bodies, [...PRIVATE_WORDS, ...UNSENT]))).toEqual([[], []]);
  expect(own.bundles).toBeUndefined();
  expect(world.filesOf(DIRECTORY, own.circleId).size).toBe(0);
  expect([...network.overheard.rooms]).toEqual([circleId]);

  // Had it been there, it would have been found.
  for (const bodies of opened) expect(foundIn(bodies, SHARED_WORDS)).toEqual(SHARED_WORDS);
  expect(foundIn(opened[1] ?? [], ['I know somebody at Open Industries'])).toHaveLength(1);
  expect(foundIn(await openedOn(alice, own.circleId), PRIVATE_WORDS)).toEqual(PRIVATE_WORDS);
  expect(foundIn(readable, SHARED_WORDS)).toEqual(SHARED_WORDS);
  expect(foundIn(came, SHARED_WORDS)).toEqual(SHARED_WORDS);
  expect(foundIn(readable, ['idea-sealed'])).toHaveLength(1);
  expect(foundIn(bytesIn(own), PRIVATE_WORDS)).toEqual(PRIVATE_WORDS);
  expect([...session.unsent.values()]).toEqual(UNSENT);
  expect(foundIn([circle, own].flatMap(bytesIn), UNSENT)).toEqual([]);
  expect(foundIn(await bytesOn(alice.disk), ownMarks)).not.toEqual([]);
  const tag = circleTagOf(circleId);
  for (const way of ['messages', 'keystrokes', 'bundle', 'files', 'disk'] as const) {
    expect({ way, count: foundIn(travelled[way], [tag]).length }).toEqual({ way, count: 1 });
  }
});

test('[CLIN6] a sealed idea is with bob once the ideas are over, and not before', async () => {
  const begun = await beginOverheard();
  const { circle: bobs } = await welcome(begun, 'bob');
  await begun.time.advance(40 * SECOND_MS);
  const { session, clinicId } = await writeInApp(begun);
  await begun.time.advance(40 * SECOND_MS);
  expect(foundIn(bytesIn(bobs), ['idea-sealed', IDEA])).toEqual(['idea-sealed']);
  close(session, clinicId, 'ideas');
  await begun.time.advance(40 * SECOND_MS);
  expect(foundIn(bytesIn(bobs), ['idea-sealed', IDEA])).toEqual(['idea-sealed', IDEA]);
  session.dispose();
});
