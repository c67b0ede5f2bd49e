import { beforeAll, describe, expect, test } from 'vitest';

import { concatBytes, toHex } from '#shared/kernel/bytes.ts';
import { encodeAuth, encodeHello } from '#shared/replica/handshake/handshake-codec.ts';
import { circleHintOf, linkDigest } from '#shared/replica/handshake/link-digest.ts';
import { circleTagOf, idBytes } from '#shared/replica/names.ts';
import { settle } from '#tests/support/fake-clock.ts';
import {
  carry,
  CIRCLE,
  createHandshaker,
  type End,
  FINGERPRINT,
  openEnd,
  OTHER_CIRCLE,
  type Person,
} from './fixture.ts';

let alice: Person;
let bob: Person;
let mallory: Person;

beforeAll(async () => {
  alice = await createHandshaker(1);
  bob = await createHandshaker(2);
  mallory = await createHandshaker(3);
});

const openAlice = (person: Person = alice): End => openEnd(person, FINGERPRINT.alice, FINGERPRINT.bob);
const openBob = (person: Person = bob): End => openEnd(person, FINGERPRINT.bob, FINGERPRINT.alice);

/** Mallory's own Hello, true or not, with what it claims. */
async function helloOf(person: Person, claims: Partial<Parameters<typeof encodeHello>[0]> = {}): Promise<Uint8Array> {
  const device = claims.device ?? person.device;
  const nonce = claims.nonce ?? new Uint8Array(32).fill(5);
  const keys = await person.crypto.keys();
  return encodeHello({ circleHint: circleHintOf(person.circleId, device, nonce), device, keys, nonce, ...claims });
}

describe('two devices of one circle', () => {
  test('[LINK1] know each other after a Hello and an Auth each', async () => {
    const [a, b] = [openAlice(), openBob()];
    await carry(a, b);
    expect([a.told, b.told]).toEqual([[bob.device], [alice.device]]);
    expect([a.sent.length, b.sent.length]).toEqual([2, 2]);
    await alice.clock.advance(60_000);
    expect(a.told).toEqual([bob.device]);
  });

  test('[LINK1] whoever is slower does not matter', async () => {
    const a = openAlice();
    await settle();
    const b = openBob();
    // Before its keys are there.
    for (const message of a.sent) b.receive(message);
    await carry(a, b, (message, from, number) => (from === a && number === 0 ? [] : [message]));
    expect([a.told, b.told]).toEqual([[bob.device], [alice.device]]);
  });

  test('[LINK2] a Hello is never the same twice and does not show the circle', async () => {
    const [one, two] = [openAlice(), openAlice()];
    await settle();
    const hellos = [...one.sent, ...two.sent].map(toHex);
    expect(hellos).toHaveLength(2);
    expect(hellos[0]).not.toBe(hellos[1]);
    expect(hellos[0]?.slice(4, 36)).not.toBe(hellos[1]?.slice(4, 36));
    for (const hello of hellos) {
      expect(hello).not.toContain(toHex(circleTagOf(CIRCLE)));
      expect(hello).not.toContain(CIRCLE.slice(0, 16));
    }
  });
});

