import type { CharterId, EntryId, MemberId } from '#shared/kernel/ids.ts';
import type { Share, VerifiedSignature, Wording } from './charter.ts';

/** A wording with what its signatures come to. */
export interface SignedWording {
  readonly wording: Wording;
  /** The members who have signed it, sorted by id. */
  readonly signedBy: readonly MemberId[];
  /** How many of those who decide have signed. */
  readonly count: number;
  /** How many of them must; `undefined` while it is not known here who decides. */
  readonly needed: number | undefined;
  /** How many more must; `undefined` as `needed`. */
  readonly missing: number | undefined;
}

/** The charter of a circle: what holds, and what is on the table. All lists are newest first. */
export interface Charter {
  /** `undefined` until a first wording has been signed by its share. */
  readonly holding: (SignedWording & { readonly notYet: readonly MemberId[] }) | undefined;
  /** What held before, the one that was changed last first. */
  readonly earlier: readonly SignedWording[];
  /** What can come to hold next and can be signed. */
  readonly open: readonly SignedWording[];
  /** What has been signed by its share, too, but stands behind another that changes the same. */
  readonly passedOver: readonly SignedWording[];
  /** What changes a wording that no longer holds or never held. */
  readonly overtaken: readonly SignedWording[];
}

/** What a charter follows from. */
export interface CharterSources {
  readonly wordings: Iterable<Wording>;
  readonly signatures: Iterable<VerifiedSignature>;
  /** Who belongs to the circle now. */
  readonly members: readonly MemberId[];
  /** Who belonged to it at some heads; `undefined` while one of them is not here. */
  readonly membersAt: (heads: readonly EntryId[]) => readonly MemberId[] | undefined;
}

/**
 * Says which wording of the charter holds, from the first one on, and how it stands with the others. It follows from what there is
 * alone, never from the order in which it came. Source: SPEC CHART2 to CHART5.
 */
export function selectCharter({ wordings, signatures, members, membersAt }: CharterSources): Charter {
  const all = new Map(Array.from(wordings, (wording) => [wording.id, wording]));
  const signersOf = groupSigners(all, signatures);
  const weighed = new Map<CharterId, SignedWording>();
  const children = new Map<CharterId | undefined, SignedWording[]>();
  for (const wording of all.values()) {
    const changed = wording.changes === undefined ? undefined : all.get(wording.changes);
    const signed = weigh(wording, { changed, signersOf, membersAt });
    weighed.set(wording.id, signed);
    const siblings = children.get(wording.changes);
    if (siblings === undefined) children.set(wording.changes, [signed]);
    else siblings.push(signed);
  }

  const chain: SignedWording[] = [];
  const passedOver: SignedWording[] = [];
  let options = children.get(undefined) ?? [];
  // From a first wording on nobody comes back to one that was passed: each changes one other, a first one none.
  for (;;) {
    const [best, ...others] = options.filter(isAgreed).sort(compareAgreed);
    if (best === undefined) break;
    chain.push(best);
    passedOver.push(...others);
    options = children.get(best.wording.id) ?? [];
  }

  const isShown = ({ wording }: SignedWording): boolean => !wording.isWithdrawn;
  const placed = new Set([...chain, ...passedOver, ...options]);
  const [holding, ...earlier] = chain.toReversed();
  const notYet = members.filter((member) => holding?.signedBy.includes(member) !== true);
  return {
    holding: holding && { ...holding, notYet },
    earlier,
    open: options.filter(isShown).sort(compareAge),
    passedOver: passedOver.filter(isShown).sort(compareAge),
    overtaken: [...weighed.values()].filter((signed) => isShown(signed) && !placed.has(signed)).sort(compareAge),
  };
}

/** How many of so many members a share is. A share of nobody is never reached. */
export function neededOf(share: Share, memberCount: number): number {
  switch (share) {
    case 'half':
      return Math.floor(memberCount / 2) + 1;
    case 'two-thirds':
      return Math.max(1, Math.ceil((memberCount * 2) / 3));
    case 'all':
      return Math.max(1, memberCount);
  }
}

type SignersOf = ReadonlyMap<CharterId, ReadonlySet<MemberId>>;
const NOBODY: ReadonlySet<MemberId> = new Set();

/** Who signed what stands there now: one member counts once, and what was signed under another hash does not. */
function groupSigners(all: ReadonlyMap<CharterId, Wording>, signatures: Iterable<VerifiedSignature>): SignersOf {
  const signers = new Map<CharterId, Set<MemberId>>();
  for (const { charterId, hash, member } of signatures) {
    if (all.get(charterId)?.hash !== hash) continue;
    const known = signers.get(charterId);
    if (known === undefined) signers.set(charterId, new Set([member]));
    else known.add(member);
  }
  return signers;
}

function weigh(
  wording: Wording,
  by: { readonly changed: Wording | undefined; readonly signersOf: SignersOf } & Pick<CharterSources, 'membersAt'>,
): SignedWording {
  const { changed, signersOf, membersAt } = by;
  const signers = signersOf.get(wording.id) ?? NOBODY;
  const signedBy = [...signers].sort();
  const isFirst = wording.changes === undefined;
  const atHeads = isFirst || changed !== undefined ? membersAt(wording.heads) : undefined;
  if (atHeads === undefined) return { wording, signedBy, count: 0, needed: undefined, missing: undefined };
  // Whoever has signed what is to be changed decides with the others, whatever heads are named.
  const deciding = new Set([...atHeads, ...(changed === undefined ? NOBODY : (signersOf.get(changed.id) ?? NOBODY))]);
  const count = signedBy.filter((member) => deciding.has(member)).length;
  const needed = neededOf((changed ?? wording).share, deciding.size);
  return { wording, signedBy, count, needed, missing: Math.max(0, needed - count) };
}

function isAgreed({ missing }: SignedWording): boolean {
  return missing === 0;
}

/** The one that holds first: more signatures of those who decide, then the lower hash. Source: SPEC CHART4. */
function compareAgreed(a: SignedWording, b: SignedWording): number {
  return b.count - a.count || (a.wording.hash < b.wording.hash ? -1 : 1);
}

function compareAge(a: SignedWording, b: SignedWording): number {
  return b.wording.at - a.wording.at || (a.wording.id < b.wording.id ? -1 : 1);
}
