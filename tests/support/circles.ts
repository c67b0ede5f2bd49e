import type * as Y from 'yjs';

import type { CircleId } from '#shared/kernel/ids.ts';
import { COMMAND_ORIGIN, TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Keyring } from '#shared/ports/keyring.ts';
import type { CircleReplica, Workspace } from '#shared/ports/workspace.ts';
import { createCircleKeys } from '#shared/replica/circle-keys.ts';
import type { EnvelopeHeader } from '#shared/replica/envelope/envelope.ts';
import { encodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { sealEnvelope } from '#shared/replica/envelope/envelope-seal.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import type { WorkspacePorts } from '#shared/replica/stores.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import type { TestDevice } from './device.ts';

/** A new circle on a device, open. */
export async function createOpenCircle(
  device: TestDevice,
): Promise<{ readonly workspace: Workspace; readonly circleId: CircleId; readonly replica: CircleReplica }> {
  const workspace = await createWorkspace(device.ports);
  const circleId = await workspace.create('circle', 'Thursday circle');
  return { workspace, circleId, replica: await workspace.open(circleId) };
}

/** The same disk after the app was started again; what was open before is simply gone, as after a crash. */
export async function reopen(device: TestDevice, circleId: CircleId): Promise<CircleReplica> {
  return (await createWorkspace(device.ports)).open(circleId);
}

/** One finished act of the person. */
export function command(replica: CircleReplica, key: string, value: string): void {
  replica.doc.transact(() => root(replica.doc).set(key, value), COMMAND_ORIGIN);
}

/** One that is too large to go ahead of its envelope. */
export function largeCommand(replica: CircleReplica, key: string, value: string): void {
  const { doc } = replica;
  doc.transact(() => {
    root(doc).set(key, value);
    doc.getMap('beside').set(key, 'x'.repeat(5_000));
  }, COMMAND_ORIGIN);
}

/** Some keystrokes of the person. */
export function type(replica: CircleReplica, text: string): void {
  replica.doc.transact(
    () => replica.doc.getText('text').insert(replica.doc.getText('text').length, text),
    TYPING_ORIGIN,
  );
}

/** What the acts and keystrokes amount to. */
export function contentOf(replica: CircleReplica): { readonly map: unknown; readonly text: string } {
  return { map: root(replica.doc).toJSON(), text: replica.doc.getText('text').toJSON() };
}

function root(doc: Y.Doc): Y.Map<string> {
  return doc.getMap<string>('map');
}

/** What became of something that may be refused: `done`, or the code of the error. */
export function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: { readonly code?: string }) => error.code,
  );
}

/** What somebody seals with, and the log it goes into. */
interface SealingDevice {
  readonly ports: Pick<WorkspacePorts, 'crypto' | 'log' | 'random'> & {
    readonly keyring: Pick<Keyring, 'list'>;
    readonly clock: Pick<Clock, 'now'>;
  };
}

/** Puts an authentic envelope of any kind at the end of the device's own log, as another version of the app would. */
export async function appendSealed(
  device: SealingDevice,
  circleId: CircleId,
  kind: Pick<EnvelopeHeader, 'kind' | 'critical'> & Partial<Pick<EnvelopeHeader, 'circleTag'>>,
  body: Uint8Array,
): Promise<void> {
  const { keyring, crypto, log, random, clock } = device.ports;
  const circle = (await keyring.list()).find((each) => each.circleId === circleId);
  if (circle === undefined) throw new Error('the device does not know this circle');
  const keys = createCircleKeys(circle);
  const own = deviceIdOf(await crypto.keys());
  const last = (await log.heads(circleId)).get(own);
  const { epochId } = keys.writingEpoch;
  const key = keys.envelopeKey(epochId, own);
  if (key === undefined) throw new Error('the circle has no key');
  const seq = (last?.seq ?? 0) + 1;
  const place = { circleTag: keys.circleTag, epochId, device: own, seq, previous: last?.id };
  const envelope = await sealEnvelope({
    header: { ...place, ...kind, at: clock.now(), nonce: random.bytes(24) },
    body,
    key,
    sign: (digest) => crypto.sign('envelope', digest),
  });
  await log.append(circleId, [{ device: own, seq, id: envelope.id, bytes: encodeEnvelope(envelope) }]);
}
