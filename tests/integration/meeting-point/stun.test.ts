import { createSocket, type Socket } from 'node:dgram';
import { afterEach, describe, expect, test } from 'vitest';

import { answerBinding } from '#main/services/meeting-point/stun-binding.ts';
import { openStunListener, type StunListener } from '#main/services/meeting-point/stun-listener.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

/** The transaction of the samples of RFC 5769. */
const TRANSACTION = 'b7e7a701bc34d686fa87dfae';
const question = (transaction = TRANSACTION): Buffer => Buffer.from(`000100002112a442${transaction}`, 'hex');
const answerTo = (datagram: Buffer, address = '192.0.2.1', port = 32_853) =>
  answerBinding(datagram, { address, port })?.toString('hex');

describe('[MEET18] what is answered', () => {
  test('the address is written as in the samples of RFC 5769', () => {
    const head = `0101000c2112a442${TRANSACTION}`;
    expect(answerTo(question())).toBe(`${head}002000080001a147e112a643`);
    expect(answerTo(question(), '::ffff:192.0.2.1')).toBe(`${head}002000080001a147e112a643`);
    expect(answerTo(question(), '2001:db8:1234:5678:11:2233:4455:6677')).toBe(
      `010100182112a442${TRANSACTION}002000140002a1470113a9faa5d3f179bc25f4b5bed2b9d9`,
    );
    expect(answerTo(question(), 'fe80::1%eth0')).toHaveLength(2 * 44);
  });

  test('everything else is passed over', () => {
    for (const datagram of [
      Buffer.alloc(0),
      question().subarray(0, 19),
      Buffer.concat([question(), Buffer.alloc(4)]),
      Buffer.from(`010100002112a442${TRANSACTION}`, 'hex'),
      Buffer.from(`000100002112a443${TRANSACTION}`, 'hex'),
      Buffer.from(`000100032112a442${TRANSACTION}000000`, 'hex'),
      Buffer.alloc(1_400, 0xff),
    ]) {
      expect(answerTo(datagram)).toBeUndefined();
    }
    expect(answerTo(question(), 'somewhere')).toBeUndefined();
  });
});

describe('[MEET18] over UDP', () => {
  const opened: { readonly client: Socket; readonly listener: StunListener }[] = [];

  afterEach(async () => {
    for (const { client, listener } of opened.splice(0)) {
      client.close();
      await listener.close();
    }
  });

  async function open() {
    const clock = createFakeClock();
    const onError = (): void => undefined;
    const listener = await openStunListener({ host: '127.0.0.1', port: 0, clock, onError });
    const client = createSocket('udp4');
    const answers: string[] = [];
    client.on('message', (message) => answers.push(message.toString('hex')));
    const ask = (datagram: Buffer): Promise<void> =>
      new Promise((resolve) => {
        client.send(datagram, listener.port, '127.0.0.1', () => resolve());
      });
    opened.push({ client, listener });
    return { answers, ask, clock, listener };
  }

  test('who asks is told, after garbage too', async () => {
    const { answers, ask } = await open();
    await ask(Buffer.alloc(1_000, 1));
    await ask(question());
    await expect.poll(() => answers).toHaveLength(1);
    expect(answers[0]).toContain(TRANSACTION);
  });

  test('a flood is answered within the allowance, and those who come later are answered again', async () => {
    const { answers, ask, clock } = await open();
    for (let index = 0; index < 2_800; index++) {
      await ask(question());
      // Its turn to answer: what waits in the system's own queue for longer is lost.
      if (index % 20 === 0) await new Promise(setImmediate);
    }
    await clock.advance(1_000);
    await ask(question('ff'.repeat(12)));
    await expect.poll(() => answers.some((answer) => answer.includes('ff'.repeat(12)))).toBe(true);
    // What it may answer at once, and in the second that has passed.
    expect(answers.length).toBeGreaterThanOrEqual(1_000);
    expect(answers.length).toBeLessThanOrEqual(2_500);
  });

  test('a port that is taken is told', async () => {
    const { listener } = await open();
    const again = openStunListener({
      host: '127.0.0.1',
      port: listener.port,
      clock: createFakeClock(),
      onError: () => undefined,
    });
    await expect(again).rejects.toMatchObject({ code: 'cannot-listen' });
  });
});
