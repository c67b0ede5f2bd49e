import fc from 'fast-check';
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { CLINIC_PHASES, CLOSABLE_PHASES } from '#shared/domain/clinic/clinic.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { CLINIC_STEP_KINDS } from '#shared/domain/clinic/clinic-step.ts';
import { readKeptIdeas } from '#shared/domain/clinic/kept-idea.ts';
import { selectClinicState } from '#shared/domain/clinic/select-clinic-state.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { authorOfField, authorOfRecord } from '#shared/domain/record/authorship.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { ClinicId, ClinicStepId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import {
  answer,
  ask,
  aside,
  brought,
  choose,
  clinicIn,
  close,
  comes,
  confirm,
  forge,
  group,
  keptBy,
  MEMBERS,
  privateOf,
  reveal,
  say,
  send,
  stateIn,
  stepsIn,
  withdraw,
} from '#tests/unit/domain/clinic/clinic-fixture.ts';
import { ALICE, BOB, CAROL, createReplica, NOON, type Replica, sync } from '#tests/unit/domain/fixture.ts';

type Answer = Result<{ readonly undo: UndoStep }, { readonly code: string }>;

const LIE = 'Made up ';
const NONE = 'none' as ClinicStepId;

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % Math.max(items.length, 1)];
}

/** What somebody does in the clinic, by a number. */
const ACTS: Readonly<Record<string, (by: Replica, id: ClinicId, which: number) => Answer | undefined>> = {
  comes,
  aside,
  ask: (by, id, which) => ask(by, id, `question ${which}`),
  answer: (by, id, which) => answer(by, id, pick(stateIn(by, id).questions, which)?.id ?? NONE),
  say: (by, id, which) => say(by, id, `words ${which}`),
  confirm: (by, id, which) => confirm(by, id, pick(stateIn(by, id).saidBack, which)?.id ?? NONE, which % 2 === 0),
  close: (by, id, which) => close(by, id, CLOSABLE_PHASES[which % 4] ?? 'ideas'),
  send: (by, id, which) => {
    const { phase } = stateIn(by, id);
    if (phase === 'ideas' || phase === 'choosing') send(by, id, `secret ${by.me} ${which}`);
    return undefined;
  },
  reveal: (by, id) => reveal(by, id),
  group: (by, id, which) =>
    group(by, id, pick(stateIn(by, id).ideas?.silent ?? [], which)?.id ?? NONE, `g${which % 3}`),
  choose: (by, id, which) => (which % 4 === 0 ? choose(by, id) : undefined),
};
const ACT_NAMES = [...Object.keys(ACTS), 'send', 'send', 'reveal', 'reveal', 'close', 'close'];

const anyStep = fc.record({
  does: fc.constantFrom(...(['act', 'act', 'act', 'act', 'meet', 'meet', 'undo', 'wait', 'lie'] as const)),
  act: fc.constantFrom(...ACT_NAMES),
  who: fc.nat(3),
  which: fc.nat(30),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;
const anyStory = fc.array(anyStep, { minLength: 10, maxLength: 70, size: 'max' });
const anyEnding = fc.array(fc.nat(96), { minLength: 1, maxLength: 30, size: 'max' });

/** Writes by hand what no command would write: into the records of others, or a step in a name that is not one's own. */
function lie(by: Replica, id: ClinicId, which: number): void {
  const { clinicSteps } = openCircleDoc(by.doc);
  const others = [...clinicSteps.values()].filter(
    (record): record is Y.Map<unknown> => record instanceof Y.Map && authorOfRecord(record, by.authorOf) !== by.me,
  );
  const key = pick(['text', 'hash', 'verdict', 'phase', 'deletedAt', 'knew', 'kind'], which);
  if (which % 2 === 0) pick(others, which)?.set(key ?? 'text', `${LIE}${which}`);
  else if (by.me !== ALICE) {
    const kind = pick(['answer', 'confirmed', 'choice', 'idea-revealed'], which);
    const [saidBackId, questionId] = [
      pick(stateIn(by, id).saidBack, which)?.id,
      pick(stateIn(by, id).questions, which)?.id,
    ];
    const ideaId = pick(
      stepsIn(by).filter((step) => step.kind === 'idea-sealed'),
      which,
    )?.id;
    const refs = { saidBackId: saidBackId ?? NONE, questionId: questionId ?? NONE, ideaId: ideaId ?? NONE };
    const words = { text: `${LIE}${which}`, salt: 's', verdict: 'right' };
    forge(by, 'clinicSteps', `lie-${by.me}-${which}`, { kind, clinicId: id, ...words, ...refs, at: NOON });
  }
}

/** Alice with two laptops, bob and carol act apart and meet, and in the end all have all, each in an order of its own. */
function tellStory(
  steps: readonly Step[],
  ending: readonly number[],
  by: { readonly isHonest: boolean; readonly isAlone?: boolean },
) {
  const replicas = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL), createReplica(ALICE, 1)];
  const sent: Uint8Array[] = [];
  for (const { doc } of replicas) {
    doc.on('updateV2', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) sent.push(update);
    });
  }
  const id = brought(replicas[0]!, by.isAlone === true ? { asked: [] } : {});
  sync(...replicas);
  const undos = new Map<Replica, UndoStep>();
  steps.forEach(({ does, act, who, which }, index) => {
    const [one, other] = [replicas[who]!, replicas[which % 4]!];
    if (does === 'meet') sync(one, other);
    if (does === 'wait') one.setNow(one.ctx.now + (which % 3) * MINUTE_MS);
    if (does === 'lie' && !by.isHonest) lie(one, id, which);
    const last = undos.get(one);
    if (does === 'undo' && last !== undefined) applyUndo(one.doc, last, one.ctx);
    const result = does === 'act' ? ACTS[act]?.(one, id, which + index) : undefined;
    if (result?.ok === true) undos.set(one, result.value.undo);
  });
  replicas.forEach(({ doc }, index) => {
    const keyed = sent.map((update, place) => ({
      update,
      key: ((ending[place % ending.length] ?? 0) + place * index) % 97,
    }));
    for (const { update } of keyed.sort((x, y) => x.key - y.key)) Y.applyUpdateV2(doc, update);
  });
  const now = Math.max(...replicas.map(({ ctx }) => ctx.now));
  return { replicas, id, now };
}

