import * as Y from 'yjs';
import { proposeCharter } from '#shared/domain/charter/propose-charter.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { backChange, withdrawBacking } from '#shared/domain/look-back/back-change.ts';
import type { Backing, LookBack, LookBackText } from '#shared/domain/look-back/look-back.ts';
import { readBackings, readLookBacks } from '#shared/domain/look-back/look-back-reader.ts';
import { selectCommonChange, selectSupporters } from '#shared/domain/look-back/select-common-change.ts';
import { selectLookBack } from '#shared/domain/look-back/select-look-back.ts';
import { takeToCharter } from '#shared/domain/look-back/take-to-charter.ts';
import { editLookBack, removeLookBack, writeLookBack } from '#shared/domain/look-back/write-look-back.ts';
import { commit } from '#shared/domain/record/change.ts';
import type { CharterId, EntryId, LookBackId, MemberId } from '#shared/kernel/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { ALICE, BOB, CAROL, type Replica, value } from '../fixture.ts';

const MEMBERS: readonly MemberId[] = [ALICE, BOB, CAROL];

/** The month of NOON. */
const JUNE = '2025-06';

type Texts = Partial<Record<LookBackText, string>>;

export const write = ({ doc, ctx, authorOf }: Replica, texts: Texts = { helped: 'The calls' }, zone = 'UTC') =>
  writeLookBack(doc, { texts, zone, authorOf }, ctx);

/** Looks back, and answers the id. */
export const written = (by: Replica, texts?: Texts): LookBackId => value(write(by, texts)).lookBackId;

/** Says only one change, and answers the id. */
export const changed = (by: Replica, oneChange = 'Meet on Mondays'): LookBackId => written(by, { oneChange });

export const edit = ({ doc, ctx, authorOf }: Replica, lookBackId: LookBackId, texts: Texts) =>
  editLookBack(doc, { lookBackId, texts, authorOf }, ctx);

export const remove = ({ doc, ctx, authorOf }: Replica, lookBackId: LookBackId) =>
  removeLookBack(doc, { lookBackId, authorOf }, ctx);

export const back = ({ doc, ctx, authorOf }: Replica, lookBackId: LookBackId) =>
  backChange(doc, { lookBackId, authorOf }, ctx);

export const takeBack = ({ doc, ctx, authorOf }: Replica, lookBackId: LookBackId) =>
  withdrawBacking(doc, { lookBackId, authorOf }, ctx);

export const take = ({ doc, ctx, authorOf }: Replica, lookBackId: LookBackId, charterId: CharterId) =>
  takeToCharter(doc, { lookBackId, charterId, authorOf }, ctx);

/** Proposes a wording of the charter, and answers its id. */
export const proposed = ({ doc, ctx }: Replica, purpose = 'Mondays'): CharterId =>
  value(proposeCharter(doc, { purpose, heads: ['a'.repeat(64) as EntryId] }, ctx)).charterId;

/** Withdraws a wording, as its command would. */
export const withdrawn = ({ doc, ctx }: Replica, charterId: CharterId) =>
  ok(
    commit(doc, 'charter-withdrawn', [
      { kind: 'set', root: 'charters', path: [charterId], key: 'deletedAt', value: ctx.now },
    ]),
  );

/** What members say of months, by id. */
export const recordsIn = ({ doc, authorOf }: Replica): readonly LookBack[] =>
  [...readLookBacks(openCircleDoc(doc), authorOf)].sort((a, b) => (a.id < b.id ? -1 : 1));

export const backingsIn = ({ doc, authorOf }: Replica): readonly Backing[] =>
  readBackings(openCircleDoc(doc), authorOf);

/** A month as a replica shows it. */
export const monthIn = (replica: Replica, month = JUNE) =>
  selectLookBack({ records: recordsIn(replica), month, members: MEMBERS });

/** Who supports which change, by the words of the change. */
export function supportIn(replica: Replica, members = MEMBERS): Readonly<Record<string, readonly MemberId[]>> {
  const records = recordsIn(replica);
  const found = selectSupporters({ records, backings: backingsIn(replica), month: JUNE, members });
  return Object.fromEntries(
    [...found].map(([id, by]) => [records.find((one) => one.id === id)?.texts.oneChange ?? '?', by]),
  );
}

/** The common change of the month, in words. */
export const commonIn = (replica: Replica, members = MEMBERS): string | undefined =>
  selectCommonChange({ records: recordsIn(replica), backings: backingsIn(replica), month: JUNE, members })?.lookBack
    .texts.oneChange;

/** The stored fields of a record, as anybody can reach them. */
export function fieldsOf({ doc }: Replica, root: 'lookBacks' | 'backings', id: string): Y.Map<unknown> {
  const record = openCircleDoc(doc)[root].get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a record that no command would write. */
export function forge(
  { doc }: Replica,
  root: 'lookBacks' | 'backings',
  id: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  openCircleDoc(doc)[root].set(id, new Y.Map<unknown>(Object.entries(fields)));
}
