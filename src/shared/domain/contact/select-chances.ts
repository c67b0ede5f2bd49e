import type { CircleId, LeadId, MemberId, MessageId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';
import { standsOnBoard } from '../board/stands-on-board.ts';
import { idsOf } from '../duplicate/joined-lead.ts';
import type { Lead } from '../lead/lead.ts';
import { isOnBoard, selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import { foldText } from '../record/fold-text.ts';
import type { Contact } from './contact.ts';
import { type ContactIndex, selectContactsAt } from './contact-index.ts';
import type { ContactAnswer, ChanceAnswer } from './contact-answer.ts';

/** What the reader answered, by lead. */
export type ContactAnswers = ReadonlyMap<LeadId, ChanceAnswer>;

/** A lead at whose company the reader knows somebody, and whom of the circle that may help. */
export interface ContactChance {
  readonly leadId: LeadId;
  /** As the lead has it. */
  readonly company: string;
  readonly contacts: readonly Contact[];
  /** Who else goes for it, by id. */
  readonly going: readonly MemberId[];
  /** For whom else it was added and who does not go for it, by id. */
  readonly forMembers: readonly MemberId[];
}

/** An offer counts while its message stands, and then more than "not now". Source: SPEC CONT9. */
export function selectAnswers(
  given: Iterable<ContactAnswer>,
  isSaid: (messageId: MessageId) => boolean,
): ContactAnswers {
  const answers = new Map<LeadId, ChanceAnswer>();
  for (const { leadId, answer, messageId } of given) {
    if (answer === 'not-now') answers.set(leadId, answers.get(leadId) ?? answer);
    else if (messageId !== undefined && isSaid(messageId)) answers.set(leadId, answer);
  }
  return answers;
}

/** What the reader answered about a lead, or about one that was merged into it. */
export function answerOf(lead: Pick<Lead, 'id' | 'parts'>, answers: ContactAnswers): ChanceAnswer | undefined {
  const given = idsOf(lead).flatMap((id) => answers.get(id) ?? []);
  return given.includes('offered') ? 'offered' : given[0];
}

/** What is looked through for chances. */
export interface ChanceInput {
  readonly space: Space;
  readonly index: ContactIndex;
  /** Who has left the circle. */
  readonly gone: ReadonlySet<MemberId>;
}

/** Whom the reader knows at the company of a lead, and whom of the circle that may help; nothing where they know nobody. Source: SPEC CONT8. */
export function chanceAt(lead: Lead, { space, index, gone }: ChanceInput): ContactChance | undefined {
  const { company } = lead;
  const contacts = selectContactsAt(index, company);
  if (company === undefined || contacts.length === 0) return undefined;
  const isOther = (member: MemberId): boolean => member !== space.me && !gone.has(member);
  const runs = (selectAllShownPursuits(space.pursuits).get(lead.id) ?? []).filter(isOnBoard);
  const going = runs.filter(({ stage }) => stage !== 'closed').map(({ memberId }) => memberId);
  const begun = new Set(runs.map(({ memberId }) => memberId));
  return {
    leadId: lead.id,
    company,
    contacts,
    going: [...new Set(going.filter(isOther))].sort(),
    forMembers: lead.forMembers.filter((member) => isOther(member) && !begun.has(member)),
  };
}

/** More of them at a time would be in the way of what else there is to do. */
const SHOWN_COUNT = 3;

/**
 * The leads of others, or for others, at whose companies the reader knows somebody and of which they have not said
 * anything yet: the newest three. Source: SPEC CONT8.
 */
export function selectChances(
  input: ChanceInput & { readonly circleId: CircleId; readonly answers: ContactAnswers },
): readonly ContactChance[] {
  const { space, index, answers, circleId } = input;
  if (index.byCompany.size === 0) return [];
  const found: { readonly chance: ContactChance; readonly at: number }[] = [];
  for (const lead of space.leads.values()) {
    if (!standsOnBoard(lead, space, circleId) || answerOf(lead, answers) !== undefined) continue;
    const chance = chanceAt(lead, input);
    if (chance === undefined || chance.going.length + chance.forMembers.length === 0) continue;
    found.push({ chance, at: lead.addedAt ?? 0 });
  }
  return found
    .sort((a, b) => b.at - a.at || (a.chance.leadId < b.chance.leadId ? -1 : 1))
    .slice(0, SHOWN_COUNT)
    .map(({ chance }) => chance);
}

/** Whom of these people a text names, by their whole names: what is about to be sent should name none. Source: SPEC CONT10. */
export function selectNamed(text: string, contacts: readonly Contact[]): readonly Contact[] {
  const said = ` ${foldText(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return contacts.filter(({ name }) => {
    const words = foldText(name)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return words !== '' && said.includes(` ${words} `);
  });
}
