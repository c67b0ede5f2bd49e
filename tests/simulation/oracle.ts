import type { EnvelopeId } from '#shared/kernel/ids.ts';
import { selectGone } from './departing.ts';
import { clocksOf, contentOf, type Mark, marksIn } from './marks.ts';
import { circleBreaches, formerBreaches, selectStaying, shutOutBreaches } from './oracle-of-leaving.ts';
import { type Breach, breach, isRunning, type Live } from './oracle-terms.ts';
import type { Running, SimulatedDevice } from './simulated-device.ts';
import type { World } from './world.ts';

/** More rows than this on a shelf, and somebody could fill the disk. */
const MOST_ROWS = { drafts: 200, waiting: 1_000, receipts: 100 } as const;

/** What must hold at every moment. */
export function breachesNow(world: World): readonly Breach[] {
  return [...receiptBreaches(world), ...boundBreaches(world), ...shutOutBreaches(world)];
}

/** What must hold whenever somebody looks at a document. */
export function authorBreaches({ devices, marks }: World, isSettled: boolean): readonly Breach[] {
  return devices.filter(isRunning).flatMap(({ name, running: { replica, inVain } }) =>
    [...marksIn(replica.doc)].flatMap(([markName, clientId]): readonly Breach[] => {
      const mark = marks.find(markName);
      const author = replica.authorOf(clientId);
      if (inVain.has(markName)) return [];
      if (mark === undefined) return breach('true-authors', `${name} shows ${markName}, which nobody made`);
      if (mark.author === 'nobody') return breach('true-authors', `${name} shows ${markName} by ${mark.by}`);
      if (author === mark.author || (author === undefined && !isSettled)) return [];
      return breach(
        'true-authors',
        `${name} shows ${markName} by ${mark.by} as somebody else's: ${author ?? 'nobody'}`,
      );
    }),
  );
}

/** Whether all have come to rest with the same. */
export function isSettled(world: World): boolean {
  const live = selectStaying(world);
  const [first, ...others] = live.map(({ running }) => clocksOf(running.replica.doc));
  return (
    others.every((clocks) => clocks === first) &&
    live.every((device) => waitingBreaches(world, device).length === 0) &&
    logBreaches(world).length === 0 &&
    circleBreaches(world).length === 0 &&
    contentBreaches(live).length === 0
  );
}

/** What must hold when everything is over and well again. */
export async function finalBreaches(world: World): Promise<readonly Breach[]> {
  const live = selectStaying(world);
  return [
    ...circleBreaches(world),
    ...shutOutBreaches(world),
    ...(await formerBreaches(world)),
    ...contentBreaches(live),
    ...live.flatMap((device) => waitingBreaches(world, device)),
    ...keptBreaches(world, live),
    ...authorBreaches(world, true),
    ...logBreaches(world),
    ...world.devices.flatMap(healthBreaches),
  ];
}

/** What a reopened circle must show, which has its disk alone. */
export function reopenedBreaches(name: string, before: string, { replica }: Running): readonly Breach[] {
  const after = contentOf(replica.doc);
  return after === before
    ? []
    : breach('same-content', `${name} shows something else after opening: ${difference(before, after)}`);
}

function contentBreaches(live: readonly Live[]): readonly Breach[] {
  const [first, ...others] = live;
  if (first === undefined) return [];
  const doc = first.running.replica.doc;
  return others.flatMap(({ name, running }) => {
    const names = `${first.name} and ${name}`;
    const [content, clocks] = [contentOf(doc), clocksOf(doc)];
    const [otherContent, otherClocks] = [contentOf(running.replica.doc), clocksOf(running.replica.doc)];
    if (content !== otherContent)
      return breach('same-content', `${names} differ: ${difference(content, otherContent)}`);
    return clocks === otherClocks ? [] : breach('same-content', `${names} differ in clocks: ${clocks} ${otherClocks}`);
  });
}

/** What somebody hostile wrote may wait for ever for what it claims to build on. */
function waitingBreaches({ hasHostilePeople }: World, { name, running: { replica } }: Live): readonly Breach[] {
  const { pendingStructs, pendingDs } = replica.doc.store;
  return [
    ...(pendingStructs === null && pendingDs === null
      ? []
      : breach('nothing-waits', `${name}: Yjs waits for something`)),
    ...(replica.isIdle() || hasHostilePeople ? [] : breach('nothing-waits', `${name} is not idle`)),
    ...(replica.saved.get().state === 'saved' ? [] : breach('nothing-waits', `${name} has not saved everything`)),
  ];
}