describe('somebody in between', () => {
  test('[LINK3] who ends both connections and carries the messages gets nowhere', async () => {
    const a = openEnd(alice, FINGERPRINT.alice, FINGERPRINT.mallory);
    const b = openEnd(bob, FINGERPRINT.bob, FINGERPRINT.mallory);
    await carry(a, b);
    expect([a.told, b.told]).toEqual([['bad-signature'], ['bad-signature']]);
  });

  test('[LINK3] the fingerprints cannot change places', async () => {
    const [a, b] = [openEnd(alice, FINGERPRINT.bob, FINGERPRINT.alice), openBob()];
    await carry(a, b);
    expect([a.told, b.told]).toEqual([['bad-signature'], ['bad-signature']]);
  });

  test('[LINK3] one wrong fingerprint, whosever it is, is noticed at both ends', async () => {
    for (const [a, b] of [
      [openEnd(alice, FINGERPRINT.alice, FINGERPRINT.mallory), openBob()],
      [openAlice(), openEnd(bob, FINGERPRINT.bob, FINGERPRINT.mallory)],
    ] as const) {
      await carry(a, b);
      expect([a.told, b.told]).toEqual([['bad-signature'], ['bad-signature']]);
    }
  });

  test('[LINK3] no byte of a message can be changed', async () => {
    for (const [number, length] of [130, 66].entries()) {
      for (let offset = 0; offset < length; offset++) {
        const [a, b] = [openAlice(), openBob()];
        await carry(a, b, (message, from, each) => {
          if (from !== a || each !== number) return [message];
          const copy = message.slice();
          copy[offset] = (copy[offset] ?? 0) ^ 1;
          return [copy];
        });
        expect(b.told, `message ${number}, byte ${offset}`).toHaveLength(1);
        expect(b.told, `message ${number}, byte ${offset}`).not.toContain(alice.device);
        b.close();
        a.close();
      }
    }
  });

  test('[LINK4] what was said on another link is worth nothing on this one', async () => {
    const [a, b] = [openAlice(), openBob()];
    await carry(a, b);
    const again = openBob();
    for (const message of a.sent) again.receive(message);
    await settle();
    expect(again.told).toEqual(['bad-signature']);
  });

  test('[LINK4] a device is not talked to under its own name', async () => {
    const b = openBob();
    await settle();
    for (const message of [...b.sent]) b.receive(message);
    await settle();
    expect(b.told).toEqual(['own-device']);
    expect(b.sent).toHaveLength(1);
  });

  test('[LINK4] an own Auth does not speak for somebody else', async () => {
    const b = openBob();
    b.receive(await helloOf(mallory));
    await settle();
    const [, auth] = b.sent;
    b.receive(auth!);
    await settle();
    expect(b.told).toEqual(['bad-signature']);
  });
});

describe('somebody who is not who they say', () => {
  test('[LINK2] another circle is refused, and told nothing more', async () => {
    const [a, b] = [openAlice(), openBob(await createHandshaker(2, OTHER_CIRCLE))];
    await carry(a, b);
    expect([a.told, b.told]).toEqual([['other-circle'], ['other-circle']]);
    expect([a.sent.length, b.sent.length]).toEqual([1, 1]);
  });

  test('[LINK2] what names a circle belongs to one device and one nonce', async () => {
    const nonce = new Uint8Array(32).fill(6);
    for (const circleHint of [
      circleHintOf(CIRCLE, mallory.device, new Uint8Array(32)),
      circleHintOf(CIRCLE, alice.device, nonce),
      circleTagOf(CIRCLE),
    ]) {
      const b = openBob();
      b.receive(await helloOf(mallory, { nonce, circleHint }));
      await settle();
      expect(b.told).toEqual(['other-circle']);
    }
  });

  test('[LINK2] a device id must be that of the keys', async () => {
    const b = openBob();
    b.receive(await helloOf(mallory, { device: alice.device }));
    await settle();
    expect(b.told).toEqual(['bad-device-id']);
    expect(b.sent).toHaveLength(1);
  });

  test('[LINK3] the keys of another without their secret are worth nothing', async () => {
    const b = openBob();
    const hello = await helloOf(alice);
    b.receive(hello);
    await settle();
    const ends = [
      { device: alice.device, hello, fingerprint: FINGERPRINT.alice },
      { device: bob.device, hello: b.sent[0]!, fingerprint: FINGERPRINT.bob },
    ] as const;
    b.receive(encodeAuth({ signature: await mallory.crypto.sign('link', linkDigest(CIRCLE, ...ends)) }));
    await settle();
    expect(b.told).toEqual(['bad-signature']);
  });

  test('[LINK3] a signature for another purpose or by the other end is none', async () => {
    const hello = await helloOf(mallory);
    const attempts = [
      ['link', mallory, false, true],
      ['link', mallory, true, false],
      ['receipt', mallory, false, false],
    ] as const;
    for (const [purpose, signer, isOfOther, isGood] of attempts) {
      const b = openBob();
      b.receive(hello);
      await settle();
      const me = { device: mallory.device, hello, fingerprint: FINGERPRINT.alice };
      const them = { device: bob.device, hello: b.sent[0]!, fingerprint: FINGERPRINT.bob };
      const digest = isOfOther ? linkDigest(CIRCLE, them, me) : linkDigest(CIRCLE, me, them);
      b.receive(encodeAuth({ signature: await signer.crypto.sign(purpose, digest) }));
      await settle();
      expect(b.told).toEqual([isGood ? mallory.device : 'bad-signature']);
    }
  });
});

