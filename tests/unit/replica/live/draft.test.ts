import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';

import { decodeDraft, encodeDraft } from '#shared/replica/live/draft.ts';

test.prop([fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 })])(
  '[LIVE7] a draft holds its messages in order, whatever they are',
  (messages) => {
    expect(decodeDraft(encodeDraft(messages)).map((each) => [...each])).toEqual(messages.map((each) => [...each]));
  },
);

test.prop([fc.uint8Array({ maxLength: 60 })])(
  '[LIVE7] bytes that are no draft hold nothing, without an error',
  (bytes) => {
    const messages = decodeDraft(bytes);
    if (messages.length > 0) expect([...encodeDraft(messages)]).toEqual([...bytes]);
  },
);

test('[LIVE7] a draft that was cut short holds nothing rather than half', () => {
  const bytes = encodeDraft([Uint8Array.of(1, 2), Uint8Array.of(3, 4, 5)]);
  for (let length = 1; length < bytes.length; length++) {
    const left = decodeDraft(bytes.subarray(0, length));
    expect(left).toHaveLength(length === 6 ? 1 : 0);
  }
});
