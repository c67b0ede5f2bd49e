import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { editCheckIn, openForIdeas, shareMood, withdrawCheckIn } from '#shared/domain/check-in/change-check-in.ts';
import { CHECK_IN_TEXTS, type CheckIn, isJustListen, MOODS } from '#shared/domain/check-in/check-in.ts';
import { keepMood } from '#shared/domain/check-in/keep-mood.ts';
import { readKeptMood } from '#shared/domain/check-in/kept-mood.ts';
import { selectCheckInWeeks } from '#shared/domain/check-in/select-check-in-weeks.ts';
import { selectMeToos } from '#shared/domain/check-in/select-me-toos.ts';
import { selectOpenAsks } from '#shared/domain/check-in/select-open-asks.ts';
import { isInOwnWords } from '#shared/domain/check-in/speaking.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { MANNERS, SUPPORTS } from '#shared/domain/conversation/message.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { addDays, dayIn, weekdayOf, WEEKDAYS, weekOf } from '#shared/domain/record/week.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { CheckInId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { ALICE, BOB, CAROL, createReplica, messagesIn, NOON, type Replica } from '#tests/unit/domain/fixture.ts';
import { answer, checkInsIn, heardIn, refTo } from '#tests/unit/domain/check-in/check-in-fixture.ts';

const ZONES = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'Europe/Berlin', 'Mars/Olympus'] as const;

const anyAct = fc.record({
  kind: fc.constantFrom('add', 'add', 'add', 'edit', 'edit', 'withdraw', 'mood', 'open', 'answer', 'answer', 'undo'),
  who: fc.nat(3),
  which: fc.nat(20),
  a: fc.nat(20),
  text: fc.string({ unit: 'grapheme', maxLength: 5 }),
  /** Whose replica hears of everything before the act. */
  reaches: fc.option(fc.nat(3)),
});
type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;
type Answer = Result<{ readonly undo: UndoStep }, { readonly code: string }>;

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % items.length];
}

function perform(replica: Replica, { kind, which, a, text }: Act, last: UndoStep | undefined): Answer | undefined {
  const { doc, ctx } = replica;
  const name = pick(CHECK_IN_TEXTS, a) ?? 'done';
  if (kind === 'add') {
    const zone = pick(ZONES, which) ?? 'UTC';
    return addCheckIn(doc, { texts: { [name]: `x${text}`, stuck: text }, zone, isListenOnly: a % 2 === 0 }, ctx);
  }
  const undone = kind === 'undo' && last !== undefined && applyUndo(doc, last, ctx).ok;
  const id = pick([...checkInsIn(replica).keys()].sort(), which);
  if (undone || id === undefined) return undefined;
  if (kind === 'edit') return editCheckIn(doc, { ...refTo(replica, id), texts: { [name]: text } }, ctx);
  if (kind === 'withdraw') return withdrawCheckIn(doc, refTo(replica, id), ctx);
  if (kind === 'mood') return shareMood(doc, { ...refTo(replica, id), mood: pick(MOODS, a) }, ctx);
  if (kind === 'open') return openForIdeas(doc, refTo(replica, id), ctx);
  const manner = pick(MANNERS, a);
  return answer(replica, id, manner === 'support' ? (pick(SUPPORTS, which) ?? '') : text, manner);
}

/** Lets members act apart, with a meeting now and then, and brings all together in an order of its own for each. */
function run(acts: readonly Act[], replicas: readonly Replica[], ending: readonly number[]) {
  const sent: Uint8Array[] = [];
  for (const { doc } of replicas) {
    doc.on('updateV2', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'delivery') sent.push(update);
    });
  }
  const last = new Map<Replica, UndoStep>();
  acts.forEach((act, index) => {
    const replica = pick(replicas, act.who);
    if (replica === undefined) return;
    if (act.reaches === act.who) sent.slice().forEach((update) => Y.applyUpdateV2(replica.doc, update, 'delivery'));
    replica.setNow(NOON + index * 11 * HOUR_MS);
    const result = perform(replica, act, last.get(replica));
    if (result?.ok === true) last.set(replica, result.value.undo);
  });
  const own = new Map(replicas.map((replica) => [replica.me, ownOf(replica)]));
  replicas.forEach((replica, index) => {
    const keyOf = (place: number) => ((ending[place % ending.length] ?? 0) + index * 31) % 97;
    const order = sent.map((update, place) => ({ update, key: keyOf(place) })).sort((x, y) => x.key - y.key);
    for (const { update } of [...order, ...order.slice(0, 3)]) Y.applyUpdateV2(replica.doc, update, 'delivery');
  });
  return own;
}

function ownOf(replica: Replica): readonly CheckIn[] {
  return [...checkInsIn(replica).values()].filter(({ author }) => author === replica.me).sort(byId);
}

function byId(a: CheckIn, b: CheckIn): number {
  return a.id < b.id ? -1 : 1;
}

