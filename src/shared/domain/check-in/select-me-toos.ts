import type { MemberId } from '#shared/kernel/ids.ts';
import type { Message } from '../conversation/message.ts';
import type { CheckIn } from './check-in.ts';

/** Who else knows what is stuck in a check-in, and what they told of it. */
export interface MeToos {
  /** Each once, in the order in which they said so. */
  readonly members: readonly MemberId[];
  /** Those with a story, in the order of the conversation. */
  readonly stories: readonly Message[];
}

/** Gathers who said "me too" in what a reader hears about a check-in. Source: SPEC LISTEN4. */
export function selectMeToos({ author }: CheckIn, heard: readonly Message[]): MeToos {
  const said = heard.filter((message) => message.as === 'me-too' && message.author !== author);
  const members = said.flatMap((message) => message.author ?? []);
  return { members: [...new Set(members)], stories: said.filter(({ text }) => text !== '') };
}
