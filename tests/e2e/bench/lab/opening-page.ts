import * as Y from 'yjs';

import { createLocalDevice } from '#renderer/adapters/browser/local-device.ts';
import { createLocalKeyring } from '#renderer/adapters/browser/local-keyring.ts';
import { noFolders } from '#renderer/adapters/browser/no-folders.ts';
import { createMemorySafekeeping } from '#renderer/adapters/browser/memory-safekeeping.ts';
import { noNetwork } from '#renderer/adapters/browser/no-network.ts';
import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import { createIdSource, createSystemRandom } from '#renderer/adapters/browser/system-random.ts';
import { unknownRoom } from '#renderer/adapters/browser/unknown-room.ts';
import { openDexieStores } from '#renderer/adapters/dexie/dexie-stores.ts';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import { STAGES } from '#shared/domain/pursuit/stage.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import type { CircleId, LeadId } from '#shared/kernel/ids.ts';
import type { Workspace } from '#shared/ports/workspace.ts';
import { ROW_CHECKS } from '#shared/replica/row-checks.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';

/** So many acts that what they amount to is kept beside the log: a shorter log is read from its beginning. */
const EDIT_COUNT = 250;
const COMPACTED = 'compacted';

const clock = createSystemClock();
const random = createSystemRandom();

const stores = openDexieStores('lateral', { random, clock, room: unknownRoom, checks: ROW_CHECKS });

/** The workspace of the app on this page's own disk. */
function openWorkspace(): Promise<Workspace> {
  return createWorkspace({
    ...stores,
    keyring: createLocalKeyring(localStorage),
    ...createLocalDevice(localStorage, random),
    safekeeping: createMemorySafekeeping(clock),
    folders: noFolders,
    clock,
    random,
    network: noNetwork,
    logger: { info: () => undefined, error: (message, error) => console.error(message, error) },
  });
}

function draftOf(index: number): ImportDraft {
  const nothing = { nextStepOn: undefined, outcome: undefined, savedAt: undefined, appliedAt: undefined };
  return {
    ...nothing,
    lead: { role: `Role ${index}`, company: `Company ${index % 97}`, place: 'Lyon' },
    nextStep: 'Ask for a date',
    notes: `What they wrote in ${index} words`,
    stage: STAGES[index % STAGES.length] ?? 'spotted',
    stageAt: undefined,
  };
}

/** The circle of a page, and how long it takes to have it in memory again. */
const lab = {
  /** Brings in so many leads, edits some of them, and keeps beside the log what that amounts to. */
  async fill(leadCount: number): Promise<CircleId> {
    const workspace = await openWorkspace();
    const circleId = await workspace.create('circle', 'Thursday circle');
    const replica = await workspace.open(circleId);
    const context = { now: Date.now(), newId: createIdSource(random), actor: replica.me };
    const drafts = Array.from({ length: leadCount }, (_, index) => draftOf(index));
    const parts = importLeads(replica.doc, { drafts }, context);
    for (const _part of parts.ok ? parts.value : []) await replica.flush();
    for (const leadId of [...replica.doc.getMap('leads').keys()].slice(0, EDIT_COUNT) as LeadId[]) {
      editLead(replica.doc, { leadId, fields: { place: 'Lisbon' } }, context);
      await replica.flush();
    }
    await (await caches.open(COMPACTED)).put('/state', new Response(Y.encodeStateAsUpdateV2(replica.doc).slice()));
    await workspace.close();
    return circleId;
  },
  /** Edits so many times; how much that is in the log, and how much as Yjs says it. Ends with the circle closed. */
  async edit(circleId: CircleId, count: number): Promise<{ readonly logBytes: number; readonly updateBytes: number }> {
    const workspace = await openWorkspace();
    const replica = await workspace.open(circleId);
    const context = { now: Date.now(), newId: createIdSource(random), actor: replica.me };
    const leads = [...replica.doc.getMap('leads').keys()] as LeadId[];
    let updateBytes = 0;
    replica.doc.on('updateV2', (update: Uint8Array) => {
      updateBytes += update.length;
    });
    const logBytesBefore = await stores.log.size(circleId);
    for (let index = 0; index < count; index++) {
      const leadId = leads[index % leads.length];
      if (leadId === undefined) throw new Error('There is no lead.');
      editLead(replica.doc, { leadId, fields: { place: `Lisbon ${index}` } }, context);
      await replica.flush();
    }
    const logBytes = (await stores.log.size(circleId)) - logBytesBefore;
    await workspace.close();
    return { logBytes, updateBytes };
  },
  /** Milliseconds from nothing to the document. */
  async open(circleId: CircleId): Promise<number> {
    const startedAt = performance.now();
    const workspace = await openWorkspace();
    const replica = await workspace.open(circleId);
    const tookMs = performance.now() - startedAt;
    if (replica.doc.getMap('leads').size === 0) throw new Error('Nothing was opened.');
    return tookMs;
  },
  /** Milliseconds for the same content as one update. */
  async apply(): Promise<number> {
    const state = await (await caches.open(COMPACTED)).match('/state');
    const update = new Uint8Array((await state?.arrayBuffer()) ?? new ArrayBuffer(0));
    const doc = new Y.Doc();
    const startedAt = performance.now();
    Y.applyUpdateV2(doc, update);
    const tookMs = performance.now() - startedAt;
    if (doc.getMap('leads').size === 0) throw new Error('Nothing was applied.');
    return tookMs;
  },
};

/** What may be asked of the page. */
export type OpeningLab = typeof lab;

Object.assign(globalThis, { openingLab: lab });
