import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { REQUEST_KINDS } from '#shared/domain/advice/check-request.ts';
import { checksOf } from '#shared/domain/advice/checks.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { type Ground, readGround, writeGround } from '#shared/domain/conversation/ground.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { authorOfField, authorOfRecord } from '#shared/domain/record/authorship.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { COMMAND_ORIGIN } from '#shared/kernel/origins.ts';
import type { MessageId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { ALICE, BOB, CAROL, createReplica, messagesIn, NOON, type Replica, sync } from '#tests/unit/domain/fixture.ts';
import {
  ask,
  beyondUsIn,
  ground,
  needsCheckingIn,
  say,
  storedRequestsIn,
  unask,
} from '#tests/unit/domain/advice/advice-fixture.ts';
import { message, own, packet } from '#tests/unit/domain/advice/packet-fixture.ts';
import { shareIn, taskIn } from '#tests/unit/domain/fair-share/fair-share-fixture.ts';

type Answer = Result<{ readonly undo: UndoStep }, { readonly code: string }>;

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];

const GROUNDS: readonly (Ground | undefined)[] = [
  undefined,
  { kind: 'opinion' },
  { kind: 'lived' },
  { kind: 'checked', source: 'a book', checkedOn: '2025-06-01' },
  { kind: 'checked', source: 'a book', checkedOn: '2025-06-02' },
  { kind: 'checked', source: 'https://law.example', checkedOn: '2025-06-02' },
];

/** What somebody does to a message, by a number. */
const ACTS: Readonly<Record<string, (replica: Replica, which: number, id: MessageId) => Answer>> = {
  say: (replica, which) => say(replica, `${which}`, { ground: pick(GROUNDS, which) }),
  answer: (replica, which, id) => say(replica, `${which}`, { answers: id, ground: pick(GROUNDS, which) }),
  ground: (replica, which, id) => ground(replica, id, pick(GROUNDS, which)),
  ask: (replica, which, id) => ask(replica, id, pick(REQUEST_KINDS, which)),
  unask: (replica, which, id) => unask(replica, id, pick(REQUEST_KINDS, which)),
  withdraw: ({ doc, ctx, authorOf }, _which, messageId) => withdrawMessage(doc, { messageId, authorOf }, ctx),
};

/** Somebody acts, two meet, or somebody takes their last act back. */
type Step =
  | { readonly does: 'act'; readonly act: string; readonly who: number; readonly which: number; readonly on: number }
  | { readonly does: 'meet'; readonly one: number; readonly other: number }
  | { readonly does: 'undo'; readonly who: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('act' as const),
      act: fc.constantFrom(...Object.keys(ACTS), 'ask', 'ask', 'ground', 'ground', 'say'),
      who: fc.nat(3),
      which: fc.nat(11),
      on: fc.nat(5),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('meet' as const), one: fc.nat(3), other: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('undo' as const), who: fc.nat(3) }) },
);

/** Lets three members, one of them on two devices, act apart, and brings all edits to each in an order of its own. */
function run(steps: readonly Step[], ending: readonly number[]): readonly Replica[] {
  const replicas = [createReplica(ALICE), createReplica(ALICE, 1), createReplica(BOB), createReplica(CAROL)];
  const sent: Uint8Array[] = [];
  for (const { doc } of replicas) {
    doc.on('updateV2', (update: Uint8Array, origin: unknown) => {
      if (origin === COMMAND_ORIGIN) sent.push(update);
    });
  }
  const undos = new Map<Replica, UndoStep>();
  for (const [index, step] of steps.entries()) {
    if (step.does === 'meet') {
      const [one, other] = [pick(replicas, step.one), pick(replicas, step.other)];
      if (one !== undefined && other !== undefined) sync(one, other);
      continue;
    }
    const replica = pick(replicas, step.who) ?? createReplica(ALICE);
    replica.setNow(NOON + index);
    const undo = undos.get(replica);
    if (step.does === 'undo') {
      if (undo !== undefined) applyUndo(replica.doc, undo, replica.ctx);
      continue;
    }
    const id = pick([...messagesIn(replica).keys()].sort(), step.on) ?? ('nowhere' as MessageId);
    const answer = ACTS[step.act]?.(replica, step.which, id);
    if (answer?.ok === true) undos.set(replica, answer.value.undo);
  }
  replicas.forEach((replica, index) => {
    const keyOf = (place: number): number => ((ending[place % ending.length] ?? 0) + index * 31) % 97;
    const order = sent.map((update, place) => ({ update, key: keyOf(place) })).sort((x, y) => x.key - y.key);
    for (const { update } of [...order, ...order.slice(0, 3)]) Y.applyUpdateV2(replica.doc, update, 'delivery');
  });
  return replicas;
}

