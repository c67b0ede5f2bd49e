import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { ClinicId } from '#shared/kernel/ids.ts';
import { hashOfIdea } from '#shared/domain/clinic/idea-bytes.ts';
import { plainDigest } from '#shared/replica/digest.ts';
import { BOB, CAROL, CIRCLE, createReplica, NOON, type Replica, sync, value } from '../fixture.ts';
import { aside, circleWithIdeas, close, fieldsOf, forge, ideasIn, reveal, send, stateIn } from './clinic-fixture.ts';

/** Somebody makes up an idea that claims to be from the beginning, and opens it; nothing is said of what they knew. */
function smuggle(by: Replica, id: ClinicId, { isOpened = true, text = 'Smuggled.' } = {}): void {
  const made = { circleId: CIRCLE, clinicId: id, author: by.me, salt: 'salt', text };
  const hash = hashOfIdea(made, plainDigest);
  forge(by, 'clinicSteps', '0-smuggled', { kind: 'idea-sealed', clinicId: id, hash, at: NOON });
  const opening = { kind: 'idea-revealed', clinicId: id, ideaId: '0-smuggled', salt: 'salt', text, at: NOON };
  if (isOpened) forge(by, 'clinicSteps', '0-opened', opening);
}

describe('late ideas', () => {
  test('[CLIN7] who has one more while the bringer chooses sends it, and it stands apart', () => {
    const { alice, bob, id } = circleWithIdeas({ asked: [BOB] });
    send(alice, id, 'one');
    send(bob, id, 'two');
    sync(alice, bob);
    value(reveal(alice, id));
    sync(alice, bob);
    value(reveal(bob, id));
    send(bob, id, 'three');
    value(reveal(bob, id));
    sync(alice, bob);
    for (const replica of [alice, bob])
      expect(ideasIn(replica, id)).toEqual({ silent: ['alice: one', 'bob: two'], late: ['bob: three'], unopened: [] });
  });

  test('[CLIN7] so does one that was sealed after another closed the ideas, or the time', () => {
    const { alice, bob, id } = circleWithIdeas({ asked: [BOB] });
    value(close(alice, id, 'ideas'));
    sync(alice, bob);
    send(bob, id, 'one');
    value(reveal(bob, id));
    expect(ideasIn(bob, id)).toMatchObject({ silent: [], late: ['bob: one'] });

    const other = circleWithIdeas({ asked: [BOB] });
    other.bob.setNow(NOON + 40 * MINUTE_MS);
    send(other.bob, other.id, 'one');
    value(reveal(other.bob, other.id));
    expect(ideasIn(other.bob, other.id)).toMatchObject({ silent: [], late: ['bob: one'] });
  });

  test('[CLIN7] what somebody seals having seen others’ ideas stands apart, whatever its record says', () => {
    const { alice, bob, carol, id } = circleWithIdeas();
    send(alice, id, 'one');
    sync(alice, carol);
    send(carol, id, 'two');
    value(aside(bob, id));
    sync(alice, bob, carol);
    value(reveal(alice, id));
    sync(alice, bob);
    smuggle(bob, id);
    sync(alice, bob, carol);
    value(reveal(carol, id));
    sync(alice, bob, carol);
    for (const replica of [alice, bob, carol])
      expect(ideasIn(replica, id)).toEqual({
        silent: ['alice: one', 'carol: two'],
        late: ['bob: Smuggled.'],
        unopened: [],
      });
  });

  test('[CLIN7] in a circle of two the one who opens last gains nothing by waiting', () => {
    const { alice, bob, id } = circleWithIdeas({ asked: [BOB] });
    send(alice, id, 'one');
    sync(alice, bob);
    value(close(bob, id, 'ideas'));
    sync(alice, bob);
    value(reveal(alice, id));
    sync(alice, bob);
    smuggle(bob, id);
    sync(alice, bob);
    expect(ideasIn(alice, id)).toEqual({ silent: ['alice: one'], late: ['bob: Smuggled.'], unopened: [] });
  });

  test('[CLIN7] who opens first and leaves out what they had puts apart only what nobody else had by then', () => {
    const { alice, bob, carol, id } = circleWithIdeas();
    send(alice, id, 'one');
    sync(alice, bob, carol);
    send(carol, id, 'two');
    sync(alice, bob, carol);
    smuggle(bob, id);
    sync(alice, bob, carol);
    value(reveal(alice, id));
    value(reveal(carol, id));
    sync(alice, bob, carol);
    const silent = ['alice: one', 'bob: Smuggled.'];
    expect(ideasIn(alice, id)).toEqual({ silent, late: ['carol: two'], unopened: [] });
  });

  test('[CLIN7] who opens last and leaves out what they had puts nothing apart', () => {
    const { alice, bob, carol, id } = circleWithIdeas();
    smuggle(bob, id, { isOpened: false });
    send(alice, id, 'one');
    send(carol, id, 'two');
    sync(alice, bob, carol);
    value(reveal(alice, id));
    value(reveal(carol, id));
    sync(alice, bob, carol);
    smuggle(bob, id);
    sync(alice, bob, carol);
    expect(ideasIn(alice, id)).toMatchObject({ silent: ['alice: one', 'bob: Smuggled.', 'carol: two'], late: [] });
  });

  test('[CLIN7] what was on its way while another opened stands apart, and nothing is lost', () => {
    const { alice, bob, carol, id } = circleWithIdeas();
    send(alice, id, 'one');
    send(bob, id, 'two');
    sync(alice, carol);
    value(close(carol, id, 'ideas'));
    sync(alice, carol);
    value(reveal(alice, id));
    sync(alice, bob, carol);
    value(reveal(bob, id));
    expect(ideasIn(bob, id)).toEqual({ silent: ['alice: one'], late: ['bob: two'], unopened: [] });
  });

  test('[CLIN7] its author’s own word counts, also where another says that they had it in time', () => {
    const { alice, bob, carol, id } = circleWithIdeas();
    send(alice, id, 'one');
    value(close(alice, id, 'ideas'));
    value(reveal(alice, id));
    sync(alice, bob);
    const [idea] = send(bob, id, 'two');
    value(reveal(bob, id));
    const token = String(fieldsOf(bob, 'clinicSteps', idea!.id).get('hash')).slice(0, 32);
    const seal = { kind: 'idea-sealed', clinicId: id, hash: 'a'.repeat(64), at: NOON };
    forge(carol, 'clinicSteps', 'vouches', { ...seal, knew: token });
    sync(alice, bob, carol);
    expect(ideasIn(alice, id)).toMatchObject({ silent: ['alice: one'], late: ['bob: two'] });
  });

  test('[CLIN7] of two who opened apart, and whose ideas nobody else had before, both stand apart', () => {
    const { alice, bob, id } = circleWithIdeas({ asked: [BOB] });
    for (const one of [alice, bob]) {
      send(one, id, one.me);
      value(close(one, id, 'ideas'));
      value(reveal(one, id));
    }
    sync(alice, bob);
    for (const one of [alice, bob])
      expect(ideasIn(one, id)).toEqual({ silent: [], late: ['alice: alice', 'bob: bob'], unopened: [] });
  });

  test('[CLIN7] what is not an idea of the opener’s, and what is said of another phase, makes nothing late', () => {
    const { alice, bob, carol, id } = circleWithIdeas();
    const mallory = createReplica(CAROL, 1);
    send(alice, id, 'one');
    sync(alice, bob, mallory);
    const lie = { kind: 'idea-revealed', clinicId: id, ideaId: 'none', salt: 's', text: 'x', at: NOON };
    forge(mallory, 'clinicSteps', 'lie', lie);
    forge(mallory, 'clinicSteps', 'closing', { kind: 'phase-closed', clinicId: id, phase: 'questions', at: NOON });
    sync(alice, bob, mallory, carol);
    send(bob, id, 'two');
    send(carol, id, 'three');
    sync(alice, bob, carol);
    for (const replica of [alice, bob, carol]) value(reveal(replica, id));
    sync(alice, bob, carol);
    expect(ideasIn(bob, id)).toMatchObject({ silent: ['alice: one', 'bob: two', 'carol: three'], late: [] });
    expect(stateIn(bob, id).phase).toBe('choosing');
  });
});

describe('an idea in the place of another', () => {
  test('[CLIN7] what was sealed in time and sealed anew after others opened stands apart', () => {
    const { alice, bob, carol, id } = circleWithIdeas();
    smuggle(bob, id, { isOpened: false, text: 'Nothing yet.' });
    send(alice, id, 'one');
    send(carol, id, 'two');
    sync(alice, bob, carol);
    value(reveal(alice, id));
    value(reveal(carol, id));
    sync(alice, bob, carol);
    smuggle(bob, id);
    sync(alice, bob, carol);
    expect(ideasIn(alice, id)).toEqual({
      ...{ silent: ['alice: one', 'carol: two'], late: ['bob: Smuggled.'], unopened: [] },
    });
  });

  test('[CLIN7] [DOC4] an id that would name others with it is malformed', () => {
    const { alice, bob, id } = circleWithIdeas({ asked: [BOB] });
    forge(bob, 'clinicSteps', 'a b', { kind: 'idea-sealed', clinicId: id, hash: 'a'.repeat(64), at: NOON });
    sync(alice, bob);
    expect(stateIn(alice, id).participants.some(({ hasSent }) => hasSent)).toBe(false);
  });
});
