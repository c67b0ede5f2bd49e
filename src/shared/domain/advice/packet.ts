import type { CheckIn, CheckInText } from '../check-in/check-in.ts';
import type { Named } from '../conversation/mentions.ts';
import type { Message, Support } from '../conversation/message.ts';
import type { Lead } from '../lead/lead.ts';
import type { PacketNameWords } from './packet-names.ts';

/** What can be told of a lead to somebody outside the circle. */
export const PACKET_LEAD_FIELDS = ['role', 'company', 'place', 'pay', 'link', 'deadlineOn'] as const;

/** Something that can be told of a lead. */
export type PacketLeadField = (typeof PACKET_LEAD_FIELDS)[number];

/** Something that was chosen for a packet. */
export type PacketPart =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'lead'; readonly lead: Lead; readonly fields: readonly PacketLeadField[] }
  | { readonly kind: 'check-in'; readonly checkIn: CheckIn; readonly texts: readonly CheckInText[] }
  /** What whoever composes it writes themselves. */
  | { readonly kind: 'own-words'; readonly text: string };

/** The words between what was chosen, in the language of whoever composes. */
export interface PacketWords extends PacketNameWords {
  /** Heads what somebody said on a day, which `day` has put into words. */
  readonly saidBy: (who: string, day: string) => string;
  /** Puts an ISO day into words. */
  readonly day: (day: string) => string;
  readonly grounds: {
    readonly opinion: string;
    readonly lived: string;
    /** On a day, which `day` has put into words. */
    readonly checked: (day: string) => string;
  };
  readonly source: string;
  readonly meToo: string;
  readonly supports: Readonly<Record<Support, string>>;
  readonly lead: string;
  readonly leadFields: Readonly<Record<PacketLeadField, string>>;
  readonly checkInTexts: Readonly<Record<CheckInText, string>>;
}

/** What a packet is made of. */
export interface PacketInput {
  readonly title: string;
  /** In the order in which they are to stand. */
  readonly parts: readonly PacketPart[];
  readonly people: readonly Named[];
  /** Whether each member is called by a letter. */
  readonly areNamesHidden: boolean;
  /** The time zone (IANA) that tells the day of what was said. */
  readonly zone: string;
  readonly words: PacketWords;
}
