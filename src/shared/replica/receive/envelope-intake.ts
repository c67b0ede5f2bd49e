import { equalBytes, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EnvelopeId, EpochId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto, SignatureClaim } from '#shared/ports/device-crypto.ts';
import type { EnvelopeLog, LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import type { Envelope } from '../envelope/envelope.ts';
import { decodeEnvelope, encodeEnvelope } from '../envelope/envelope-codec.ts';
import type { KnownDevice } from '../graph/graph-state.ts';
import { type LogTips, MAX_BRANCH_COUNT } from '../log/log-tips.ts';
import { idBytes } from '../names.ts';
import type { WaitingRoom } from './waiting-room.ts';

/** Most envelopes that are held, unchecked, until their author becomes known (SPEC RECV3). */
const MAX_PARKED_COUNT = 500;
const MAX_PARKED_BYTES = 16 * 1024 * 1024;

/** What became of envelopes that came in. What was here already is not mentioned. */
export interface IntakeReport {
  /** Stored and taken into the document as far as it goes, each log in order. */
  readonly stored: readonly LoggedEnvelope[];
  /** Devices of which an envelope waits for one before it. */
  readonly gaps: ReadonlySet<DeviceId>;
  /** What now waits: for one before it, or for its author to become known. */
  readonly waiting: readonly EnvelopeId[];
  /** How many were no envelopes of this circle, or not by whom they say. */
  readonly refusedCount: number;
}

/**
 * The way of others' envelopes into the log: checked, in order, stored, and only then taken.
 * **Guarantees**: one call after the other.
 * **Errors**: those of `DeviceCrypto` and `EnvelopeLog`; then nothing was taken.
 */
export interface EnvelopeIntake {
  readonly add: (list: readonly Uint8Array[]) => Promise<IntakeReport>;
  /** Looks again at what was parked, after somebody became known. */
  readonly reconsider: () => Promise<IntakeReport>;
  readonly parkedCount: () => number;
  /** Resolves when what has come so far is taken, or could not be. */
  readonly idle: () => Promise<void>;
}

export function createEnvelopeIntake(options: {
  readonly circleId: CircleId;
  readonly circleTag: Uint8Array;
  readonly crypto: DeviceCrypto;
  readonly log: Pick<EnvelopeLog, 'known' | 'read'>;
  readonly tips: LogTips;
  readonly waitingRoom: WaitingRoom;
  readonly deviceOf: (device: DeviceId) => KnownDevice | undefined;
  /** Whether what is sealed under an epoch can be read here; all, when it is not said. */
  readonly hasKey?: (epochId: EpochId) => boolean;
  /** The last envelope that is taken of a device whose member has left; `undefined` for every other. */
  readonly takenUpTo?: (device: DeviceId) => number | undefined;
  /** Stores what is checked and stands in order, and takes it into the document. */
  readonly store: (envelopes: readonly Envelope[]) => Promise<void>;
}): EnvelopeIntake {
  const { circleId, circleTag, crypto, log, tips, waitingRoom, deviceOf, store } = options;
  const { hasKey = () => true, takenUpTo = () => undefined } = options;
  /** By id and signature: a copy that somebody forged does not take the place of the genuine one. */
  const parked = new Map<string, Envelope>();
  let parkedBytes = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** Whether it can be checked and read here: the graph may have to come first. */
  function isKnown({ header }: Envelope): boolean {
    return deviceOf(header.device) !== undefined && hasKey(header.epochId);
  }

  /** Whether it belongs to the circle: nothing does that somebody wrote after they had left (SPEC LEAVE3). */
  function isTaken({ header: { device, seq } }: Envelope): boolean {
    return seq <= (takenUpTo(device) ?? seq);
  }

  function park(envelope: Envelope): void {
    parked.set(`${envelope.id} ${toHex(envelope.signature)}`, envelope);
    parkedBytes += envelope.ciphertext.length;
    for (const [key, { ciphertext }] of parked) {
      if (parked.size <= MAX_PARKED_COUNT && parkedBytes <= MAX_PARKED_BYTES) break;
      parked.delete(key);
      parkedBytes -= ciphertext.length;
    }
  }

  /** What stands in the log but was not taken from there: the disk stored it and said that it had not. */
  const untaken = new Set<EnvelopeId>();

  async function selectUnstored(envelopes: readonly Envelope[]): Promise<readonly Envelope[]> {
    if (envelopes.length === 0) return [];
    const ids = envelopes.map(({ id }) => id);
    const stored = await log.known(circleId, ids);
    return envelopes.filter(({ id }) => !stored.has(id) || untaken.has(id));
  }

  /** The envelopes of this circle that are not here yet. */
  async function siftNew(list: readonly Uint8Array[]): Promise<{ readonly fresh: Envelope[]; refusedCount: number }> {
    const decoded = list.map(decodeEnvelope);
    const ours = decoded.flatMap((each) =>
      each.ok && equalBytes(each.value.header.circleTag, circleTag) ? [each.value] : [],
    );
    const fresh = (await selectUnstored(ours)).filter(({ id }) => !waitingRoom.has(id));
    return { fresh, refusedCount: decoded.length - ours.length };
  }

  async function selectGenuine(envelopes: readonly Envelope[]): Promise<readonly Envelope[]> {
    const claims = envelopes.flatMap((envelope): SignatureClaim[] => {
      const key = deviceOf(envelope.header.device)?.keys.signingKey;
      return key === undefined
        ? []
        : [{ purpose: 'envelope', digest: idBytes(envelope.id), signature: envelope.signature, key }];
    });
    const answers = claims.length === 0 ? [] : await crypto.verifyMany(claims);
    // Copies of one envelope differ in nothing but the signature: a genuine one counts, whichever came first.
    return [
      ...new Map(envelopes.filter((_, index) => answers[index] === true).map((each) => [each.id, each])).values(),
    ];
  }

  /** Whether an envelope begins another branch, at one that is stored and no tip. */
  async function branchesOff({ device, seq, previous }: Envelope['header']): Promise<boolean> {
    if (tips.of(device).every((tip) => tip.seq < seq - 1)) return false;
    if (previous === undefined) return true;
    const stored = await log.read(circleId, device, seq - 2, MAX_BRANCH_COUNT);
    return stored.some((row) => row.seq === seq - 1 && row.id === previous);
  }

  /** Which of these can follow what is stored, each after the one that it names. */
  async function selectInOrder(envelopes: readonly Envelope[]): Promise<readonly Envelope[]> {
    const chosen = new Map<EnvelopeId, Envelope>();
    const endsOf = new Map<DeviceId, Set<EnvelopeId>>();
    for (const envelope of envelopes.toSorted((a, b) => a.header.seq - b.header.seq)) {
      const { device, seq, previous } = envelope.header;
      const before = previous && chosen.get(previous)?.header;
      const follows = before?.device === device && before.seq === seq - 1;
      // One after the other: what is chosen decides about the next.
      // What waits lacked the one before it: it follows something new, or nothing.
      const mayBranch = !waitingRoom.has(envelope.id) && !follows && !tips.continues(envelope.header);
      if (mayBranch && !(await branchesOff(envelope.header))) continue;
      if (!mayBranch && !follows && !tips.continues(envelope.header)) continue;
      const ends = endsOf.get(device) ?? new Set(tips.of(device).map(({ id }) => id));
      endsOf.set(device, ends);
      const goesOn = previous !== undefined && ends.delete(previous);
      if (!goesOn && ends.size >= MAX_BRANCH_COUNT) continue;
      ends.add(envelope.id);
      chosen.set(envelope.id, envelope);
    }
    return [...chosen.values()];
  }

  async function storeAll(envelopes: readonly Envelope[]): Promise<void> {
    for (const { id } of envelopes) untaken.add(id);
    await store(envelopes);
    for (const { id } of envelopes) untaken.delete(id);
  }

  async function takeNow(found: readonly Envelope[], refusedCount: number): Promise<IntakeReport> {
    const known = found.filter(isTaken);
    const genuine = await selectGenuine(known);
    let open = [...genuine, ...waitingRoom.all().filter(isTaken)];
    const stored: Envelope[] = [];
    for (let inOrder = await selectInOrder(open); inOrder.length > 0; inOrder = await selectInOrder(open)) {
      await storeAll(inOrder);
      stored.push(...inOrder);
      // What closes a gap in the stored log lets others follow that were not behind it before.
      open = open.filter((each) => !inOrder.includes(each));
    }
    const early = genuine.filter((each) => open.includes(each));
    await waitingRoom.remove(stored.flatMap(({ id }) => (waitingRoom.has(id) ? [id] : [])));
    await waitingRoom.add(early);
    return {
      stored: stored.map(toLogged),
      gaps: new Set(early.map(({ header }) => header.device)),
      waiting: early.map(({ id }) => id),
      refusedCount: refusedCount + new Set(found.map(({ id }) => id)).size - genuine.length,
    };
  }

  async function addNow(list: readonly Uint8Array[]): Promise<IntakeReport> {
    const { fresh, refusedCount } = await siftNew(list);
    const known = fresh.filter(isKnown);
    const unknown = fresh.filter((envelope) => !known.includes(envelope));
    for (const envelope of unknown) park(envelope);
    const report = await takeNow(known, refusedCount);
    return { ...report, waiting: [...report.waiting, ...unknown.map(({ id }) => id)] };
  }

  async function reconsiderNow(): Promise<IntakeReport> {
    const known = [...parked].filter(([, envelope]) => isKnown(envelope));
    const report = await takeNow(await selectUnstored(known.map(([, envelope]) => envelope)), 0);
    // Only now: what could not be checked or stored is looked at again.
    for (const [key, { ciphertext }] of known) if (parked.delete(key)) parkedBytes -= ciphertext.length;
    return report;
  }

  function inTurn(work: () => Promise<IntakeReport>): Promise<IntakeReport> {
    // Whatever became of the one before: its caller is told.
    const turn = last.then(work, work);
    last = turn;
    return turn;
  }

  return {
    add: (list) => inTurn(() => addNow(list)),
    reconsider: () => inTurn(reconsiderNow),
    parkedCount: () => parked.size,
    idle: async () => {
      await last.catch(() => undefined);
    },
  };
}

/** An envelope as the log keeps it. */
export function toLogged(envelope: Envelope): LoggedEnvelope {
  const { id, header } = envelope;
  return { device: header.device, seq: header.seq, id, bytes: encodeEnvelope(envelope) };
}
