import { composePacket } from '#shared/domain/advice/compose-packet.ts';
import type { PacketInput, PacketPart, PacketWords } from '#shared/domain/advice/packet.ts';
import type { CheckIn } from '#shared/domain/check-in/check-in.ts';
import type { Message } from '#shared/domain/conversation/message.ts';
import { readLead } from '#shared/domain/lead/lead-reader.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { isMalformed } from '#shared/domain/record/malformed.ts';
import type { CheckInId, LeadId, MessageId } from '#shared/kernel/ids.ts';
import * as Y from 'yjs';
import { ALICE, BOB, NAMED, NOON } from '../fixture.ts';

const WORDS: PacketWords = {
  somebody: 'somebody',
  member: (letter) => `member ${letter}`,
  saidBy: (who, day) => `${who} on ${day}`,
  day: (day) => day.split('-').reverse().join('/'),
  grounds: { opinion: 'An opinion', lived: 'Went through it', checked: (day) => `Checked on ${day}` },
  source: 'Source',
  meToo: 'Me too',
  supports: {
    'with-you': 'I am with you',
    heard: 'I hear you',
    'sounds-hard': 'That sounds hard',
    'thank-you': 'Thank you',
    'here-if-wanted': 'I am here',
  },
  lead: 'A lead',
  leadFields: {
    role: 'Role',
    company: 'Company',
    place: 'Place',
    pay: 'Pay',
    link: 'Link',
    deadlineOn: 'Apply by',
  },
  checkInTexts: { done: 'Done', stuck: 'Stuck', next: 'Next', ask: 'Asks' },
};

/** A message of alice's, unless the test says what. */
export function message(more: Partial<Message> = {}): PacketPart {
  const said: Message = {
    id: 'm' as MessageId,
    about: { kind: 'priority-block', id: ALICE },
    author: ALICE,
    as: 'own-words',
    text: 'They have to pay.',
    mentions: [],
    ground: undefined,
    answers: undefined,
    at: NOON,
    ...more,
  };
  return { kind: 'message', message: said };
}

export const own = (text: string): PacketPart => ({ kind: 'own-words', text });

/** A check-in of bob's with all its texts. */
export const CHECK_IN: CheckIn = {
  id: 'c' as CheckInId,
  author: BOB,
  done: 'Called them.',
  stuck: 'They do not pay.',
  next: 'Write.',
  ask: 'Who knows a lawyer?',
  at: NOON,
  zone: 'Pacific/Auckland',
  isListenOnly: false,
  openedAt: undefined,
  mood: 'low',
};

/** A lead with some fields, as it is read. */
export function leadWith(fields: Readonly<Record<string, string>>): Lead {
  const doc = new Y.Doc();
  const record = new Y.Map(Object.entries(fields));
  doc.getMap('leads').set('l', record);
  const lead = readLead('l' as LeadId, record, () => ALICE);
  if (isMalformed(lead)) throw new Error('a record can be read');
  return lead;
}

/** A packet of parts, with names, unless the test says otherwise. */
export const packet = (parts: readonly PacketPart[], more: Partial<PacketInput> = {}): string =>
  composePacket({
    title: 'A question of pay',
    parts,
    people: NAMED,
    areNamesHidden: false,
    zone: 'UTC',
    words: WORDS,
    ...more,
  });