const shownIn = (replica: Replica): unknown => ({
  messages: [...messagesIn(replica).values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  needsChecking: needsCheckingIn(replica),
  beyondUs: beyondUsIn(replica),
});

const anyRun: [fc.Arbitrary<readonly Step[]>, fc.Arbitrary<readonly number[]>] = [
  fc.array(anyStep, { maxLength: 40, size: 'max' }),
  fc.array(fc.nat(96), { minLength: 1, maxLength: 30, size: 'max' }),
];

describe('grounds and checks that are merged', () => {
  test.prop(anyRun, { numRuns: 40 })(
    '[ADV3] [ADV5] [DOC8] all replicas show the same, in whatever order edits arrive',
    (steps, ending) => {
      const [first, ...others] = run(steps, ending).map(shownIn);
      for (const other of others) expect(other).toEqual(first);
    },
  );

  test.prop(anyRun, { numRuns: 40 })("[ADV2] [ADV3] [DOC3] nobody's record is changed by another", (steps, ending) => {
    for (const { doc, authorOf } of run(steps, ending)) {
      const { messages, checkRequests } = openCircleDoc(doc);
      for (const record of [...messages.values(), ...checkRequests.values()]) {
        if (!(record instanceof Y.Map)) throw new Error('only records are written');
        const authors = [...record.keys()].map((key) => authorOfField(record, key, authorOf));
        expect(new Set(authors)).toEqual(new Set([authorOfRecord(record, authorOf)]));
      }
    }
  });

  test.prop(anyRun, { numRuns: 40 })(
    '[ADV1] [ADV4] a ground is one that was given, and each who asks is told of until there is a check that they did not know',
    (steps, ending) => {
      for (const replica of run(steps, ending)) {
        const messages = messagesIn(replica);
        for (const { ground: given } of messages.values()) expect(GROUNDS).toContainEqual(given);
        const told = new Set(
          needsCheckingIn(replica).flatMap((line) => line.split(/[(),]/).map((word) => word.trim())),
        );
        for (const request of storedRequestsIn(replica)) {
          const asked = messages.get(request.messageId);
          if (asked === undefined || request.kind !== 'needs-checking' || request.isWithdrawn) continue;
          const checks = checksOf(asked, messages.values());
          const isOpen = checks.every(({ messageId, ground: seen }) => request.saw.get(messageId) === seen);
          expect(!isOpen || told.has(request.author)).toBe(true);
        }
      }
    },
  );
});

const KEYS = [
  'messageId',
  'kind',
  'at',
  'deletedAt',
  'saw:a',
  'ground',
  'answers',
  'text',
  'aboutKind',
  'aboutId',
  'as',
];
const IDS = ['a', 'b', ALICE] as const;
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(...IDS, ...REQUEST_KINDS, null, true, Number.NaN, -1, NOON, 'priority-block', 'lived'),
  fc.constantFrom<unknown>('checked 2025-06-01 x', 'checked 2025-02-30 x', 'checked', 'support', 'me-too', 'heard'),
  fc.string({ maxLength: 4 }),
  fc.constant({ a: [1] }),
);
const USUAL = { aboutKind: 'priority-block', aboutId: ALICE, text: 'x', at: NOON, messageId: 'a', kind: 'beyond-us' };
const anyRubbish = fc.array(
  fc.record({
    root: fc.constantFrom('messages' as const, 'checkRequests' as const),
    id: fc.constantFrom(...IDS),
    byBob: fc.boolean(),
    fields: fc.option(fc.dictionary(fc.constantFrom(...KEYS), anyValue, { maxKeys: 6 }), { freq: 8 }),
  }),
  { maxLength: 14, size: 'max' },
);

describe('hostile advice', () => {
  test.prop([anyRubbish, fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat(11)), { maxLength: 8 })], {
    numRuns: 200,
  })('[ADV1] [ADV3] [DOC4] no reader, query or command throws on anything that may stand there', (rubbish, acts) => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    for (const { root, id, byBob, fields } of rubbish) {
      const record = fields === null ? 'words' : new Y.Map<unknown>(Object.entries({ ...USUAL, ...fields }));
      openCircleDoc((byBob ? bob : alice).doc)[root].set(id, record);
    }
    sync(alice, bob);
    for (const [act, which] of acts) ACTS[act]?.(alice, which, (pick(IDS, which) ?? 'a') as string as MessageId);
    for (const reader of [alice, bob]) {
      shownIn(reader);
      shareIn(reader);
      taskIn(reader);
    }
    packet([...messagesIn(alice).values()].map((said) => message(said)));
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 40 })])('[ADV1] a ground is what is written for it', (source) => {
    const given: Ground = { kind: 'checked', source: `x${source}`, checkedOn: '2025-06-01' };
    expect(readGround(writeGround(given))).toEqual(given);
    readGround(source);
  });

  const anyMarkdown = fc
    .array(
      fc.oneof(
        fc.constantFrom('#', '\n', '- ', '1.', '>', '<b>', '`', '~', '*', '_', '[', ']', '(', ')', '!', '|', '\\', ' '),
        fc.constantFrom(
          'https://e.x',
          'www.',
          '&lt;',
          '&#60;',
          '---',
          '===',
          '\t',
          '    ',
          '{',
          '}',
          '$',
          'word',
          ':',
          '+',
        ),
        fc.string({ unit: 'binary', maxLength: 2 }),
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));

  test.prop([anyMarkdown], { numRuns: 500 })(
    '[ADV7] whatever is written, every mark in a packet is taken for itself and no line begins a block',
    (text) => {
      const whole = packet([own(text), message({ text })], { title: '' });
      const lines = whole.split('\n').filter((line) => line !== '## alice on 15/06/2025');
      for (const line of lines) {
        const plain = line.replace(/^> ?/, '').replaceAll(/\\[!-/:-@[-`{-~]/g, 'x');
        expect(plain).not.toMatch(/[\\`*_{}[\]|~$#<>]|:\/\/|www\.|^\s+\S|^[-+=:%]|^\d+[.)]/i);
        expect(plain.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toMatch(/&#?\w+;/);
      }
    },
  );

  test.prop([fc.array(fc.record({ at: fc.nat({ max: 4e15 }), by: fc.constantFrom(ALICE, BOB) }), { maxLength: 20 })])(
    '[FAIR1] no times make it throw, and it never tells a number',
    (said) => {
      const alice = createReplica(ALICE);
      const messages = said.flatMap(({ at, by }) => {
        const part = message({ at, author: by, about: { kind: 'priority-block', id: by === ALICE ? BOB : ALICE } });
        return part.kind === 'message' ? [part.message] : [];
      });
      const share = shareIn(alice, { messages });
      expect(JSON.stringify(share)).not.toMatch(/\d/);
    },
  );
});
