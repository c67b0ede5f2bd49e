import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { decodeAnswer, encodeAnswer } from '#shared/domain/introduction/answer-content.ts';
import { ANSWERS } from '#shared/domain/introduction/introduction.ts';
import { readAnswer, readIntroduction, readStep } from '#shared/domain/introduction/introduction-reader.ts';
import { readKeptAnswer } from '#shared/domain/introduction/kept-answer.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import { ALICE, BOB, CAROL, createReplica, NOON, type Replica, sync } from '#tests/unit/domain/fixture.ts';
import { ask, draft, follow, send, statesIn, withdraw } from '#tests/unit/domain/introduction/introduction-fixture.ts';

const anyStep = fc.record({
  does: fc.constantFrom('ask', 'answer', 'answer', 'follow', 'withdraw', 'undo', 'forge', 'meet', 'meet'),
  who: fc.nat(3),
  which: fc.nat(20),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** Alice, bob on two devices, and carol, who also writes what no command writes, act apart and meet now and then. */
function run(steps: readonly Step[]): readonly Replica[] {
  const replicas = [createReplica(ALICE), createReplica(BOB), createReplica(BOB, 1), createReplica(CAROL)];
  const undos = new Map<Replica, UndoStep>();
  steps.forEach(({ does, who, which }, index) => {
    const [replica, other] = [replicas[who], replicas[which % replicas.length]];
    if (replica === undefined || other === undefined) return;
    replica.setNow(NOON + ((index * 7) % 11) * HOUR_MS);
    if (does === 'meet') return sync(replica, other);
    const states = statesIn(replica);
    const { id } = states[which % Math.max(states.length, 1)] ?? {};
    if (does === 'ask') {
      const asked = ask(replica);
      if (asked.ok) undos.set(replica, asked.value.undo);
    } else if (does === 'undo') {
      const last = undos.get(replica);
      if (last !== undefined) applyUndo(replica.doc, last, replica.ctx);
    } else if (id === undefined) {
      return;
    } else if (does === 'answer') {
      const drafted = draft(replica, id, ANSWERS[which % ANSWERS.length]);
      if (drafted.ok) send(replica, drafted.value);
    } else if (does === 'forge') {
      forge(replica, which);
    } else {
      const acted = does === 'follow' ? follow(replica, id) : withdraw(replica, id);
      if (acted.ok) undos.set(replica, acted.value.undo);
    }
  });
  sync(...replicas);
  sync(...replicas);
  return replicas;
}

/** Writes into what others wrote. */
function forge({ doc }: Replica, which: number): void {
  const { introductionAsks, introductionAnswers, introductionSteps } = openCircleDoc(doc);
  const records = [introductionAsks, introductionAnswers, introductionSteps].flatMap((root) => [...root.values()]);
  const record = records[which % Math.max(records.length, 1)];
  const key = ['boxes', 'deletedAt', 'introductionId', 'at'][which % 4] ?? 'at';
  if (record instanceof Y.Map) record.set(key, which);
}

describe('introductions', () => {
  test.prop([fc.array(anyStep, { minLength: 10, maxLength: 40, size: 'max' })])(
    '[INTRO2] [INTRO5] [INTRO7] [DOC8] whatever is done apart and forged, all see the same, and each only what is their own',
    (steps) => {
      const replicas = run(steps);
      const [first, ...others] = replicas.map(statesIn);
      for (const each of others) expect(each).toEqual(first);
      for (const { asker, answers, steps: told } of first ?? []) {
        const authors = answers.map(({ author }) => author);
        expect(authors).not.toContain(asker);
        expect(new Set(authors).size).toBe(authors.length);
        expect(told.every(({ author }) => author === asker)).toBe(true);
      }
    },
  );

  const anyValue = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.constantFrom('a'.repeat(32), `${'a'.repeat(32)} Zm9y`, 'yes', 'introduced', '2025-06-15'),
  );
  const keys = [
    'introductionId',
    'boxes',
    'at',
    'company',
    'words',
    'to',
    'leadId',
    'step',
    'on',
    'through',
    'deletedAt',
  ];
  const ownKeys = ['circleId', 'answerId', 'author', 'answer'];

  test.prop([fc.dictionary(fc.constantFrom(...keys, ...ownKeys), anyValue)])(
    '[DOC4] no record, whatever stands in it, makes a reader throw',
    (fields) => {
      const { doc, authorOf } = createReplica(CAROL);
      const { introductionAsks } = openCircleDoc(doc);
      introductionAsks.set('x', new Y.Map(Object.entries(fields)));
      const record = introductionAsks.get('x');
      for (const read of [readIntroduction, readAnswer, readStep]) {
        expect(() => read('x' as never, record, authorOf)).not.toThrow();
      }
      expect(() => readKeptAnswer('x', record)).not.toThrow();
    },
  );

  test.prop([fc.constantFrom(...ANSWERS), fc.string({ unit: 'binary', maxLength: 500 })])(
    '[INTRO3] what is sealed is read as it was written',
    (answer, words) => {
      expect(decodeAnswer(encodeAnswer({ answer, words }))).toEqual({ answer, words });
    },
  );

  test.prop([fc.uint8Array({ maxLength: 2_046 })])('[INTRO3] no bytes make reading an answer throw', (bytes) => {
    const read = decodeAnswer(bytes);
    expect(read === undefined ? bytes : encodeAnswer(read)).toEqual(bytes);
  });
});
