import type { Page } from '@playwright/test';

import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import { setCircleName } from '#shared/domain/circle/circle-name.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { STAGES } from '#shared/domain/pursuit/stage.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import type { CircleKind } from '#shared/ports/keyring.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { createTestDevice } from './device.ts';

/** Puts alice with a circle of so many leads into a plain browser, as if she had brought them in there. */
export async function openFilledBrowser(page: Page, leadCount: number): Promise<void> {
  await openWith(page, await profileOf(leadCount));
}

/** The same with three leads, and with what else she has written in her circle and in the space that only she sees. */
export async function openWrittenBrowser(page: Page, write: Write): Promise<void> {
  await openWith(page, await createProfile(3, write));
}

/** The same, of a database that has lost how her circle began, or the space that only she sees. */
export async function openBrokenBrowser(page: Page, kind: CircleKind): Promise<void> {
  const profile = await profileOf(3);
  await openWith(page, { ...profile, graph: profile.graph.filter(({ circle }) => profile.kinds.get(circle) !== kind) });
}

async function openWith(page: Page, { storage, envelopes, heads, graph }: Profile): Promise<void> {
  // An empty page of the origin: the app would open the database first.
  await page.route(EMPTY_PAGE, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto(EMPTY_PAGE);
  await page.unroute(EMPTY_PAGE);
  await page.evaluate(storeProfile, { storage, envelopes, heads, graph });
  await page.goto('/browser.html');
}

const EMPTY_PAGE = '/empty.html';

/** What was once made, by number of leads: each test stores it in a browser of its own. */
const profiles = new Map<number, Promise<Profile>>();

function profileOf(leadCount: number): Promise<Profile> {
  const profile = profiles.get(leadCount) ?? createProfile(leadCount);
  profiles.set(leadCount, profile);
  return profile;
}

type Profile = Awaited<ReturnType<typeof createProfile>>;

/** Writes something as alice into her circle, and into the space that only she sees. */
type Write = (circle: OpenCircle, context: CommandContext, own: OpenCircle) => void;

async function createProfile(leadCount: number, write?: Write) {
  const device = createTestDevice(21);
  const workspace = await createWorkspace(device.ports);
  const ownId = await workspace.create('private', '');
  const circleId = await workspace.create('circle', 'Thursday circle');
  const replica = await workspace.open(circleId);
  const newId = createIdSource(device.ports.random);
  const context = { now: Date.now(), newId, actor: replica.me };
  // The last stands on top. One by one, each would look through the whole column for its place.
  const drafts = Array.from({ length: leadCount }, (_, index) => draftOf(index)).toReversed();
  replica.doc.transact(() => {
    setName(replica.doc, { name: 'alice' }, context);
    setCircleName(replica.doc, { name: 'Thursday circle' }, context);
    const turns = importLeads(replica.doc, { drafts }, context);
    if (!turns.ok) throw new Error(turns.error.code);
    for (const _turn of turns.value);
  }, COMMAND_ORIGIN);
  write?.(replica, context, await workspace.open(ownId));
  await workspace.close();

  const keyring = await device.ports.keyring.list();
  const hex = (_name: string, value: unknown): unknown => (value instanceof Uint8Array ? toHex(value) : value);
  const rows = [...device.disk.rows].flatMap(([circle, all]) => all.map((row) => ({ ...row, circle })));
  return {
    kinds: new Map(keyring.map(({ circleId, kind }) => [circleId, kind])),
    storage: {
      'lateral.device-secrets': toHex(device.secrets.signingSecret) + toHex(device.secrets.sealingSecret),
      'lateral.keyring': JSON.stringify(keyring, hex),
    },
    envelopes: rows.map((row) => ({ ...row, bytes: [...row.bytes] })),
    heads: [
      ...new Map(
        rows.map(({ circle, device: id, seq, id: envelope }) => [
          circle + id,
          { circle, device: id, seq, id: envelope },
        ]),
      ).values(),
    ],
    graph: [...device.disk.entries].flatMap(([circle, all]) =>
      all.map(({ id, bytes }) => ({ circle, id, bytes: [...bytes] })),
    ),
  };
}

function draftOf(index: number): ImportDraft {
  return {
    lead: { role: `Role ${index}`, company: `Company ${index % 97}`, place: 'Lyon' },
    notes: '',
    stage: STAGES[index % STAGES.length] ?? 'spotted',
    ...{ nextStep: undefined, nextStepOn: undefined, outcome: undefined },
    ...{ savedAt: undefined, appliedAt: undefined, stageAt: undefined },
  };
}

/** Runs in the page. Dexie counts its version 1 as 10. */
async function storeProfile({ storage, envelopes, heads, graph }: Omit<Profile, 'kinds'>): Promise<void> {
  for (const [name, value] of Object.entries(storage)) localStorage.setItem(name, value);
  const opening = indexedDB.open('lateral', 10);
  opening.addEventListener('upgradeneeded', () => {
    const { result } = opening;
    const log = result.createObjectStore('envelopes', { keyPath: 'arrival', autoIncrement: true });
    log.createIndex('[circle+id]', ['circle', 'id'], { unique: true });
    log.createIndex('[circle+arrival]', ['circle', 'arrival']);
    result.createObjectStore('heads', { keyPath: ['circle', 'device'] });
    result.createObjectStore('graph', { keyPath: ['circle', 'id'] });
    result.createObjectStore('state', { keyPath: ['circle', 'part'] });
    result.createObjectStore('identity', { keyPath: 'name' });
  });
  await new Promise((resolve, reject) => {
    opening.addEventListener('success', resolve);
    opening.addEventListener('error', reject);
  });
  const transaction = opening.result.transaction(['envelopes', 'heads', 'graph'], 'readwrite');
  const withBytes = <Row extends { readonly bytes: readonly number[] }>(row: Row) => ({
    ...row,
    bytes: Uint8Array.from(row.bytes),
  });
  for (const row of envelopes) transaction.objectStore('envelopes').put(withBytes(row));
  for (const row of graph) transaction.objectStore('graph').put(withBytes(row));
  for (const row of heads) transaction.objectStore('heads').put(row);
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', reject);
  });
  opening.result.close();
}
