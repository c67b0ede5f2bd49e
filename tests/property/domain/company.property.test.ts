import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { selectCompanyMemory } from '#shared/domain/company/select-company-memory.ts';
import { authorOfRecord } from '#shared/domain/record/authorship.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CompanyNoteId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  CAROL,
  createReplica,
  eventsIn,
  NOON,
  pursuitsIn,
  type Replica,
  sync,
} from '#tests/unit/domain/fixture.ts';
import { companiesIn, edit, forge, keep, notesIn, withdraw } from '#tests/unit/domain/company/company-fixture.ts';

const ROOTS = ['companyNotes', 'stageEvents', 'pursuits', 'leads'] as const;
const IDS = ['a', 'b', 'c', 'd'] as const;
const STAGES = ['spotted', 'applying', 'applied', 'interviewing', 'offer', 'closed'] as const;

const anyName = fc.constantFrom(
  'Northwind',
  'northwind GmbH',
  '\u202eNorthwind',
  'Contoso',
  'N'.repeat(400),
  '!',
  'AG',
);
const anyJunk = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.uint8Array({ maxLength: 3 }));
const orJunk = <T>(likely: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: likely }, { weight: 1, arbitrary: anyJunk });
const anyTime = orJunk(
  fc.oneof(
    fc.nat(60).map((day) => NOON + day * DAY_MS),
    fc.double({ min: 0, max: 3e14 }),
  ),
);
/** Records that look like what they claim to be, and others. */
const anyRecord = fc.record(
  {
    company: orJunk(anyName),
    kind: orJunk(fc.constantFrom('question', 'note', 'inside')),
    text: orJunk(fc.string({ minLength: 1 })),
    leadId: orJunk(fc.constantFrom(...IDS)),
    pursuitId: orJunk(fc.constantFrom(...IDS)),
    memberId: orJunk(fc.constantFrom('alice', 'bob')),
    copiedMember: orJunk(fc.constantFrom('Ada', '')),
    stage: orJunk(fc.constantFrom(...STAGES)),
    from: orJunk(fc.constantFrom(...STAGES)),
    to: orJunk(fc.constantFrom(...STAGES)),
    outcome: orJunk(fc.constantFrom('rejected', 'no-reply', 'accepted')),
    at: anyTime,
    addedAt: anyTime,
    endedAt: anyTime,
    startedAt: anyTime,
    undoes: orJunk(fc.constantFrom(...IDS)),
  },
  { requiredKeys: ['company', 'leadId', 'from', 'to', 'at', 'stage', 'memberId', 'kind', 'text'] },
);
const anyWriting = fc.record({
  who: fc.nat(1),
  root: fc.constantFrom(...ROOTS),
  id: fc.constantFrom(...IDS),
  record: anyRecord,
});

function memoriesIn(replica: Replica) {
  const there = { pursuits: pursuitsIn(replica), events: eventsIn(replica) };
  const nothing = { pursuits: new Map(), events: [] };
  const companies = [...companiesIn(replica).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return companies.map((company) => selectCompanyMemory({ company, circle: there, own: nothing, me: ALICE }));
}

describe('what is known of companies', () => {
  test.prop([fc.array(anyWriting, { maxLength: 40, size: 'max' })])(
    '[COMP5] [DOC4] whatever stands in the document, nothing is thrown, and what is told adds up',
    (writings) => {
      const replicas = [createReplica(ALICE), createReplica(BOB)] as const;
      const [alice, bob] = replicas;
      for (const { who, root, id, record } of writings) forge(replicas[who] ?? alice, root, id, record);
      sync(alice, bob);
      const told = memoriesIn(alice);
      for (const { replies, leads, questions, notes } of told) {
        const { ownCount, elsewhereCount, afterDays, untimedCount, waitingCount, noReplyCount } = replies;
        expect(afterDays.every((days) => Number.isInteger(days) && days >= 0 && days <= 1_000)).toBe(true);
        const answeredCount = afterDays.length + untimedCount;
        expect(answeredCount + waitingCount + noReplyCount).toBeLessThanOrEqual(ownCount + elsewhereCount);
        expect(leads.length + questions.length + notes.length).toBeGreaterThan(0);
      }
      expect(memoriesIn(bob)).toEqual(told);
    },
  );

  const anyStep = fc.record({
    does: fc.constantFrom('keep', 'keep', 'edit', 'withdraw', 'forge', 'undo', 'meet'),
    who: fc.nat(2),
    which: fc.nat(20),
  });
  test.prop([fc.array(anyStep, { minLength: 5, maxLength: 40, size: 'max' })])(
    '[COMP8] [DOC8] who keeps, edits and takes back apart shows the same after meeting, and each word is its author’s',
    (steps) => {
      const replicas = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
      const undos = new Map<Replica, UndoStep>();
      steps.forEach(({ does, who, which }, index) => {
        const replica = replicas[who];
        if (replica === undefined) return;
        const ids = [...openCircleDoc(replica.doc).companyNotes.keys()].sort() as CompanyNoteId[];
        const id = ids[which % Math.max(ids.length, 1)] ?? ('none' as CompanyNoteId);
        const said = `${replica.me} ${index}`;
        const undo = undos.get(replica);
        if (does === 'meet') sync(...replicas);
        else if (does === 'undo' && undo !== undefined) applyUndo(replica.doc, undo, replica.ctx);
        else if (does === 'forge') {
          const record = openCircleDoc(replica.doc).companyNotes.get(id);
          if (record instanceof Y.Map)
            record.set(which % 2 === 0 ? 'text' : 'deletedAt', which % 2 === 0 ? said : NOON);
        } else if (does !== 'undo') {
          const acts = {
            keep: () => keep(replica, { text: said }),
            edit: () => edit(replica, id, said),
            withdraw: () => withdraw(replica, id),
          };
          const answer = acts[does]();
          if (answer.ok) undos.set(replica, answer.value.undo);
        }
      });
      sync(...replicas);
      const shown = replicas.map((replica) => [...notesIn(replica)].sort((a, b) => (a.id < b.id ? -1 : 1)));
      for (const notes of shown) expect(notes).toEqual(shown[0]);
      const [alice] = replicas;
      for (const { id, author, text } of shown[0] ?? []) {
        const record = alice === undefined ? undefined : openCircleDoc(alice.doc).companyNotes.get(id);
        expect(record instanceof Y.Map && authorOfRecord(record, createReplica(ALICE).authorOf)).toBe(author);
        expect(text.startsWith(author)).toBe(true);
      }
    },
  );
});
