import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { createDuplicateIndex } from '#shared/domain/duplicate/duplicate-index.ts';
import { findDuplicates } from '#shared/domain/duplicate/find-duplicates.ts';
import { mergeLeads, unmergeLead } from '#shared/domain/duplicate/merge-leads.ts';
import { NO_MERGES } from '#shared/domain/duplicate/merges.ts';
import { sayNotSame, takeBackNotSame } from '#shared/domain/duplicate/say-not-same.ts';
import { selectCollisions } from '#shared/domain/duplicate/select-collisions.ts';
import { readNotes } from '#shared/domain/lead/lead-notes.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import {
  forge,
  leadOf,
  mergesIn,
  shownHistory,
  shownLeads,
  shownNotes,
  shownSaid,
  shownSpace,
  shownView,
} from '#tests/unit/domain/duplicate/duplicate-fixture.ts';
import {
  ALICE,
  BOB,
  createReplica,
  eventsIn,
  leadsIn,
  messagesIn,
  pursuitsIn,
  type Replica,
  sync,
  viewOf,
} from '#tests/unit/domain/fixture.ts';
import { anyAct, perform } from './acts.ts';

type Answer = Result<{ readonly undo: UndoStep }, unknown> | undefined;

/** Somebody merges, takes apart, says of two that they are not one, writes what no command would, or does anything else. */
type Step =
  | { readonly does: 'act'; readonly act: Parameters<typeof perform>[1] }
  | { readonly does: 'merge' | 'unmerge' | 'two' | 'one' | 'forge'; readonly a: number; readonly b: number }
  | { readonly does: 'meet' };

const anyStep: fc.Arbitrary<readonly [who: 0 | 1, step: Step]> = fc.tuple(
  fc.constantFrom(0, 1),
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant('act' as const), act: anyAct }) },
    {
      weight: 4,
      arbitrary: fc.record({
        does: fc.constantFrom('merge' as const, 'merge', 'merge', 'unmerge', 'two', 'one', 'forge'),
        a: fc.nat(30),
        b: fc.nat(30),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('meet' as const) }) },
  ),
);

function doStep(replica: Replica, step: Step): Answer {
  if (step.does === 'meet') return undefined;
  if (step.does === 'act') return perform(replica, step.act);
  const ids = [...leadsIn(replica).keys()].sort();
  const [a, b] = [ids[step.a % ids.length], ids[step.b % ids.length]];
  if (a === undefined || b === undefined) return undefined;
  const { doc, ctx } = replica;
  switch (step.does) {
    case 'merge':
      return mergeLeads(doc, { keep: a, other: b }, ctx);
    case 'unmerge':
      return unmergeLead(doc, { leadId: a }, ctx);
    case 'two':
      return sayNotSame(doc, { leadIds: [a, b] }, ctx);
    case 'one':
      return takeBackNotSame(doc, { leadIds: [a, b] }, ctx);
    case 'forge':
      forge(replica, a, { mergedInto: step.b % 4 === 0 ? 'nowhere' : b });
      return undefined;
  }
}

function run(steps: readonly (readonly [0 | 1, Step])[]): readonly [Replica, Replica] {
  const both = [createReplica(ALICE), createReplica(BOB)] as const;
  for (const [who, step] of steps) {
    if (step.does === 'meet') sync(...both);
    else doStep(both[who], step);
  }
  sync(...both);
  return both;
}

/** What hangs on leads and cannot be found at a lead that is shown. */
function unreachable(replica: Replica): readonly string[] {
  const { canonicalOf } = mergesIn(replica);
  const shown = shownLeads(replica);
  const space = shownSpace(replica);
  const roots = openCircleDoc(replica.doc);
  const lost: string[] = [];
  for (const id of leadsIn(replica).keys()) {
    if (!shown.has(canonicalOf(id))) lost.push(`lead ${id}`);
    if (!(shownNotes(replica, id) ?? '').includes(readNotes(roots, id).trim())) lost.push(`notes of ${id}`);
  }
  for (const { id, about, author, text } of messagesIn(replica).values()) {
    if (about.kind !== 'lead') continue;
    if (!shownSaid(replica, about.id).includes(`${author ?? '?'}: ${text}`)) lost.push(`message ${id}`);
  }
  for (const id of pursuitsIn(replica).keys()) {
    const at = space.pursuits.get(id)?.leadId;
    if (at === undefined || !shown.has(at)) lost.push(`run ${id}`);
  }
  const events = eventsIn(replica).filter(({ undoes }) => undoes === undefined).length;
  const shownEvents = [...shown.keys()].reduce((sum, id) => sum + shownHistory(replica, id).length, 0);
  if (events !== shownEvents) lost.push(`${events - shownEvents} events`);
  return lost;
}

