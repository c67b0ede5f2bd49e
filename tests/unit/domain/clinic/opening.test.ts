import { describe, expect, test } from 'vitest';
import { selectIdeasToReveal } from '#shared/domain/clinic/select-own-ideas.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { plainDigest } from '#shared/replica/digest.ts';
import { ALICE, BOB, NOON, sync, value } from '../fixture.ts';
import { circleWithIdeas, fieldsOf, forge, ideasIn, keptBy, reveal, send, stateIn, stepsIn } from './clinic-fixture.ts';

describe('opening what was not sealed', () => {
  /** Alice and bob have sent, and bob is about to open something by hand. */
  function bothSent() {
    const circle = circleWithIdeas({ asked: [BOB] });
    const [aliceIdea] = send(circle.alice, circle.id, 'Alice has an idea.');
    const [bobIdea] = send(circle.bob, circle.id, 'one');
    sync(circle.alice, circle.bob);
    return { ...circle, aliceIdea: aliceIdea!, bobIdea: bobIdea! };
  }

  test('[CLIN5] another text than what was sealed is never shown, and told as not opened', () => {
    const { alice, bob, id, bobIdea } = bothSent();
    const { salt, id: ideaId } = bobIdea;
    const lie = { kind: 'idea-revealed', clinicId: id, ideaId, salt, text: 'Another.', at: NOON };
    forge(bob, 'clinicSteps', 'lie', lie);
    value(reveal(alice, id));
    sync(alice, bob);
    expect(ideasIn(alice, id)).toEqual({ silent: ['alice: Alice has an idea.'], late: [], unopened: [BOB] });
    expect(JSON.stringify(stateIn(alice, id))).not.toContain('Another.');
    value(reveal(bob, id));
    expect(ideasIn(bob, id).silent).toContain('bob: one');
  });

  test('[CLIN5] a hash taken from another opens nothing, with all that the other opened', () => {
    const { alice, bob, id, aliceIdea } = bothSent();
    const hash = fieldsOf(bob, 'clinicSteps', aliceIdea.id).get('hash');
    forge(bob, 'clinicSteps', 'copy', { kind: 'idea-sealed', clinicId: id, hash, at: NOON });
    value(reveal(alice, id));
    sync(alice, bob);
    const { salt, text } = aliceIdea;
    forge(bob, 'clinicSteps', 'lie', { kind: 'idea-revealed', clinicId: id, ideaId: 'copy', salt, text, at: NOON });
    forge(bob, 'clinicSteps', 'lie-2', {
      kind: 'idea-revealed',
      clinicId: id,
      ideaId: aliceIdea.id,
      salt,
      text,
      at: NOON,
    });
    forge(alice, 'clinicSteps', 'lie-3', { kind: 'idea-revealed', clinicId: id, ideaId: 'copy', salt, text, at: NOON });
    sync(alice, bob);
    const { silent, late, unopened } = ideasIn(alice, id);
    expect([...silent, ...late]).toEqual(['alice: Alice has an idea.']);
    expect(unopened).toEqual([BOB, BOB]);
  });

  test('[CLIN5] one text that is sealed twice under one hash stands once', () => {
    const { alice, bob, id, bobIdea } = bothSent();
    const hash = fieldsOf(bob, 'clinicSteps', bobIdea.id).get('hash');
    forge(bob, 'clinicSteps', '9-again', { kind: 'idea-sealed', clinicId: id, hash, at: NOON });
    sync(alice, bob);
    value(reveal(alice, id));
    value(reveal(bob, id));
    expect(ideasIn(bob, id)).toMatchObject({ silent: ['bob: one'], unopened: [ALICE] });
  });

  test('[CLIN5] of what one member seals by hand no more than thirty are read', () => {
    const { alice, bob, id } = bothSent();
    const seal = { kind: 'idea-sealed', clinicId: id, at: NOON };
    for (let index = 0; index < 40; index += 1)
      forge(bob, 'clinicSteps', `flood-${index}`, { ...seal, hash: String(index).padStart(64, '0') });
    sync(alice, bob);
    expect(ideasIn(alice, id).unopened.filter((author) => author === BOB)).toHaveLength(30);
  });

  test.each(['hash', 'kind', 'clinicId', 'at'])(
    '[CLIN5] [DOC3] when another writes the very same into %s, it is not its author’s any more',
    (key) => {
      const { alice, id, bobIdea } = bothSent();
      const record = fieldsOf(alice, 'clinicSteps', bobIdea.id);
      record.set(key, record.get(key));
      expect(stateIn(alice, id).participants.map(({ hasSent }) => hasSent)).toEqual([true, false]);
    },
  );

  test('[CLIN6] what is kept and is not what was sealed is not opened', () => {
    const { alice, id, aliceIdea, bob } = bothSent();
    const input = { state: stateIn(alice, id), me: ALICE, digestOf: plainDigest };
    expect(selectIdeasToReveal({ ...input, kept: [aliceIdea] })).toEqual([aliceIdea]);
    expect(selectIdeasToReveal({ ...input, kept: [{ ...aliceIdea, text: 'x' }] })).toEqual([]);
    expect(selectIdeasToReveal({ ...input, kept: keptBy(bob) })).toEqual([]);
    expect(selectIdeasToReveal({ ...input, me: BOB, kept: [aliceIdea] })).toEqual([]);
    expect(value(reveal(alice, id, [{ ...aliceIdea, circleId: 'x' as CircleId }])).revealed).toEqual([]);
    expect(stepsIn(alice).filter(({ kind }) => kind === 'idea-revealed')).toEqual([]);
  });
});
