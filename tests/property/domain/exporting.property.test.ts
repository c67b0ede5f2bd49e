import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import { readSavedCells } from '#shared/domain/export/read-csv.ts';
import { readSavedJson } from '#shared/domain/export/read-json.ts';
import { readSafeCell, toSafeCell } from '#shared/domain/export/safe-cell.ts';
import { SAVED_COLUMN_KEYS, SAVED_COLUMNS } from '#shared/domain/export/saved-columns.ts';
import { readMoves, readNames, readStandings, readTexts, writeTexts } from '#shared/domain/export/saved-lines.ts';
import { finishNextStep } from '#shared/domain/done-step/finish-next-step.ts';
import { draftSavedLead } from '#shared/domain/import/draft-saved-lead.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import { planDrafts } from '#shared/domain/import/plan-import.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { LEAD_KINDS, WORK_MODES } from '#shared/domain/lead/lead.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import { setLeadTag } from '#shared/domain/lead/set-lead-tag.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { keepOriginal } from '#shared/domain/original/keep-original.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { OUTCOMES, STAGES } from '#shared/domain/pursuit/stage.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { bringIn, csvOf, draftsOf, hour, jsonOf, savedIn } from '#tests/unit/domain/export/export-fixture.ts';
import {
  ALICE,
  BOB,
  CAROL,
  createReplica,
  leadsIn,
  NAMED,
  pursuitsIn,
  type Replica,
  sync,
  value,
} from '#tests/unit/domain/fixture.ts';

const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  `a,=cmd|'/c calc'!A0`,
  '"',
  '""',
  "'",
  "''=",
  ' · ',
  '\\',
  '\\n',
  '\r\n',
  '\n',
  '  ',
  ';',
  '\t',
  '|',
  '\ufeff',
  '\u0000',
  '\ud800',
  '2025-06-01T08:00:00.000Z · bob',
  '\n  2025-06-01T08:00:00.000Z',
  '?',
  'by bob',
  '</script>',
  '＝1',
  '},{',
  'עברית',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 5 })
  .map((parts) => parts.join(''));
const named = text.map((words) => `Globex ${words}`);
const day = fc.constantFrom('2025-06-01', '2025-12-31');

/** Something that a member does about the lead of a number; what is refused is nothing. */
const act = fc.record({
  member: fc.constantFrom(0, 1),
  lead: fc.nat(3),
  text,
  named,
  /** Several things happen in the same moment. */
  hour: fc.nat(6),
  stage: fc.constantFrom(...STAGES),
  outcome: fc.constantFrom(...OUTCOMES),
  mode: fc.constantFrom(...WORK_MODES),
  kind: fc.constantFrom(...LEAD_KINDS),
  day,
  what: fc.constantFrom(
    'add',
    'add',
    'move',
    'move',
    'move',
    'start',
    'say',
    'keep',
    'for',
    'tag',
    'step',
    'done',
    'end',
    'merge',
    'undo',
    'garble',
  ),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Alice and bob at one circle, whatever they do. */
function live(acts: readonly Act[]): Replica {
  const both = [createReplica(ALICE), createReplica(BOB)] as const;
  for (const each of acts) {
    const replica = both[each.member] ?? both[0];
    replica.setNow(hour(each.hour));
    doIt(replica, each);
    sync(...both);
  }
  return both[0];
}

function doIt(replica: Replica, each: Act): void {
  const { doc, ctx } = replica;
  const all = [...leadsIn(replica).keys()].sort();
  const leadId: LeadId | undefined = all[each.lead % Math.max(1, all.length)];
  const own = [...pursuitsIn(replica).values()].find((run) => run.leadId === leadId && run.memberId === replica.me);
  if (each.what === 'add' || leadId === undefined) {
    const { mode, kind, day: deadlineOn, stage } = each;
    const forMembers = [ALICE, BOB, CAROL].slice(each.lead);
    const fields = {
      company: each.named,
      role: each.text,
      place: each.text,
      mode,
      kind,
      deadlineOn,
      forMembers,
      stage,
    };
    addLead(doc, { ...fields, notes: each.text, heardFromMember: BOB, opensIn: '2026-03' }, ctx);
    return;
  }
  switch (each.what) {
    case 'move':
      moveCard(doc, { cardId: own?.id ?? leadId, toStage: each.stage }, ctx);
      return;
    case 'start':
      startPursuit(doc, { leadId }, ctx);
      return;
    case 'say':
      addMessage(doc, { about: { kind: 'lead', id: leadId }, text: each.named, members: NAMED }, ctx);
      return;
    case 'keep':
      keepOriginal(doc, { leadId, text: each.named, link: each.text }, ctx);
      return;
    case 'for':
      setLeadFor(doc, { leadId, memberId: CAROL, isFor: true }, ctx);
      return;
    case 'tag':
      setLeadTag(doc, { leadId, tag: each.text, isSet: true }, ctx);
      return;
    case 'step':
      setNextStep(doc, { cardId: own?.id ?? leadId, nextStep: each.named, nextStepOn: each.day }, ctx);
      return;
    case 'done': {
      const { nextStep = '' } = own ?? leadsIn(replica).get(leadId) ?? {};
      finishNextStep(doc, { cardId: own?.id ?? leadId, nextStep }, ctx);
      return;
    }
    case 'end':
      if (own !== undefined) setOutcome(doc, { pursuitId: own.id, outcome: each.outcome }, ctx);
      return;
    case 'merge':
      mergeLeads(doc, { keep: all[0] ?? leadId, other: leadId }, ctx);
      return;
    case 'undo': {
      const moved = moveCard(doc, { cardId: own?.id ?? leadId, toStage: each.stage }, ctx);
      if (moved.ok) applyUndo(doc, moved.value.undo, ctx);
      return;
    }
    case 'garble': {
      // What an app that means harm could write.
      const record = openCircleDoc(doc).leads.get(leadId);
      for (const key of ['formerTalk', 'formerStanding', 'formerFor', 'copiedFrom', 'copiedAddedBy']) {
        Reflect.apply(Reflect.get(Object(record), 'set'), record, [key, each.text]);
      }
    }
  }
}

for (const [form, write] of [
  ['CSV', csvOf],
  ['JSON', jsonOf],
] as const) {
  test(`[EXP5] ${form}: saved, read and brought into an empty circle, all leads are told as they were`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 14 }), async (acts) => {
        const saved = savedIn(live(acts));
        const drafts = await draftsOf(write(saved));
        const fresh = createReplica(ALICE, 1);
        bringIn(fresh, drafts);
        const again = savedIn(fresh);
        expect(again).toEqual(saved);
        expect(write(again)).toBe(write(saved));
        // A second run adds nothing.
        expect(planDrafts(drafts, leadsIn(fresh).values()).fresh).toEqual([]);
      }),
    );
  });
}