function keptBreaches(world: World, live: readonly Live[]): readonly Breach[] {
  const { marks, devices } = world;
  const lost = new Set(devices.filter(({ isLost }) => isLost).map(({ name }) => name));
  const isDue = isDueFrom(world);
  const due = marks.all().filter((mark) => mark.isSaved && !mark.isDeleted && !lost.has(mark.by) && isDue(mark));
  return live.flatMap(({ name, running }) => {
    const shown = marksIn(running.replica.doc);
    const gone = due.filter((mark) => !shown.has(mark.name));
    const list = gone.map((mark) => `${mark.name} by ${mark.by}`).join(', ');
    return gone.length === 0 ? [] : breach('saved-is-kept', `${name} lacks ${list}`);
  });
}

/** Of whoever has left what they saw then counts: what stands on another device of theirs may be left out of account. */
function isDueFrom(world: World): (mark: Mark) => boolean {
  const gone = selectGone(world);
  const replaced = new Set(world.devices.filter((each) => each.hadItsDiskReplaced).map(({ member }) => member));
  return ({ author, name }) => {
    if (author === 'nobody' || !gone.has(author)) return true;
    return !replaced.has(author) && world.departures.get(author)?.shown.has(name) === true;
  };
}

function receiptBreaches(world: World): readonly Breach[] {
  const byId = new Map(world.devices.map((device) => [device.id, device]));
  return world.devices.filter(isRunning).flatMap((author) => {
    if (author.hadItsDiskReplaced) return [];
    const own = (author.disk.rows.get(world.circleId) ?? []).filter(({ device }) => device === author.id);
    return [...author.running.replica.deliveries.get()].flatMap(([id, { seq }]) => {
      const receiver = byId.get(id);
      if (receiver === undefined || receiver.hadItsDiskReplaced) return [];
      const stored = envelopeIdsOf(world, receiver);
      const missing = own.filter((row) => row.seq <= seq && !stored.has(row.id));
      if (missing.length === 0) return [];
      return breach('true-receipts', `${author.name} thinks that ${receiver.name} has all up to ${seq}`);
    });
  });
}

function logBreaches(world: World): readonly Breach[] {
  const [first, ...others] = selectStaying(world);
  if (first === undefined) return [];
  const ids = envelopeIdsOf(world, first);
  return others.flatMap((other) => {
    const otherIds = envelopeIdsOf(world, other);
    const [onlyHere, onlyThere] = [countOnlyIn(ids, otherIds), countOnlyIn(otherIds, ids)];
    if (onlyHere + onlyThere === 0) return [];
    return breach('same-logs', `${first.name} has ${onlyHere} that ${other.name} lacks, which has ${onlyThere} more`);
  });
}

function healthBreaches({ name, running, errors, hadDiskFaults }: SimulatedDevice): readonly Breach[] {
  const damage = running?.replica.damage;
  const isDamaged = damage !== undefined && damage.unreadableCount + damage.missingCount > 0;
  return [
    ...(isDamaged ? breach('undamaged', `${name}: ${JSON.stringify(damage)}`) : []),
    ...(errors.length > 0 && !hadDiskFaults ? breach('no-errors', `${name}: ${errors.join('; ')}`) : []),
  ];
}

function boundBreaches({ devices, circleId }: World): readonly Breach[] {
  return devices.flatMap(({ name, disk }) =>
    (['drafts', 'waiting', 'receipts'] as const).flatMap((shelf) => {
      const count = disk.shelves[shelf].get(circleId)?.size ?? 0;
      return count <= MOST_ROWS[shelf] ? [] : breach('bounded', `${name} keeps ${count} rows of ${shelf}`);
    }),
  );
}

function envelopeIdsOf({ circleId }: World, { disk }: SimulatedDevice): ReadonlySet<EnvelopeId> {
  return new Set((disk.rows.get(circleId) ?? []).map(({ id }) => id));
}

function countOnlyIn(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): number {
  return [...a].filter((each) => !b.has(each)).length;
}

/** The first place where two texts differ, with what stands around it. */
function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 20), at + 40);
  return `…${around(a)}… and …${around(b)}…`;
}
