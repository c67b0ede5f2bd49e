import * as Y from 'yjs';

import type { MemberId } from '#shared/kernel/ids.ts';
import { decodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { createEnvelopeReader, type Reading } from '#shared/replica/log/envelope-reader.ts';
import { isClosedToFormer } from '#shared/replica/graph/choose-epoch.ts';
import { isStoredAt, ownSeqOf, selectGone } from './departing.ts';
import { marksIn } from './marks.ts';
import { type Breach, breach, type Live, selectLive } from './oracle-terms.ts';
import type { Running, SimulatedDevice } from './simulated-device.ts';
import { command } from './writing.ts';
import type { World } from './world.ts';

/** The devices of those who stay, as far as they run: what must be the same must be so among them. */
export function selectStaying(world: World): readonly Live[] {
  const gone = selectGone(world);
  return selectLive(world).filter(({ member }) => !gone.has(member));
}

/** The devices of those who have left, as far as they run. */
function selectLeft(world: World): readonly Live[] {
  const gone = selectGone(world);
  return selectLive(world).filter(({ member }) => gone.has(member));
}

/** What must hold at every moment once somebody has left. */
export function shutOutBreaches(world: World): readonly Breach[] {
  const { marks, devices } = world;
  return [
    ...devices.flatMap(({ name, indiscretions }) =>
      indiscretions.flatMap((what) => breach('closed-to-former', `${name}: ${what}, who had left`)),
    ),
    ...selectLeft(world).flatMap(({ name, member, running: { replica } }) => {
      if (marks.all().every(({ withheldFrom }) => withheldFrom.size === 0)) return [];
      const seen = [...marksIn(replica.doc).keys()].filter((mark) => marks.find(mark)?.withheldFrom.has(member));
      return seen.length === 0 ? [] : breach('closed-to-former', `${name}, who has left, shows ${seen.join(', ')}`);
    }),
  ];
}

/** Whether those who stay agree about who has left, and go on without them. */
export function circleBreaches(world: World): readonly Breach[] {
  const gone = selectGone(world);
  const staying = selectStaying(world);
  const wanted = [...world.departures].filter(([, { isDone }]) => isDone).map(([member]) => member);
  const lost = new Set(world.devices.filter(({ isLost }) => isLost).map(({ member }) => member));
  const [first] = staying;
  return [
    ...staying.flatMap((device) => beyondBreaches(world, device)),
    ...[...gone].flatMap((member) =>
      world.departures.has(member) ? [] : breach('same-members', `${member} has left and never wanted to`),
    ),
    // Whoever left and never came back may have told nobody.
    ...wanted.flatMap((member) =>
      gone.has(member) || lost.has(member) ? [] : breach('same-members', `${member} has left, and nobody knows`),
    ),
    ...staying.flatMap(({ name, running: { replica } }) => {
      const state = replica.membership.state.get();
      const { writingEpoch } = replica.keys;
      const epoch = state.epochs.find(({ id }) => id === writingEpoch.epochId);
      const others = first?.running.replica;
      return [
        ...(replica.access.get() === 'write' ? [] : breach('same-members', `${name} may not write`)),
        ...(isSame(state.former.keys(), gone)
          ? []
          : breach('same-members', `${name} knows of ${state.former.size} who left`)),
        ...(isSame(state.members.keys(), others?.membership.state.get().members.keys() ?? [])
          ? []
          : breach('same-members', `${name} and ${first?.name ?? ''} know other members`)),
        ...(epoch !== undefined && isClosedToFormer(state, epoch)
          ? []
          : breach('closed-to-former', `${name} writes under what those who left were given`)),
        ...(writingEpoch.epochId === others?.keys.writingEpoch.epochId
          ? []
          : breach('closed-to-former', `${name} and ${first?.name ?? ''} write under other epochs`)),
      ];
    }),
  ];
}

/** Of those who have left everybody has what they named, and what one had taken before it was known there; and no more. */
function beyondBreaches({ circleId }: World, { name, disk, running }: Live): readonly Breach[] {
  const { devices, former } = running.replica.membership.state.get();
  if (former.size === 0) return [];
  const beyond = (disk.rows.get(circleId) ?? []).filter(
    ({ device, seq }) => seq > (devices.get(device)?.takenUpTo ?? seq),
  );
  if (beyond.length === 0) return [];
  return breach('same-logs', `${name} has ${beyond.length} of somebody who has left, beyond what is taken`);
}

/** What must hold in the end for those who have left: all they saw is still there, and nothing of what came later is. */
export async function formerBreaches(world: World): Promise<readonly Breach[]> {
  const staying = selectStaying(world);
  const breaches: Breach[] = [];
  for (const left of selectLeft(world)) {
    const { name, member, running } = left;
    const { access, doc } = running.replica;
    if (access.get() !== 'left') breaches.push(...breach('own-copy', `${name} has left and does not know it`));
    const shown = marksIn(doc);
    const departure = world.departures.get(member);
    const missing = [...(departure?.name === name ? departure.shown : [])].filter((each) => {
      const mark = world.marks.find(each);
      // What was heard live and nobody has stored is not theirs to keep.
      return !shown.has(each) && mark?.isDeleted === false && isStoredAt(world, mark, left);
    });
    if (missing.length > 0) breaches.push(...breach('own-copy', `${name}, who has left, lacks ${missing.join(', ')}`));
    const isCopied = world.devices.some((each) => each.id === left.id && each !== left);
    if (departure?.name === name && departure.isDone && !isCopied && ownSeqOf(world, left) !== departure.ownSeq)
      breaches.push(...breach('own-copy', `${name} has written after they left`));
    const own = await keysHeldBy(left);
    for (const { name: writer, running: theirs } of staying) {
      if (own.has(theirs.replica.keys.writingEpoch.epochId))
        breaches.push(...breach('closed-to-former', `${name}, who has left, has the key that ${writer} writes under`));
    }
    breaches.push(...(await readableBreaches(world, left, staying)));
  }
  return breaches;
}

/** What somebody sees and has stored. */
export function selectStored(world: World, device: SimulatedDevice): readonly string[] {
  const shown = device.running === undefined ? [] : [...marksIn(device.running.replica.doc).keys()];
  return shown.filter((name) => {
    const mark = world.marks.find(name);
    return mark !== undefined && isStoredAt(world, mark, device);
  });
}

/** Whoever has left sees in their reopened circle what they had stored; what they heard live is gone with the app. */
export function keptCopyBreaches(name: string, stored: readonly string[], { replica }: Running): readonly Breach[] {
  const shown = marksIn(replica.doc);
  const missing = stored.filter((mark) => !shown.has(mark));
  const access = replica.access.get();
  return [
    ...(missing.length === 0 ? [] : breach('own-copy', `${name} lacks ${missing.join(', ')} after opening`)),
    ...(access === 'left' ? [] : breach('own-copy', `${name} has left and may ${access} after opening`)),
  ];
}

/** Everybody who stays writes once more when all have come to rest. */
export function writeOnce(world: World): void {
  for (const device of selectStaying(world)) command(world, device);
}

async function keysHeldBy({ disk, running, circle }: Live): Promise<ReadonlySet<string>> {
  const kept = (await disk.keyring.list()).filter(({ circleId }) => circleId === circle.circleId);
  return new Set(
    [...kept.flatMap(({ epochs }) => epochs), ...running.replica.keys.all()].map(({ epochId }) => epochId),
  );
}

/** Opens all that lies with those who stay with the keys of somebody who has left. */
async function readableBreaches(world: World, left: Live, staying: readonly Live[]): Promise<readonly Breach[]> {
  const { circleId, marks } = world;
  const withheld = new Set(
    marks.all().flatMap(({ name, withheldFrom }) => (withheldFrom.has(left.member) ? [name] : [])),
  );
  const [holder] = staying;
  if (withheld.size === 0 || holder === undefined) return [];
  const { devices } = holder.running.replica.membership.state.get();
  const reader = createEnvelopeReader({
    keys: left.running.replica.keys,
    crypto: { ...left.crypto, verifyMany: (claims) => Promise.resolve(claims.map(() => true)) },
    logger: { error: () => undefined, info: () => undefined },
    deviceOf: (id) => devices.get(id),
  });
  const envelopes = (holder.disk.rows.get(circleId) ?? []).flatMap(({ bytes }) => {
    const decoded = decodeEnvelope(bytes);
    return decoded.ok ? [decoded.value] : [];
  });
  const readings = await reader.read(envelopes);
  const found = readings.flatMap(writtenIn).filter((name) => withheld.has(name));
  return found.length === 0
    ? []
    : breach('closed-to-former', `${left.name}, who has left, can open ${found.join(', ')}`);
}

/** The marks that an envelope brings. */
function writtenIn(reading: Reading): readonly string[] {
  if (reading.kind !== 'update') return [];
  const attached = reading.attached.flatMap((each) => (each.kind === 'genuine' ? [each.message.update] : []));
  return [reading.update, ...attached].flatMap((update) =>
    Y.decodeUpdateV2(update).structs.flatMap((struct) => {
      if (!(struct instanceof Y.Item)) return [];
      const letters = struct.content instanceof Y.ContentString ? struct.content.str.split('') : [];
      return struct.parentSub === null ? letters : [...letters, struct.parentSub];
    }),
  );
}

function isSame(one: Iterable<MemberId>, other: Iterable<MemberId>): boolean {
  const [a, b] = [new Set(one), new Set(other)];
  return a.size === b.size && [...a].every((each) => b.has(each));
}