const shown = ({ ideas }: ClinicState) => [...(ideas?.silent ?? []), ...(ideas?.late ?? [])];

describe('a clinic that is merged', () => {
  test.prop([anyStory, anyEnding, fc.boolean()], { numRuns: 40 })(
    '[CLIN2] [DOC8] all replicas show the same at the same time, in whatever order steps arrive',
    (steps, ending, isAlone) => {
      const { replicas, id, now } = tellStory(steps, ending, { isHonest: false, isAlone });
      for (const at of [NOON, now, NOON + 45 * MINUTE_MS, NOON + HOUR_MS]) {
        const [first, ...others] = replicas.map((replica) => stateIn(replica, id, MEMBERS, at));
        for (const other of others) expect(other).toEqual(first);
      }
    },
  );

  test.prop([anyStory, anyEnding], { numRuns: 40 })(
    '[CLIN2] [CLIN3] closings, confirmations and openings that come later never turn a clinic back, nor does time',
    (steps, ending) => {
      const { replicas, id } = tellStory(steps, ending, { isHonest: false });
      const [alice] = replicas;
      const [clinic, all] = [clinicIn(alice!, id)!, stepsIn(alice!)];
      const isLasting = ({ kind }: { readonly kind: string }) =>
        ['phase-closed', 'confirmed', 'idea-revealed'].includes(kind);
      const placeOf = (count: number, now: number): number => {
        const lasting = all.filter(isLasting).slice(0, count);
        const some = [...all.filter((step) => !isLasting(step)), ...lasting];
        return CLINIC_PHASES.indexOf(selectClinicState({ clinic, steps: some, members: MEMBERS, now }).phase);
      };
      const places = all.map((_, count) => placeOf(count, NOON));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      const later = [0, 5, 20, 30, 40, 60].map((minutes) => placeOf(all.length, NOON + minutes * MINUTE_MS));
      expect(later).toEqual([...later].sort((a, b) => a - b));
    },
  );

  test.prop([anyStory, anyEnding], { numRuns: 50 })(
    '[CLIN5] [DOC3] what was made up or written by another is never shown',
    (steps, ending) => {
      const { replicas, id } = tellStory(steps, ending, { isHonest: false });
      for (const replica of replicas) {
        for (const at of [NOON, NOON + HOUR_MS]) {
          const state = stateIn(replica, id, MEMBERS, at);
          expect(JSON.stringify(state)).not.toContain(LIE);
          for (const { author, text } of shown(state)) expect(text).toContain(`secret ${author}`);
        }
      }
    },
  );

  test.prop([anyStory, anyEnding], { numRuns: 40 })(
    '[CLIN6] no text of an idea is in the circle before its author’s app found the ideas over, and then all can be opened',
    (steps, ending) => {
      const { replicas, id } = tellStory(steps, ending, { isHonest: true });
      for (const replica of replicas) replica.setNow(NOON + HOUR_MS);
      const opened = new Set(
        stepsIn(replicas[0]!).flatMap((step) => (step.kind === 'idea-revealed' ? [step.ideaId] : [])),
      );
      const words = JSON.stringify(openCircleDoc(replicas[0]!.doc).clinicSteps.toJSON());
      for (const kept of replicas.flatMap((replica) => readKeptIdeas(privateOf(replica)))) {
        if (!opened.has(kept.id)) expect(words).not.toContain(`"${kept.text}"`);
      }
      for (const replica of replicas) reveal(replica, id);
      sync(...replicas);
      for (const replica of replicas) {
        const { ideas } = stateIn(replica, id);
        expect(ideas?.unopened).toEqual([]);
        const sealed = stepsIn(replica).filter(({ kind }) => kind === 'idea-sealed');
        expect(shown(stateIn(replica, id))).toHaveLength(sealed.length);
        expect(reveal(replica, id)).toMatchObject({ ok: true, value: { revealed: [] } });
      }
    },
  );

  test.prop([anyStory, anyEnding], { numRuns: 30 })(
    '[CLIN8] [DOC3] among honest people nobody writes into another’s step but its group',
    (steps, ending) => {
      const { replicas } = tellStory(steps, ending, { isHonest: true });
      for (const { doc, authorOf } of replicas) {
        for (const record of openCircleDoc(doc).clinicSteps.values()) {
          if (!(record instanceof Y.Map)) throw new Error('only records are written');
          const author = authorOfRecord(record, authorOf);
          const others = [...record.keys()].filter((key) => authorOfField(record, key, authorOf) !== author);
          expect(others.filter((key) => key !== 'group')).toEqual([]);
        }
      }
    },
  );
});

