import type { About, Message } from './message.ts';

/** The conversations of a document: the messages about each thing, oldest first, by `keyOfAbout`. */
export type Conversations = ReadonlyMap<string, readonly Message[]>;

/** Names a thing that is spoken about, apart from all others. */
export function keyOfAbout({ kind, id }: About): string {
  return `${kind} ${id}`;
}

/** Puts messages into the order in which they are read: by time, ties by id. Source: SPEC CONV3. */
export function compareMessages(a: Message, b: Message): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Sorts messages into conversations.
 *
 * **Guarantees:** given the conversations before, one in which nothing changed is the same object. Source: SPEC CONV7.
 */
export function selectConversations(messages: Iterable<Message>, previous?: Conversations): Conversations {
  const byThing = new Map<string, Message[]>();
  for (const message of messages) {
    const key = keyOfAbout(message.about);
    const known = byThing.get(key);
    if (known === undefined) byThing.set(key, [message]);
    else known.push(message);
  }
  const conversations = new Map<string, readonly Message[]>();
  for (const [key, unsorted] of byThing) {
    const sorted = unsorted.sort(compareMessages);
    const known = previous?.get(key);
    const isSame = known?.length === sorted.length && known.every((message, index) => message === sorted[index]);
    conversations.set(key, isSame ? known : sorted);
  }
  return conversations;
}