describe('somebody who does not keep to the rules', () => {
  const failureOf = async (...messages: readonly Uint8Array[]): Promise<readonly string[]> => {
    const b = openBob();
    await settle();
    for (const message of messages) b.receive(message);
    await settle();
    b.close();
    return b.told;
  };

  test('[LINK5] order, number, form and version of messages', async () => {
    const hello = await helloOf(mallory);
    const auth = encodeAuth({ signature: new Uint8Array(64) });
    expect(await failureOf(auth)).toEqual(['out-of-order']);
    expect(await failureOf(hello, hello)).toEqual(['out-of-order']);
    expect(await failureOf(hello, auth)).toEqual(['bad-signature']);
    expect(await failureOf(hello, auth, auth)).toEqual(['extra-message']);
    expect(await failureOf(new Uint8Array(0))).toEqual(['malformed']);
    expect(await failureOf(hello.subarray(0, -1))).toEqual(['malformed']);
    expect(await failureOf(concatBytes(hello, Uint8Array.of(0)))).toEqual(['malformed']);
    expect(await failureOf(concatBytes(Uint8Array.of(1, 3), hello.subarray(2)))).toEqual(['malformed']);
    expect(await failureOf(concatBytes(Uint8Array.of(2), hello.subarray(1)))).toEqual(['other-version']);
  });

  test('[LINK5] whoever goes on after the end of the handshake is cut off', async () => {
    const [a, b] = [openAlice(), openBob()];
    await carry(a, b);
    b.receive(a.sent[0]!);
    b.receive(a.sent[1]!);
    expect(b.told).toEqual([alice.device, 'extra-message']);
  });

  test('[LINK5] it takes ten seconds at most', async () => {
    const b = openBob();
    await bob.clock.advance(9_999);
    b.receive(await helloOf(mallory));
    await settle();
    expect(b.told).toEqual([]);
    await bob.clock.advance(1);
    expect(b.told).toEqual(['timeout']);
    b.receive(encodeAuth({ signature: new Uint8Array(64) }));
    await settle();
    expect(b.told).toEqual(['timeout']);
  });

  test('[LINK5] after closing nothing is said or told', async () => {
    const b = openBob();
    b.close();
    b.receive(await helloOf(mallory));
    await bob.clock.advance(60_000);
    expect([b.told, b.sent]).toEqual([[], []]);
  });

  test('[LINK5] keys that cannot be used are a failure of their own', async () => {
    const locked = () => Promise.reject(new Error('locked'));
    const b = openBob({ ...bob, crypto: { ...bob.crypto, keys: locked } });
    const c = openBob({ ...bob, crypto: { ...bob.crypto, sign: locked } });
    c.receive(await helloOf(mallory));
    await settle();
    expect([b.told, c.told]).toEqual([['keys-unavailable'], ['keys-unavailable']]);
    expect(b.sent).toEqual([]);
  });

  test('[LINK3] what is signed does not change with the order of the ends, but with the signer', () => {
    const ends = [
      { device: alice.device, hello: idBytes(CIRCLE), fingerprint: FINGERPRINT.alice },
      { device: bob.device, hello: idBytes(OTHER_CIRCLE), fingerprint: FINGERPRINT.bob },
    ] as const;
    expect(linkDigest(CIRCLE, ends[0], ends[1])).not.toEqual(linkDigest(CIRCLE, ends[1], ends[0]));
    expect(linkDigest(CIRCLE, ...ends)).not.toEqual(linkDigest(OTHER_CIRCLE, ...ends));
  });
});
