import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { keepIdeas } from '#shared/domain/clinic/draft-ideas.ts';
import { hashOfIdea, ideaBytes, type IdeaContent } from '#shared/domain/clinic/idea-bytes.ts';
import { readKeptIdea, readKeptIdeas } from '#shared/domain/clinic/kept-idea.ts';
import { selectOwnIdeas } from '#shared/domain/clinic/select-own-ideas.ts';
import { MOST_IDEAS } from '#shared/domain/clinic/select-ideas.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { CircleId, ClinicId, ClinicStepId } from '#shared/kernel/ids.ts';
import { plainDigest } from '#shared/replica/digest.ts';
import {
  ALICE,
  BOB,
  CAROL,
  CIRCLE,
  codeOf,
  createReplica,
  NOON,
  type Replica,
  sync,
  value,
  watch,
} from '../fixture.ts';
import {
  aside,
  brought,
  circleWithIdeas,
  close,
  comes,
  draft,
  ideasIn,
  keptBy,
  privateOf,
  reveal,
  seal,
  send,
  stateIn,
} from './clinic-fixture.ts';

type Vector = IdeaContent & { readonly bytes: string; readonly hash: string };

const vectors = JSON.parse(
  readFileSync(new URL('../../../vectors/idea-v1.json', import.meta.url), 'utf8'),
) as readonly Vector[];

/** When the ideas of a live clinic are over by themselves. */
const IDEAS_UNTIL = NOON + 40 * MINUTE_MS;

/** Each of some people opens what is theirs, and all meet after each. */
function openAll(id: ClinicId, ...everybody: readonly Replica[]): void {
  for (const one of everybody) {
    value(reveal(one, id));
    sync(...everybody);
  }
}

describe('the bytes of an idea', () => {
  test.each(vectors.map((vector, index) => [index, vector] as const))(
    '[CLIN5] vector %i is written as it always was',
    (_index, { bytes, hash, ...idea }) => {
      expect(toHex(ideaBytes(idea))).toBe(bytes);
      expect(hashOfIdea(idea, plainDigest)).toBe(hash);
    },
  );

  test('[CLIN5] any change of circle, clinic, author, salt and text makes others', () => {
    expect(new Set(vectors.map(({ hash }) => hash)).size).toBe(vectors.length);
    expect(vectors).toHaveLength(6);
  });
});

