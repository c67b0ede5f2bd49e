import type * as Y from 'yjs';

import type { CircleId } from '#shared/kernel/ids.ts';
import { COMMAND_ORIGIN, TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import type { CircleReplica, Workspace } from '#shared/ports/workspace.ts';
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
