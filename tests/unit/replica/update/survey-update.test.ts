import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { canApply } from '#shared/replica/update/can-apply.ts';
import { isCovered } from '#shared/replica/update/clocks.ts';
import { joinSurveys, surveyUpdate, type UpdateSurvey } from '#shared/replica/update/survey-update.ts';

function docOf(client: number, ...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  for (const update of updates) Y.applyUpdateV2(doc, update);
  return doc;
}

/** What one act adds to a document. */
function updateBy(doc: Y.Doc, act: (text: Y.Text) => void): Uint8Array {
  let update = new Uint8Array();
  const keep = (bytes: Uint8Array): void => {
    update = bytes.slice();
  };
  doc.on('updateV2', keep);
  doc.transact(() => act(doc.getText('t')));
  doc.off('updateV2', keep);
  return update;
}

function surveyOf(update: Uint8Array): UpdateSurvey {
  const survey = surveyUpdate(update);
  if (!survey.ok) throw new Error(survey.error);
  return survey.value;
}

test('says whose edits an update brings, and what they build on', () => {
  const alice = docOf(1);
  const first = updateBy(alice, (text) => text.insert(0, 'ab'));
  expect(surveyOf(first)).toMatchObject({ provides: new Map([[1, { from: 0, to: 2 }]]), requires: new Map() });
  const bob = docOf(2, first);
  const second = updateBy(bob, (text) => text.insert(1, 'x'));
  const survey = surveyOf(second);
  expect(survey.provides).toEqual(new Map([[2, { from: 0, to: 1 }]]));
  expect(survey.requires).toEqual(new Map([[1, 2]]));
  expect(surveyOf(updateBy(bob, (text) => text.delete(0, 3)))).toMatchObject({
    provides: new Map(),
    requires: new Map([
      [1, 2],
      [2, 1],
    ]),
    deletions: new Map([
      [1, [{ from: 0, to: 2 }]],
      [2, [{ from: 0, to: 1 }]],
    ]),
  });
});

test('an update that follows needs its own author up to there', () => {
  const alice = docOf(1);
  updateBy(alice, (text) => text.insert(0, 'abc'));
  const next = surveyOf(updateBy(alice, (text) => text.insert(3, 'd')));
  expect(next).toMatchObject({ provides: new Map([[1, { from: 3, to: 4 }]]), requires: new Map([[1, 3]]) });
});

test('two that lean on one another need nothing else together', () => {
  const bob = docOf(2);
  const one = updateBy(bob, (text) => text.insert(0, 'b'));
  const alice = docOf(1, one);
  const beside = updateBy(alice, (text) => text.insert(1, 'a'));
  Y.applyUpdateV2(bob, beside);
  const two = updateBy(bob, (text) => text.insert(2, 'c'));
  const own = surveyOf(Y.mergeUpdatesV2([one, two]));
  expect(own.requires).toEqual(new Map([[1, 1]]));
  const joint = joinSurveys([own, surveyOf(beside)]);
  expect(joint.requires.size).toBe(0);
  expect(canApply(joint, () => 0)).toBe(true);
  expect(canApply(own, () => 0)).toBe(false);
  expect(joint.provides).toEqual(
    new Map([
      [2, { from: 0, to: 2 }],
      [1, { from: 0, to: 1 }],
    ]),
  );
});

test('joined over a gap, the gap is needed', () => {
  const alice = docOf(1);
  const first = surveyOf(updateBy(alice, (text) => text.insert(0, 'a')));
  updateBy(alice, (text) => text.insert(1, 'b'));
  const third = surveyOf(updateBy(alice, (text) => text.insert(2, 'c')));
  expect(joinSurveys([first, third]).requires).toEqual(new Map([[1, 2]]));
});

test('an update with a gap in it is none', () => {
  const alice = docOf(1);
  const first = updateBy(alice, (text) => text.insert(0, 'a'));
  updateBy(alice, (text) => text.insert(1, 'b'));
  const third = updateBy(alice, (text) => text.insert(2, 'c'));
  expect(surveyUpdate(Y.mergeUpdatesV2([first, third]))).toEqual({ ok: false, error: 'malformed' });
});

describe('whatever people write', () => {
  const act = fc.record({ who: fc.nat(2), at: fc.nat(30), text: fc.string({ maxLength: 4 }), hears: fc.boolean() });

  property.prop([fc.array(act, { maxLength: 30 })])(
    'what is covered can be applied at once, and what is not cannot',
    (acts) => {
      const docs = [docOf(1), docOf(2), docOf(3)] as const;
      const updates: Uint8Array[] = [];
      for (const { who, at, text, hears } of acts) {
        const doc = docs[who % 3] ?? docs[0];
        if (hears) for (const update of updates) Y.applyUpdateV2(doc, update);
        const update = updateBy(doc, (content) => {
          const place = Math.min(at, content.length);
          if (text === '') content.delete(place, Math.min(2, content.length - place));
          else content.insert(place, text, at % 3 === 0 ? { bold: true } : {});
        });
        if (update.length > 0) updates.push(update);
      }
      const reader = docOf(9);
      for (const update of updates.toReversed()) {
        const { requires } = surveyOf(update);
        const canApply = isCovered(requires, (client) => Y.getState(reader.store, client));
        const probe = docOf(10, Y.encodeStateAsUpdateV2(reader), update);
        const isPending = probe.store.pendingStructs !== null || probe.store.pendingDs !== null;
        expect(isPending).toBe(!canApply);
        if (canApply) Y.applyUpdateV2(reader, update);
      }
    },
  );

  property.prop([fc.uint8Array({ maxLength: 300 })])('random bytes are refused without a word', (bytes) => {
    const survey = surveyUpdate(bytes);
    expect(survey.ok || survey.error === 'malformed').toBe(true);
  });
});
