import type { NewLead } from '#shared/domain/lead/add-lead.ts';
import type { LeadKind, WorkMode } from '#shared/domain/lead/lead.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { CircleId, MemberId } from '#shared/kernel/ids.ts';
import type { ShownMember } from '#renderer/bindings/members.ts';
import { heardFromFields } from './heard-from.ts';

/** A lead while it is filled in. Empty text means that nothing was said. */
export interface LeadDraft {
  readonly company: string;
  readonly role: string;
  readonly place: string;
  readonly mode: WorkMode | '';
  readonly pay: string;
  readonly link: string;
  readonly kind: LeadKind | '';
  /** YYYY-MM; means something only with the kind `opening-soon`. */
  readonly opensIn: string;
  readonly heardFrom: string;
  readonly forMembers: readonly MemberId[];
  /** ISO day. */
  readonly deadlineOn: string | null;
  /** With commas between them. */
  readonly tags: string;
  readonly notes: string;
  readonly stage: Stage;
  readonly nextStep: string;
  /** ISO day. */
  readonly nextStepOn: string | null;
  readonly audience: 'circle' | 'me';
  /** What a page said of it, to be kept word for word. */
  readonly original: { readonly text: string; readonly link: string | undefined } | null;
}

export function emptyDraft(stage: Stage): LeadDraft {
  return {
    company: '',
    role: '',
    place: '',
    mode: '',
    pay: '',
    link: '',
    kind: '',
    opensIn: '',
    heardFrom: '',
    forMembers: [],
    deadlineOn: null,
    tags: '',
    notes: '',
    stage,
    nextStep: '',
    nextStepOn: null,
    audience: 'circle',
    original: null,
  };
}

/** Says whether there is anything in a draft that would be lost; where it stands and who sees it is nothing yet. */
export function isFilledIn({ stage: _stage, audience: _audience, original, ...fields }: LeadDraft): boolean {
  return original !== null || Object.values(fields).some((value) => value !== null && value.length > 0);
}

/** What a draft says, for the command; whoever has left meanwhile is among nobody that it is for. A private lead is for nobody else and stands on the board of one circle. */
export function newLeadOf(draft: LeadDraft, members: readonly ShownMember[], circleId: CircleId): NewLead {
  const { heardFrom, mode, kind, opensIn, deadlineOn, nextStepOn, audience, forMembers, tags, original, ...same } =
    draft;
  return {
    ...same,
    tags: tags.split(','),
    ...heardFromFields(heardFrom, members),
    mode: mode === '' ? undefined : mode,
    kind: kind === '' ? undefined : kind,
    opensIn: kind === 'opening-soon' ? opensIn : undefined,
    deadlineOn: deadlineOn ?? undefined,
    nextStepOn: nextStepOn ?? undefined,
    original: original ?? undefined,
    ...(audience === 'me'
      ? { circle: circleId }
      : { forMembers: forMembers.filter((id) => members.some((member) => member.id === id)) }),
  };
}
