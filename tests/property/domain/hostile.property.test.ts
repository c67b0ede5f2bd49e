import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { selectBoard } from '#shared/domain/board/select-board.ts';
import { type CircleRoots, openCircleDoc, type RootName } from '#shared/domain/circle-doc.ts';
import { readCircleName } from '#shared/domain/circle/circle-name.ts';
import { initialsOf } from '#shared/domain/person/initials.ts';
import { readPerson } from '#shared/domain/person/person-reader.ts';
import { findMentions } from '#shared/domain/conversation/mentions.ts';
import { compareOrder, isOrderKey, orderAt, orderBetween } from '#shared/domain/record/order-key.ts';
import { applyTextEdit } from '#shared/domain/record/text-edit.ts';
import { selectFirstSteps } from '#shared/domain/today/select-first-steps.ts';
import { selectLeadsForMe } from '#shared/domain/today/select-leads-for-me.ts';
import { selectNews } from '#shared/domain/today/select-news.ts';
import { selectNextSteps } from '#shared/domain/today/select-next-steps.ts';
import { selectUnanswered } from '#shared/domain/today/select-unanswered.ts';
import { TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  CIRCLE,
  conversationsIn,
  createReplica,
  eventsIn,
  NOON,
  prioritiesIn,
  spaceOf,
  viewOf,
} from '#tests/unit/domain/fixture.ts';
import { anyAct, perform } from './acts.ts';

const FIELDS = [
  'company',
  'role',
  'link',
  'order',
  'mode',
  'kind',
  'for:alice',
  'deadlineOn',
  'deletedAt',
  'addedAt',
  'nextStep',
  'leadId',
  'memberId',
  'stage',
  'outcome',
  'endedAt',
  'pursuitId',
  'from',
  'to',
  'at',
  'undoes',
  'name',
  'joinedAt',
  'list',
  'text',
  'payFloorAmount',
  'payFloorCurrency',
  'payFloorPer',
  'feedback',
  'schema',
  'aboutKind',
  'aboutId',
  'mention:alice',
] as const;
const IDS = ['a', 'b', 'c', 'alice'] as const;
const ROOTS: readonly RootName[] = [
  'people',
  'leads',
  'pursuits',
  'stageEvents',
  'leadNotes',
  'doneSteps',
  'priorityBlocks',
  'messages',
];

const anyOrder = fc.oneof(
  fc.string(),
  fc.stringMatching(/^[A-Za-z][0-9A-Za-z]{0,6}$/),
  fc.constantFrom('a0', 'a1', 'A'.padEnd(27, '0'), 'z'.padEnd(27, 'z'), 'D'.padEnd(24, '0'), 'w'.padEnd(24, 'z')),
);
const anyPlain = fc.oneof(
  anyOrder,
  fc.constantFrom<unknown>(
    null,
    true,
    Number.NaN,
    Infinity,
    -1,
    'spotted',
    'closed',
    'roles',
    'lead',
    'priority-block',
    '2025-02-31',
    ...IDS,
  ),
  fc.double(),
  fc.constant({ a: [1] }),
  fc.uint8Array({ maxLength: 3 }),
);

interface Shape {
  readonly type: 'plain' | 'map' | 'text' | 'array';
  readonly value: unknown;
  readonly fields: readonly (readonly [string, unknown])[];
}

const anyShape: fc.Arbitrary<Shape> = fc.record({
  type: fc.constantFrom('plain', 'map', 'map', 'map', 'text', 'array'),
  value: anyPlain,
  fields: fc.array(fc.tuple(fc.constantFrom(...FIELDS, ...IDS), anyPlain), { maxLength: 12 }),
});

function build({ type, value, fields }: Shape): unknown {
  if (type === 'map') return new Y.Map(fields.map(([key, field]) => [key, field]));
  if (type === 'text') return new Y.Text(String(value));
  if (type === 'array') return Y.Array.from([String(value)]);
  return value;
}

interface Rubbish {
  readonly root: RootName;
  readonly id: string;
  readonly inner: string | null;
  readonly shape: Shape;
}

const anyRubbish: fc.Arbitrary<Rubbish[]> = fc.array(
  fc.record({
    root: fc.constantFrom(...ROOTS),
    id: fc.constantFrom(...IDS),
    inner: fc.option(fc.constantFrom(...IDS, ...FIELDS)),
    shape: anyShape,
  }),
  { maxLength: 25 },
);