const ROOTS = ['clinics', 'clinicSteps', 'sealedIdeas'] as const;
const KEYS = [
  ...(['kind', 'clinicId', 'at', 'text', 'phase', 'hash', 'ideaId', 'salt', 'knew', 'group', 'verdict'] as const),
  ...(['saidBackId', 'questionId', 'commitmentId', 'deletedAt', 'statement', 'manner', 'with:bob'] as const),
  ...(['statementUntil', 'questionsUntil', 'sayingBackUntil', 'ideasUntil', 'choosingUntil'] as const),
];
const anyValue = fc.oneof(
  fc.constantFrom<unknown>(...CLINIC_STEP_KINDS, ...CLOSABLE_PHASES, 'choosing', 'right', 'a', 'b', 'c'),
  fc.constantFrom<unknown>(null, true, NOON, -1, Number.NaN, Infinity, 'a'.repeat(64), 'a b c', { a: [1] }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const anyRubbish = fc.array(
  fc.record({
    root: fc.constantFrom(...ROOTS, 'clinicSteps' as const),
    id: fc.constantFrom('a', 'b', 'c', 'd e'),
    byBob: fc.boolean(),
    isUsual: fc.boolean(),
    fields: fc.dictionary(fc.constantFrom(...KEYS), anyValue, { maxKeys: 8 }),
  }),
  { maxLength: 16, size: 'max' },
);

test.prop([anyRubbish, anyStory, fc.nat(90)], { numRuns: 120 })(
  '[CLIN1] [DOC4] no reader, query or command throws on anything that may stand there',
  (rubbish, steps, minutes) => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = brought(alice);
    sync(alice, bob);
    const usual = { clinicId: id, at: NOON, text: 't', hash: 'a'.repeat(64), ideaId: 'a', salt: 's', verdict: 'right' };
    const refs = { saidBackId: 'a', questionId: 'b', knew: 'a b', phase: 'ideas' };
    for (const { root, id: at, byBob, isUsual, fields } of rubbish)
      forge(byBob ? bob : alice, root, at, isUsual ? { ...usual, ...refs, ...fields } : fields);
    sync(alice, bob);
    for (const root of ROOTS) alice.doc.getMap(root).set('x', 'no record');
    alice.setNow(NOON + minutes * MINUTE_MS);
    for (const { act, which } of steps.slice(0, 12)) ACTS[act]?.(alice, id, which);
    keptBy(alice);
    readKeptIdeas(alice.doc);
    for (const members of [MEMBERS, [], [BOB]]) stateIn(alice, id, members);
    withdraw(alice, 'a' as ClinicId);
    expect(clinicIn(alice, id)).toBeDefined();
  },
);