const anyActs = fc.array(anyAct, { maxLength: 40 });
const anyEnding = fc.array(fc.nat(96), { minLength: 1, maxLength: 20 });
const threeMembers = () => [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;

describe('check-ins apart', () => {
  test.prop([anyActs, anyEnding, fc.constantFrom(...WEEKDAYS)], { numRuns: 80 })(
    '[CHECK5] [DOC8] all replicas show the same weeks, two devices of one member among them',
    (acts, ending, firstDay) => {
      const replicas = [...threeMembers(), createReplica(ALICE, 1)];
      run(acts, replicas, ending);
      const [first, ...others] = replicas.map((replica) =>
        selectCheckInWeeks({ checkIns: checkInsIn(replica).values(), firstDay, members: [BOB, ALICE] }),
      );
      for (const other of others) expect(other).toEqual(first);
      const shown = first?.flatMap(({ members }) => members.flatMap(({ checkIns }) => checkIns)).length;
      expect(replicas.map((replica) => checkInsIn(replica).size)).toEqual(replicas.map(() => shown));
    },
  );

  test.prop([anyActs, anyEnding], { numRuns: 80 })(
    '[CHECK1] [CHECK3] what a member wrote arrives everywhere as they left it, and nobody else wrote into it',
    (acts, ending) => {
      const replicas = threeMembers();
      const own = run(acts, replicas, ending);
      for (const replica of replicas) {
        const shown = [...checkInsIn(replica).values()].sort(byId);
        for (const [member, left] of own) expect(shown.filter(({ author }) => author === member)).toEqual(left);
        expect(shown).toHaveLength([...own.values()].flat().length);
      }
    },
  );

  test.prop([anyActs, anyEnding], { numRuns: 80 })(
    '[LISTEN2] nobody hears own words of others about a just-listen, and everybody hears all else',
    (acts, ending) => {
      const replicas = threeMembers();
      run(acts, replicas, ending);
      for (const replica of replicas) {
        const said = [...messagesIn(replica).values()];
        for (const [id, checkIn] of checkInsIn(replica)) {
          const waits = said.filter(
            (message) =>
              message.about.id === id &&
              isJustListen(checkIn) &&
              isInOwnWords(message) &&
              message.author !== checkIn.author &&
              message.author !== replica.me,
          );
          const heard = heardIn(replica, id);
          expect(heard.filter((message) => waits.includes(message))).toEqual([]);
          expect(heard).toHaveLength(said.filter(({ about }) => about.id === id).length - waits.length);
        }
      }
    },
  );
});

const IDS = ['a', 'b'] as const;
const anyField = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    -1,
    NOON,
    1e300,
    'UTC',
    'heavy',
    'check-in',
    'support',
    'me-too',
    'heard',
  ),
  fc.constantFrom(...IDS),
  fc.string(),
  fc.double(),
  fc.constant({ a: [1] }),
);
const anyRecord = fc.array(
  fc.tuple(
    fc.constantFrom(
      ...CHECK_IN_TEXTS,
      ...[
        'at',
        'zone',
        'listenOnly',
        'openedAt',
        'mood',
        'deletedAt',
        'aboutKind',
        'aboutId',
        'text',
        'as',
        'mention:a',
      ],
    ),
    anyField,
  ),
  { maxLength: 14 },
);
const anyRubbish = fc.array(
  fc.record({
    root: fc.constantFrom('checkIns' as const, 'moods' as const, 'messages' as const),
    id: fc.constantFrom(...IDS),
    fields: fc.oneof({ weight: 4, arbitrary: anyRecord }, { weight: 1, arbitrary: fc.constant(undefined) }),
  }),
  { maxLength: 8 },
);

describe('hostile check-ins', () => {
  test.prop([anyRubbish, anyActs], { numRuns: 150 })(
    '[DOC4] no reader, query or command throws on anything that may stand in the document',
    (rubbish, acts) => {
      const alice = createReplica(ALICE);
      const roots = openCircleDoc(alice.doc);
      for (const { root, id, fields } of rubbish) roots[root].set(id, fields === undefined ? 'x' : new Y.Map(fields));
      let last: UndoStep | undefined;
      for (const act of acts.slice(0, 8)) {
        const result = perform(alice, act, last);
        if (result?.ok === true) last = result.value.undo;
        keepMood(alice.doc, { checkInId: 'a' as CheckInId, mood: pick(MOODS, act.a), zone: act.text }, alice.ctx);
      }
      const checkIns = checkInsIn(alice);
      selectCheckInWeeks({ checkIns: checkIns.values(), firstDay: 7, members: [ALICE] });
      selectOpenAsks({ checkIns: checkIns.values(), messages: messagesIn(alice).values(), reader: BOB, now: NOON });
      for (const [id, checkIn] of checkIns) selectMeToos(checkIn, heardIn(alice, id));
      for (const [id, mood] of roots.moods.entries()) readKeptMood(id as CheckInId, mood);
    },
  );

  test.prop([fc.nat({ max: Date.UTC(9999, 0, 1) - 1 }), fc.oneof(fc.constantFrom(...ZONES), fc.string())])(
    '[WEEK1] a week begins on its day, and holds the day',
    (at, zone) => {
      for (const firstDay of WEEKDAYS) {
        const week = weekOf(at, zone, firstDay);
        expect(weekdayOf(week)).toBe(firstDay);
        expect(week <= dayIn(at, zone) && dayIn(at, zone) < addDays(week, 7)).toBe(true);
      }
    },
  );
});