describe('leads that are shown as one', () => {
  test.prop([fc.array(anyStep, { maxLength: 40 })], { numRuns: 120 })(
    '[DUP5] [DUP8] [DOC8] [DOC9] whoever merges what, all see the same and nothing is unreachable',
    (steps) => {
      const [alice, bob] = run(steps);
      expect(shownView(bob)).toEqual(shownView(alice));
      expect(shownLeads(bob)).toEqual(shownLeads(alice));
      expect(unreachable(alice)).toEqual([]);
      for (const [shown, merged] of mergesIn(alice).byCanonical) {
        expect(merged).not.toContain(shown);
        expect(merged.every((id) => mergesIn(alice).canonicalOf(id) === shown)).toBe(true);
      }
    },
  );

  test.prop([fc.array(anyStep, { maxLength: 25 }), anyStep], { numRuns: 120 })(
    '[DUP6] [UNDO2] undo of anything that is done shows exactly what was shown',
    (before, [, step]) => {
      const [alice] = run(before);
      const [raw, shown] = [viewOf(alice), shownView(alice)];
      const answer = doStep(alice, step);
      if (answer?.ok !== true) return;
      expect(applyUndo(alice.doc, answer.value.undo, alice.ctx).ok).toBe(true);
      expect([viewOf(alice), shownView(alice)]).toEqual([raw, shown]);
    },
  );

  test.prop([fc.array(anyStep, { maxLength: 40 })], { numRuns: 80 })(
    '[DUP6] whatever was merged can be taken apart until all stand by themselves',
    (steps) => {
      const [alice] = run(steps.filter(([, step]) => step.does !== 'act' || step.act.kind !== 'trashLead'));
      for (const ids of [...mergesIn(alice).byCanonical.values()]) {
        for (const leadId of ids)
          if (mergesIn(alice).canonicalOf(leadId) !== leadId) unmergeLead(alice.doc, { leadId }, alice.ctx);
      }
      expect(mergesIn(alice)).toBe(NO_MERGES);
    },
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'Contoso GmbH',
    'contoso',
    'Welder',
    'Senior Welder (m/w/d)',
    'Leipzig',
    'https://a.b/jobs/123',
    '&',
    '',
  ),
);
const anyMaybe = fc.option(anyText, { nil: undefined });
const anyLead = fc.record({
  company: anyMaybe,
  role: anyMaybe,
  place: anyMaybe,
  link: anyMaybe,
  addedAt: fc.option(fc.nat(1e12), { nil: undefined }),
});

describe('leads that may be one job', () => {
  test.prop([fc.array(anyLead, { maxLength: 12 }), anyText], { numRuns: 150 })(
    '[DUP1] [DUP3] whatever stands in leads, each is told of the other alike, in whatever order they come',
    (written, notes) => {
      const leads = written.map((fields, index) => leadOf(String(index).padStart(2, '0'), fields));
      const sources = { notesOf: () => notes };
      const index = createDuplicateIndex(leads, sources);
      const kinds = new Map(
        leads.map((lead) => [lead.id, new Map(index.find(lead).map((each) => [each.leadId, each.kind]))]),
      );
      for (const lead of leads) {
        expect(findDuplicates(lead, [...leads].reverse(), sources)).toEqual(index.find(lead));
        for (const [id, kind] of kinds.get(lead.id) ?? new Map<LeadId, string>()) {
          expect(kinds.get(id)?.get(lead.id)).toBe(kind);
        }
      }
    },
  );

  test.prop([fc.array(anyStep, { maxLength: 30 })], { numRuns: 60 })(
    '[DUP11] both who go for one posting are told of the same',
    (steps) => {
      const [alice, bob] = run(steps);
      const told = [alice, bob].map((who) => selectCollisions(shownSpace(who), who.me));
      const ofBoth = told.map((all) =>
        all.filter(({ runs }) => [ALICE, BOB].every((id) => runs.some(({ memberId }) => memberId === id))),
      );
      expect(ofBoth[1]).toEqual(ofBoth[0]);
    },
  );
});
