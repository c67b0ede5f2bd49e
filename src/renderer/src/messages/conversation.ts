/** The words of speaking to each other where the thing is. */
export const conversation = {
  name: 'Conversation',
  write: 'Write to the circle',
  keys: 'Enter sends. Shift and Enter begin a new line.',
  send: 'Send',
  ask: {
    lead: 'Write to the circle',
    'priority-block': 'Write beside it',
  },
  empty: {
    lead: 'Nothing said about it yet. What you write here, everybody in the circle can read.',
    'priority-block': 'Nothing written beside it yet.',
  },
  earlier_one: 'Show {{count}} earlier message',
  earlier_other: 'Show {{count}} earlier messages',
  more: 'More for “{{text}}”',
  withdraw: 'Withdraw',
  withdrawn: 'Message withdrawn.',
  errors: {
    empty: 'There is nothing to send.',
    'too-long': 'Not sent: at most {{count}} characters fit. Your text is still here.',
    'not-found': 'Not sent: this lead is not here any more. Your text is still here.',
    'read-only': 'Not sent: to write here, update the app. Your text is still here.',
  },
} as const;
