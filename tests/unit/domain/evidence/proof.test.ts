import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evidenceBytes } from '#shared/domain/evidence/evidence-bytes.ts';
import { selectEvidenceAbout } from '#shared/domain/evidence/select-evidence-about.ts';
import { createEvidenceVerifier } from '#shared/domain/evidence/verify-evidence.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EvidenceId, MemberId } from '#shared/kernel/ids.ts';
import { plainDigest } from '#shared/replica/digest.ts';
import { createSource, deviceOfMember, DEVICES, sign, UNKNOWN_HEAD } from '../charter/charter-fixture.ts';
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
import { aboutIn, addSigned, draft, evidenceIn, fieldsOf, forge, idsAbout, noted, saw } from './evidence-fixture.ts';

interface Vector {
  readonly circleId: CircleId;
  readonly evidenceId: EvidenceId;
  readonly author: MemberId;
  readonly about: MemberId;
  readonly text: string;
  readonly skills: readonly string[];
  readonly at: number;
  readonly day?: string;
  readonly bytes: string;
  readonly hash: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../vectors/evidence-v1.json', import.meta.url), 'utf8'),
) as readonly Vector[];

const people = () => [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;

/** Alice signed what she saw of carol, and bob knows it. */
function circleWithProof() {
  const [alice, bob, carol] = people();
  const id = saw(alice, CAROL, { skills: ['Patience'], day: '2025-06-01' });
  sync(alice, bob, carol);
  return { alice, bob, carol, id };
}

const content = { author: BOB, about: CAROL, text: 'Won a prize.', skills: [], at: NOON, day: undefined } as const;

/** What bob makes up of carol, with a hash that fits, and whose signature he likes. */
function makeUp(bob: Replica, device: DeviceId, as: Partial<typeof content> | { readonly author: MemberId } = {}) {
  const id = 'made-up' as EvidenceId;
  const digest = plainDigest(evidenceBytes(CIRCLE, { ...content, ...as, id }));
  const { about, text, at } = content;
  const fields = { about, text, at, device, hash: toHex(digest), signature: sign(device, digest) };
  return { id: forge(bob, id, fields), digest };
}

describe('the bytes that are signed', () => {
  test.each(vectors.map((vector, index) => [index, vector] as const))(
    '[EVID4] vector %i is written as it always was',
    (_index, { circleId, evidenceId: id, bytes, hash, day, ...said }) => {
      const written = evidenceBytes(circleId, { ...said, id, day });
      expect(toHex(written)).toBe(bytes);
      expect(toHex(plainDigest(written))).toBe(hash);
    },
  );

  test('[EVID4] any change of what is said, by whom, of whom and where makes others', () => {
    const id = 'one' as EvidenceId;
    const hashOf = (more: object, circle = CIRCLE) =>
      toHex(plainDigest(evidenceBytes(circle, { ...content, id, ...more })));
    const all = [
      hashOf({}),
      hashOf({}, 'another' as CircleId),
      hashOf({ id: 'another' }),
      hashOf({ author: CAROL, about: BOB }),
      hashOf({ author: ALICE }),
      hashOf({ about: ALICE }),
      hashOf({ text: 'Won a prize' }),
      hashOf({ at: NOON + 1 }),
      hashOf({ day: '2025-06-01' }),
      hashOf({ skills: ['a'] }),
      hashOf({ skills: ['A'] }),
      hashOf({ skills: ['a', 'b'] }),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect(hashOf({ skills: ['a', 'b'] })).toBe(hashOf({ skills: ['b', 'a'] }));
  });

  test('[EVID4] half a character is none, so that what arrives is what was signed', async () => {
    const [alice, bob] = people();
    const id = saw(alice, CAROL, { text: 'Fine \ud83d work', skills: ['\ud83d'] });
    sync(alice, bob);
    expect((await aboutIn(bob, CAROL)).shown).toMatchObject([{ id, text: 'Fine \ufffd work', skills: ['\ufffd'] }]);
  });
});

describe('evidence about another', () => {
  test('[EVID4] is shown to everybody when its author signed it', async () => {
    const { alice, bob, carol, id } = circleWithProof();
    for (const replica of [alice, bob, carol]) {
      const { shown, unproven } = await aboutIn(replica, CAROL);
      expect(unproven).toEqual([]);
      expect(shown).toMatchObject([
        { id, author: ALICE, about: CAROL, text: 'Calmed an angry customer.', skills: ['Patience'], day: '2025-06-01' },
      ]);
    }
    expect(await idsAbout(bob, ALICE)).toEqual({ shown: [], putAway: [], unproven: [] });
  });

  test('[EVID4] is not about oneself, and what another drafted is not told as one’s own', () => {
    const [alice, bob] = people();
    expect(draft(alice, ALICE)).toEqual({ ok: false, error: { code: 'own', field: 'about' } });
    expect(codeOf(addSigned(bob, value(draft(alice, CAROL))))).toBe('not-yours');
    expect(evidenceIn(bob).size).toBe(0);
  });

  test('[EVID4] the same again writes nothing', () => {
    const alice = createReplica(ALICE);
    const seen = value(draft(alice, CAROL));
    value(addSigned(alice, seen));
    const { origins } = watch(alice.doc);
    expect(value(addSigned(alice, seen)).undo.changes).toEqual([]);
    expect(origins).toEqual([]);
  });

  test('[EVID5] without a signature it is not shown, but told of without its words', async () => {
    const [alice, bob] = people();
    const id = forge(alice, 'bare', { about: CAROL, text: 'Steals.', at: NOON });
    sync(alice, bob);
    const about = await aboutIn(bob, CAROL);
    expect(about).toEqual({ shown: [], putAway: [], unproven: [{ id, author: ALICE }] });
    expect(JSON.stringify(about)).not.toContain('Steals');
  });

  test.each<[string, (bob: Replica) => EvidenceId]>([
    [
      'has a signature that is none',
      (bob) => {
        const { id } = makeUp(bob, deviceOfMember(BOB));
        fieldsOf(bob, id).set('signature', 'A'.repeat(86));
        return id;
      },
    ],
    [
      'names another device than that which signed',
      (bob) => {
        const { id } = makeUp(bob, deviceOfMember(BOB));
        fieldsOf(bob, id).set('device', deviceOfMember(ALICE));
        return id;
      },
    ],
    ['is signed by a device that is nobody’s', (bob) => makeUp(bob, 'd'.repeat(32) as DeviceId).id],
    ['is signed by another member', (bob) => makeUp(bob, deviceOfMember(ALICE)).id],
    [
      'is signed by another member in their own name',
      (bob) => makeUp(bob, deviceOfMember(ALICE), { author: ALICE }).id,
    ],
    [
      'has another text since',
      (bob) => {
        const { id } = makeUp(bob, deviceOfMember(BOB));
        fieldsOf(bob, id).set('text', 'Won two prizes.');
        return id;
      },
    ],
    [
      'has a further skill since',
      (bob) => {
        const { id } = makeUp(bob, deviceOfMember(BOB));
        fieldsOf(bob, id).set('skill:winning', 'Winning');
        return id;
      },
    ],
    [
      'has another hash',
      (bob) => {
        const { id } = makeUp(bob, deviceOfMember(BOB));
        fieldsOf(bob, id).set('hash', 'a'.repeat(64));
        return id;
      },
    ],
    [
      'has lost its device',
      (bob) => {
        const { id } = makeUp(bob, deviceOfMember(BOB));
        fieldsOf(bob, id).delete('device');
        return id;
      },
    ],
  ])('[EVID5] what %s is never shown', async (_how, act) => {
    const [, bob, carol] = people();
    const id = act(bob);
    sync(bob, carol);
    expect(await idsAbout(carol, CAROL)).toEqual({ shown: [], putAway: [], unproven: [id] });
  });

  test('[EVID5] made up and signed by its own author it is what the author says, and shown', async () => {
    const [, bob, carol] = people();
    const { id } = makeUp(bob, deviceOfMember(BOB));
    sync(bob, carol);
    expect((await idsAbout(carol, CAROL)).shown).toEqual([id]);
  });

  test('[EVID5] nobody carries what another signed under a name of their own', async () => {
    const { alice, bob, carol, id } = circleWithProof();
    const signed = Object.fromEntries(fieldsOf(bob, id).entries());
    const copy = forge(bob, 'copy', signed);
    sync(alice, bob, carol);
    expect(await idsAbout(carol, CAROL)).toMatchObject({ shown: [id], unproven: [copy] });
    forge(bob, id, signed);
    sync(alice, bob, carol);
    expect((await aboutIn(carol, CAROL)).shown).toEqual([]);
  });

  test.each(['text', 'day', 'skill:patience', 'device', 'signature', 'hash', 'at', 'about'])(
    '[EVID5] [DOC3] when another writes the very same into %s, it is not the author’s any more',
    async (key) => {
      const { alice, bob, carol, id } = circleWithProof();
      const record = fieldsOf(bob, id);
      record.set(key, record.get(key));
      sync(alice, bob, carol);
      expect((await aboutIn(carol, CAROL)).shown).toEqual([]);
    },
  );

  test('[EVID5] a signature says nothing for another hash than what stands there now', async () => {
    const { alice, id } = circleWithProof();
    const proofs = await createEvidenceVerifier(createSource()).verify(evidenceIn(alice).values());
    expect(proofs).toMatchObject([{ evidenceId: id, member: ALICE }]);
    const shownWith = (proof: object) =>
      selectEvidenceAbout({
        evidence: evidenceIn(alice).values(),
        proofs: proofs.map((known) => ({ ...known, ...proof })),
        ...{ memberId: CAROL, reader: CAROL },
      }).shown.map((one) => one.id);
    expect(shownWith({})).toEqual([id]);
    for (const other of [{ hash: 'a'.repeat(64) }, { member: BOB }, { evidenceId: 'x' }])
      expect(shownWith(other)).toEqual([]);
  });

  test('[EVID4] any device of the author signs', async () => {
    const [alice, bob] = people();
    const ids = [...DEVICES]
      .filter(([, owner]) => owner === ALICE)
      .map(([device]) => {
        return value(addSigned(alice, value(draft(alice, CAROL)), device)).evidenceId;
      });
    sync(alice, bob);
    expect((await idsAbout(bob, CAROL)).shown).toEqual(ids);
  });

  test('[EVID4] each is verified once, until more is known of who belongs to the circle', async () => {
    const [alice, bob] = people();
    const ids = [saw(alice, CAROL), saw(bob, CAROL)];
    noted(alice);
    sync(alice, bob);
    const all = [...evidenceIn(alice).values()];
    const source = createSource();
    source.devices.delete(deviceOfMember(BOB));
    const { verify } = createEvidenceVerifier(source);
    const [first, second] = await Promise.all([verify(all), verify(all)]);
    expect(first.map(({ evidenceId }) => evidenceId)).toEqual([ids[0]]);
    expect(second).toEqual(first);
    expect(source.asked).toHaveLength(2);
    source.devices.set(deviceOfMember(BOB), BOB);
    source.graph = UNKNOWN_HEAD;
    expect((await verify(all)).map(({ evidenceId }) => evidenceId).sort()).toEqual([...ids].sort());
    expect(source.asked).toHaveLength(4);
  });
});
