import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { readNotes } from '#shared/domain/lead/lead-notes.ts';
import { isOrderKey } from '#shared/domain/record/order-key.ts';
import {
  ALICE,
  BOB,
  CAROL,
  createReplica,
  leadsIn,
  prioritiesIn,
  pursuitsIn,
  type Replica,
  viewOf,
} from '#tests/unit/domain/fixture.ts';
import { anyAct, type Act, perform } from './acts.ts';

/** Somebody acts, or one of the updates sent so far reaches somebody, in any order and again and again. */
type Step =
  | { readonly does: 'act'; readonly who: number; readonly act: Act }
  | { readonly does: 'deliver'; readonly to: number; readonly update: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('act' as const), who: fc.nat(3), act: anyAct }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('deliver' as const), to: fc.nat(3), update: fc.nat(1_000) }) },
);

function run(steps: readonly Step[], ending: readonly number[]) {
  // Alice has two devices, so that one member disagrees with herself too.
  const replicas = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL), createReplica(ALICE, 1)];
  const sent: Uint8Array[] = [];
  let written = 0;
  for (const { doc } of replicas) {
    doc.on('updateV2', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'delivery') sent.push(update);
    });
  }
  const deliver = (to: Replica | undefined, update: Uint8Array | undefined): void => {
    if (to !== undefined && update !== undefined) Y.applyUpdateV2(to.doc, update, 'delivery');
  };
  steps.forEach((step, index) => {
    if (step.does === 'deliver') return deliver(replicas[step.to], sent[step.update % Math.max(sent.length, 1)]);
    const replica = replicas[step.who];
    replica?.setNow(1_750_000_000_000 + index);
    if (replica === undefined) return;
    const before = charactersIn(replica);
    perform(replica, step.act);
    written += charactersIn(replica) - before;
  });
  replicas.forEach((replica, index) => {
    const order = sent.map((update, place) => ({
      update,
      key: ((ending[place % ending.length] ?? 0) + index * 31) % 97,
    }));
    for (const { update } of order.sort((x, y) => x.key - y.key)) deliver(replica, update);
    deliver(replica, sent[index]);
    replica.setNow(1_750_000_000_000 + steps.length);
  });
  return { replicas, written };
}

const anyRun: [fc.Arbitrary<readonly Step[]>, fc.Arbitrary<readonly number[]>] = [
  fc.array(anyStep, { maxLength: 60 }),
  fc.array(fc.nat(96), { minLength: 1, maxLength: 30 }),
];

describe('merging', () => {
  test.prop(anyRun, { numRuns: 60 })(
    '[DOC8] all replicas show the same, in whatever order edits arrive',
    (steps, ending) => {
      const [first, ...others] = run(steps, ending).replicas.map(viewOf);
      for (const other of others) expect(other).toEqual(first);
    },
  );

  test.prop(anyRun, { numRuns: 60 })(
    '[DOC9] every lead, note, entry and message is there, and every place can be used',
    (steps, ending) => {
      const { replicas, written } = run(steps, ending);
      const added = steps.filter((step) => step.does === 'act' && step.act.kind === 'addLead').length;
      const said = steps.filter((step) => step.does === 'act' && step.act.kind === 'addMessage').length;
      const entries = steps.filter((step) => step.does === 'act' && step.act.kind === 'addEntry').length;
      for (const replica of replicas) {
        const leads = [...leadsIn(replica).values()];
        expect(leads).toHaveLength(added);
        expect(leads.every((lead) => isOrderKey(lead.order))).toBe(true);
        expect([...pursuitsIn(replica).values()].every((pursuit) => isOrderKey(pursuit.order))).toBe(true);
        const kept = [...openCircleDoc(replica.doc).priorityBlocks.values()].flatMap((block) =>
          [...(block as Y.Map<unknown>).values()].filter((entry) => entry instanceof Y.Map),
        );
        expect(kept).toHaveLength(entries);
        expect(openCircleDoc(replica.doc).messages.size).toBe(said);
        const shown = [ALICE, BOB, CAROL].flatMap((member) =>
          Object.values(prioritiesIn(replica, member).lists).flat(),
        );
        expect(shown.every((entry) => isOrderKey(entry.order))).toBe(true);
        expect(charactersIn(replica)).toBe(written);
      }
    },
  );
});

/** How much all notes of a replica hold; notes are only ever added to here. */
function charactersIn(replica: Replica): number {
  const roots = openCircleDoc(replica.doc);
  return [...leadsIn(replica).keys()].reduce((sum, leadId) => sum + readNotes(roots, leadId).length, 0);
}