describe('silent ideas', () => {
  test('[CLIN5] [CLIN6] nothing of them is in the circle, nor told, until everybody has sent', () => {
    const { alice, bob, carol, id } = circleWithIdeas();
    send(alice, id, 'Swim first.');
    send(bob, id, 'Name a range.', 'Ask them to begin.');
    sync(alice, bob, carol);
    expect(JSON.stringify(bob.doc.toJSON())).not.toMatch(/Swim|range|begin/);
    expect(JSON.stringify(openCircleDoc(bob.doc).clinicSteps.toJSON())).not.toMatch(/Swim|range|begin/);
    const state = stateIn(carol, id);
    expect(state).toMatchObject({ phase: 'ideas', ideas: undefined, groups: [] });
    expect(state.participants.map(({ memberId, hasSent }) => [memberId, hasSent])).toEqual([
      [ALICE, true],
      [BOB, true],
      [CAROL, false],
    ]);
    expect([reveal(alice, id), reveal(bob, id)].map((one) => codeOf(one))).toEqual(['not-now', 'not-now']);
    send(carol, id, 'Practise.');
    sync(alice, bob, carol);
    openAll(id, alice, bob, carol);
    for (const replica of [alice, bob, carol]) {
      expect(ideasIn(replica, id)).toEqual({
        silent: ['alice: Swim first.', 'bob: Ask them to begin.', 'bob: Name a range.', 'carol: Practise.'],
        late: [],
        unopened: [],
      });
      const ids = stateIn(replica, id).ideas?.silent.map((idea) => idea.id) ?? [];
      expect(ids).toEqual([...ids].sort());
    }
  });

  test('[CLIN6] alone they are open as soon as they are sent', () => {
    const alice = createReplica(ALICE);
    const id = brought(alice, { asked: [] });
    value(close(alice, id, 'statement'));
    send(alice, id, 'Sleep.');
    value(reveal(alice, id));
    send(alice, id, 'Walk.');
    alice.setNow(IDEAS_UNTIL);
    send(alice, id, 'Run.');
    value(reveal(alice, id));
    expect(ideasIn(alice, id)).toEqual({
      silent: ['alice: Run.', 'alice: Sleep.', 'alice: Walk.'],
      late: [],
      unopened: [],
    });
  });

  test('[CLIN6] in a circle of two both are waited for', () => {
    const { alice, bob, id } = circleWithIdeas({ asked: [BOB] });
    send(bob, id, 'one');
    sync(alice, bob);
    expect(codeOf(reveal(bob, id))).toBe('not-now');
    value(aside(alice, id));
    sync(alice, bob);
    value(reveal(bob, id));
    sync(alice, bob);
    expect(ideasIn(alice, id).silent).toEqual(['bob: one']);
  });

  test('[CLIN6] the time and anybody end them too, and who sent nothing or never opens holds nobody up', () => {
    const { alice, bob, carol, id } = circleWithIdeas();
    send(alice, id, 'one');
    send(bob, id, 'two');
    sync(alice, bob, carol);
    alice.setNow(IDEAS_UNTIL - 1);
    expect(codeOf(reveal(alice, id))).toBe('not-now');
    alice.setNow(IDEAS_UNTIL);
    value(reveal(alice, id));
    expect(ideasIn(alice, id)).toEqual({ silent: ['alice: one'], late: [], unopened: [BOB] });
    expect(stateIn(alice, id).phase).toBe('choosing');
    value(close(carol, id, 'ideas'));
    sync(alice, bob, carol);
    value(reveal(bob, id));
    expect(ideasIn(bob, id)).toEqual({ silent: ['alice: one', 'bob: two'], late: [], unopened: [] });
  });

  test('[CLIN6] who leaves the circle or stands aside is not waited for', () => {
    const { alice, bob, carol, id } = circleWithIdeas();
    send(alice, id, 'one');
    expect(stateIn(alice, id).phase).toBe('ideas');
    value(aside(bob, id));
    sync(alice, bob, carol);
    expect(stateIn(alice, id).phase).toBe('ideas');
    expect(stateIn(alice, id, [ALICE, BOB]).phase).toBe('choosing');
  });

  test('[CLIN6] [DOC5] what is open is not opened again, on another device neither', () => {
    const { alice, bob, id } = circleWithIdeas({ asked: [BOB] });
    const phone = createReplica(ALICE, 1);
    send(alice, id, 'one');
    send(bob, id, 'two');
    sync(alice, bob, phone);
    expect(value(reveal(phone, id, keptBy(alice))).revealed).toHaveLength(1);
    value(reveal(alice, id));
    sync(alice, bob, phone);
    expect(ideasIn(bob, id)).toMatchObject({ silent: ['alice: one'], unopened: [BOB] });
    const { origins } = watch(alice.doc);
    expect(value(reveal(alice, id))).toMatchObject({ revealed: [], undo: { changes: [] } });
    expect(origins).toEqual([]);
  });

  test('[CLIN6] after a restart they are opened from what was kept', () => {
    const { alice, bob, id } = circleWithIdeas({ asked: [BOB] });
    send(alice, id, 'one');
    send(bob, id, 'two');
    const [restarted, disk] = [createReplica(ALICE, 1), new Y.Doc()];
    Y.applyUpdateV2(disk, Y.encodeStateAsUpdateV2(privateOf(alice)));
    sync(alice, bob, restarted);
    value(reveal(restarted, id, readKeptIdeas(disk)));
    expect(ideasIn(restarted, id).silent).toEqual(['alice: one']);
  });

  test('[CLIN6] who comes after all had sent does not begin them anew', () => {
    const { alice, bob, carol, id } = circleWithIdeas({ asked: [BOB] });
    send(alice, id, 'one');
    send(bob, id, 'two');
    sync(alice, bob);
    value(comes(carol, id));
    value(reveal(alice, id));
    sync(alice, bob, carol);
    expect(stateIn(bob, id)).toMatchObject({
      phase: 'choosing',
      closings: [{}, {}, {}, { phase: 'ideas', by: ALICE }],
    });
    openAll(id, bob, alice, carol);
    expect(ideasIn(carol, id)).toEqual({ silent: ['alice: one', 'bob: two'], late: [], unopened: [] });
  });

  test('[CLIN6] a clock that is ahead closes nothing for the others', () => {
    const { alice, bob, carol, id } = circleWithIdeas();
    send(bob, id, 'one');
    bob.setNow(IDEAS_UNTIL);
    value(reveal(bob, id));
    sync(alice, bob, carol);
    expect(stateIn(alice, id)).toMatchObject({ phase: 'ideas', ideas: undefined });
    expect(stateIn(alice, id).closings.map(({ phase }) => phase)).not.toContain('ideas');
  });

  test('[CLIN5] they are trimmed; empty ones are left out, and nothing, too much and too many are refused', () => {
    const { alice, bob, id } = circleWithIdeas();
    expect(value(draft(bob, id, [' one\n', ' ', 'Fine \ud83d idea'])).map(({ text }) => text)).toEqual([
      'one',
      'Fine \ufffd idea',
    ]);
    const salts = value(draft(bob, id, ['one', 'one'])).map(({ salt }) => salt);
    expect(new Set(salts).size).toBe(2);
    expect(draft(bob, id, [' ', ''])).toEqual({ ok: false, error: { code: 'empty', field: 'texts' } });
    expect(codeOf(draft(bob, id, ['a', 'x'.repeat(LIMITS.entry + 1)]))).toBe('too-long');
    const many = Array.from({ length: MOST_IDEAS }, (_, index) => `${index}`);
    expect(codeOf(draft(bob, id, [...many, 'more']))).toBe('too-many');
    send(bob, id, ...many.slice(1));
    expect(codeOf(seal(bob, id, value(draft(bob, id, ['a', 'b']))))).toBe('too-many');
    send(bob, id, 'last');
    sync(alice, bob);
    send(alice, id, 'one');
  });

  test('[CLIN5] [DOC5] the same again writes nothing, and nobody seals what another drafted or for another clinic', () => {
    const { alice, bob, id } = circleWithIdeas();
    const ideas = send(bob, id, 'one');
    const { origins } = watch(bob.doc);
    const kept = watch(privateOf(bob));
    expect(value(seal(bob, id, ideas)).undo.changes).toEqual([]);
    expect(value(keepIdeas(privateOf(bob), { ideas }, bob.ctx)).undo.changes).toEqual([]);
    const [idea] = value(draft(bob, id, ['two']));
    const others = [
      seal(alice, id, [idea!]),
      seal(bob, id, [{ ...idea!, clinicId: 'other' as ClinicId }]),
      seal(bob, id, [{ ...idea!, circleId: 'other' as CircleId }]),
    ];
    expect(others.map((one) => codeOf(one))).toEqual(['not-yours', 'not-yours', 'not-yours']);
    expect([...origins, ...kept.origins]).toEqual([]);
  });

  test('[CLIN5] [UNDO2] undo takes a sealed idea back; what is kept stays kept', () => {
    const { bob, id } = circleWithIdeas();
    const ideas = value(draft(bob, id, ['one']));
    const keeping = value(keepIdeas(privateOf(bob), { ideas }, bob.ctx)).undo;
    const { undo } = value(seal(bob, id, ideas));
    value(applyUndo(bob.doc, undo, bob.ctx));
    expect(keeping.changes).toEqual([]);
    expect(stateIn(bob, id).participants.some(({ hasSent }) => hasSent)).toBe(false);
    expect(keptBy(bob)).toEqual(ideas);
  });

  test('[CLIN5] one’s own are told to oneself, oldest first, those of another clinic not', () => {
    const { bob, id } = circleWithIdeas();
    send(bob, id, 'one');
    bob.setNow(NOON + 1);
    send(bob, id, 'two');
    const other = value(draft(bob, 'other' as ClinicId, ['three']));
    const own = selectOwnIdeas([...other, ...keptBy(bob)].reverse(), { id, me: BOB });
    expect(own.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(selectOwnIdeas(own, { id, me: ALICE })).toEqual([]);
  });

  test('[CLIN5] [DOC4] what is kept and lacks a part is malformed', () => {
    const { bob } = circleWithIdeas();
    const id = 'x' as ClinicStepId;
    const whole = { circleId: CIRCLE, clinicId: 'c', author: BOB, salt: 's', text: 't', at: NOON };
    const read = (fields: unknown) => {
      privateOf(bob).getMap('sealedIdeas').set(id, fields);
      return readKeptIdea(id, privateOf(bob).getMap('sealedIdeas').get(id));
    };
    expect(read(new Y.Map<unknown>(Object.entries(whole)))).toEqual({ id, ...whole });
    expect(read('words')).toEqual(malformed(id, 'not-a-record'));
    for (const key of Object.keys(whole))
      expect(read(new Y.Map<unknown>(Object.entries({ ...whole, [key]: true })))).toEqual(malformed(id, 'incomplete'));
    expect(keptBy(bob)).toEqual([]);
  });
});