function litter(roots: CircleRoots, rubbish: readonly Rubbish[]): void {
  for (const { root, id, inner, shape } of rubbish) {
    const at = roots[root].get(id);
    if (inner !== null && at instanceof Y.Map) at.set(inner, build(shape));
    else roots[root].set(id, build(shape));
  }
}

describe('hostile content', () => {
  test.prop([anyRubbish, anyShape, fc.array(anyAct, { maxLength: 8 })], { numRuns: 200 })(
    '[DOC4] no reader, query or command throws on anything that may stand in the document',
    (rubbish, name, acts) => {
      const alice = createReplica(ALICE);
      const roots = openCircleDoc(alice.doc);
      roots.meta.set('name', build(name));
      litter(roots, rubbish);
      acts.forEach((act) => perform(alice, act));
      litter(roots, rubbish.slice(0, 3));
      viewOf(alice);
      readCircleName(roots);
      for (const [id, person] of roots.people.entries()) readPerson(id as MemberId, person, alice.authorOf);
      const space = spaceOf(alice);
      selectNextSteps({ circleId: CIRCLE, spaces: [space], today: '2025-06-15' });
      selectLeadsForMe(space);
      selectUnanswered(space, conversationsIn(alice));
      selectNews({ space, events: eventsIn(alice), since: 0 });
      selectFirstSteps([space], prioritiesIn(alice, ALICE));
      selectBoard({ circleId: CIRCLE, spaces: [space], now: NOON, filter: { text: 'a', whose: ALICE } });
    },
  );

  test.prop([fc.option(anyOrder, { nil: undefined }), fc.option(anyOrder, { nil: undefined }), fc.string()])(
    '[MOVE5] [MOVE6] a new key is always usable, and between its neighbours when there is a gap',
    (above, below, seed) => {
      const key = orderBetween(above, below, seed);
      expect(isOrderKey(key)).toBe(true);
      if (isOrderKey(above) && isOrderKey(below) && above < below) expect(key > above && key < below).toBe(true);
    },
  );

  test.prop([fc.array(anyOrder, { maxLength: 8 }), fc.nat(7), fc.nat(7), fc.string()])(
    '[MOVE6] no neighbours make a place throw',
    (orders, after, before, seed) => {
      const place = { after: { order: orders[after] }, before: { order: orders[before] } };
      expect(isOrderKey(orderAt(place, orders, 'top', seed))).toBe(true);
    },
  );

  test.prop([fc.array(fc.tuple(fc.option(anyOrder, { nil: undefined }), fc.string()), { maxLength: 8 })])(
    '[BOARD1] the order is total, whatever the keys',
    (cards) => {
      const sorted = [...cards].sort((x, y) => compareOrder({ order: x[0] }, x[1], { order: y[0] }, y[1]));
      const again = [...cards].reverse().sort((x, y) => compareOrder({ order: x[0] }, x[1], { order: y[0] }, y[1]));
      expect(again).toEqual(sorted);
    },
  );

  test.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
    '[DOC6] any text becomes any other, and arrives as it was written',
    (before, after) => {
      const doc = new Y.Doc();
      const text = doc.getText('text');
      text.insert(0, before);
      applyTextEdit(text, after, TYPING_ORIGIN);
      const copy = new Y.Doc();
      Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(doc));
      expect(copy.getText('text').toString()).toBe(after);
    },
  );

  test.prop([
    fc.string({ unit: fc.constantFrom('@', 'a', 'A', 'b', ' ', '\u0301', '😀', '\ud83d', 'İ') }),
    fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '@', '😀', 'İ'), maxLength: 4 }), { maxLength: 4 }),
  ])('[CONV4] calls by name stand in the text, one after the other', (text, names) => {
    const members = names.map((name, index) => ({ id: String(index) as MemberId, name }));
    for (const { start, end, members: called } of findMentions(text, members)) {
      expect(text[start]).toBe('@');
      expect(end).toBeLessThanOrEqual(text.length);
      expect(called.length).toBeGreaterThan(0);
    }
  });

  test.prop([fc.string({ unit: 'binary' })])('[PERS3] every name has initials', (name) => {
    expect(initialsOf(name)).not.toBe('');
  });
});