test('[EXP3] every text comes back from a cell, and none begins a formula there', () => {
  fc.assert(
    fc.property(text, (words) => {
      const cell = toSafeCell(words);
      expect(readSafeCell(cell)).toBe(words);
      expect(cell).not.toMatch(/^[\s]*[=+\-@＝＋－＠]/u);
    }),
  );
});

const HEADERS = [
  ...SAVED_COLUMN_KEYS.map((key) => SAVED_COLUMNS[key].header),
  'Notes (2)',
  'Notes (3)',
  'Role (7)',
  'Mood',
  '',
];

test('[EXP5] whatever stands in what looks like ours, every row is a lead that can come in, and no word is lost', () => {
  const row = fc.array(fc.oneof(text, fc.constant('unmistakable')), { maxLength: 12 });
  const table = fc.tuple(fc.array(fc.constantFrom(...HEADERS), { maxLength: 8 }), fc.array(row, { maxLength: 6 }));
  fc.assert(
    fc.property(table, ([more, rows]) => {
      const read = readSavedCells([['Company', 'Role', 'Stage history', 'Only me', ...more], ...rows]) ?? [];
      const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
      expect(read).toHaveLength(filled.length);
      const drafts = read.map(draftSavedLead);
      const alice = createReplica(ALICE);
      for (const step of value(importLeads(alice.doc, { drafts }, alice.ctx))) void step;
      const kept = savedIn(alice);
      expect(kept).toHaveLength(filled.length);
      const said = JSON.stringify(kept);
      const isSaid = (cells: readonly string[]): boolean => cells.includes('unmistakable');
      expect(said.includes('unmistakable')).toBe(filled.some(isSaid));
    }),
  );
});

test('[EXP5] whatever stands in data that says it is ours, every entry is a lead, and nothing throws', () => {
  const keys = fc.constantFrom(...SAVED_COLUMN_KEYS, 'others', 'mood', '__proto__');
  const entry = fc.oneof(fc.jsonValue(), fc.dictionary(keys, fc.jsonValue()));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), (leads) => {
      const read = readSavedJson({ format: 'lateral-leads', version: 1, leads });
      const drafts = read === undefined || read === 'later-version' ? [] : read.map(draftSavedLead);
      expect(drafts).toHaveLength(leads.length);
      const alice = createReplica(ALICE);
      expect(importLeads(alice.doc, { drafts }, alice.ctx).ok).toBe(true);
    }),
  );
});

test('[EXP5] lines that somebody wrote by hand are read as far as that goes, and again the same', () => {
  fc.assert(
    fc.property(text, (words) => {
      const texts = readTexts(words);
      expect(readTexts(writeTexts(texts))).toEqual(texts);
      for (const read of [
        () => readMoves(words, true),
        () => readMoves(words, false),
        () => readStandings(words),
        () => readNames(words),
      ]) {
        expect(read).not.toThrow();
      }
    }),
  );
});
