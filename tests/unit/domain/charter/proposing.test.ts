import { describe, expect, test } from 'vitest';
import { type NewWording, proposeCharter } from '#shared/domain/charter/propose-charter.ts';
import { withdrawCharter } from '#shared/domain/charter/withdraw-charter.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import type { CharterId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import { charterOf, propose, recordOf, signs, summaryOf, THREE, WHOLE, wordingIn } from './charter-fixture.ts';

const proposing = (input: Partial<NewWording>) => {
  const alice = createReplica(ALICE);
  return proposeCharter(alice.doc, { purpose: 'x', heads: [THREE], ...input }, alice.ctx);
};
const faultOf = (input: Partial<NewWording>) => {
  const result = proposing(input);
  return result.ok ? undefined : result.error;
};

describe('a proposal', () => {
  test('[CHART6] says what was proposed, and when nothing is said, what is usual', () => {
    const alice = createReplica(ALICE);
    const { share, cadence, weekday, lengthMinutes, ventMinutes, ...clauses } = WHOLE;
    const full = wordingIn(alice, propose(alice, { ...WHOLE, purpose: `  ${WHOLE.purpose}\n` }));
    expect(full).toMatchObject({
      clauses,
      share,
      cadence,
      weekday,
      lengthMinutes,
      ventMinutes,
      author: ALICE,
      at: NOON,
    });
    expect(full).toMatchObject({ changes: undefined, heads: [THREE], isRewritten: false, hasMore: false });
    const least = wordingIn(
      alice,
      value(proposeCharter(alice.doc, { other: 'x', heads: [THREE] }, alice.ctx)).charterId,
    );
    expect(least).toMatchObject({ clauses: { other: 'x' }, cadence: 'weekly', weekday: 1, share: 'two-thirds' });
    expect(least.lengthMinutes).toBeUndefined();
    expect(least.ventMinutes).toBeUndefined();
  });

  test.each<[Partial<NewWording>, string, string]>([
    [{ purpose: ' \n' }, 'empty', 'purpose'],
    [{ meetings: 'x'.repeat(LIMITS.clause + 1) }, 'too-long', 'meetings'],
    [{ callLink: `https://a.example/${'x'.repeat(LIMITS.link)}` }, 'too-long', 'callLink'],
    [{ callLink: 'javascript:alert(1)' }, 'bad-link', 'callLink'],
    [{ callLink: 'https://bank.example@evil.example' }, 'bad-link', 'callLink'],
    [{ cadence: 'daily' as 'weekly' }, 'not-a-choice', 'cadence'],
    [{ weekday: 8 as 7 }, 'not-a-choice', 'weekday'],
    [{ share: 'some' as 'half' }, 'not-a-choice', 'share'],
    [{ lengthMinutes: 4 }, 'not-a-choice', 'lengthMinutes'],
    [{ lengthMinutes: 481 }, 'not-a-choice', 'lengthMinutes'],
    [{ lengthMinutes: 30.5 }, 'not-a-choice', 'lengthMinutes'],
    [{ ventMinutes: 61 }, 'not-a-choice', 'ventMinutes'],
    [{ ventMinutes: 2.5 }, 'not-a-choice', 'ventMinutes'],
    [{ heads: [] }, 'empty', 'heads'],
    [{ heads: Array.from({ length: 257 }, () => THREE) }, 'too-long', 'heads'],
  ])('[CHART6] %j is refused as %s', (input, code, field) => {
    expect(faultOf(input)).toEqual({ code, field });
  });

  test('[CHART6] what just fits is taken', () => {
    expect(proposing({ meetings: ` ${'x'.repeat(LIMITS.clause)} `, lengthMinutes: 5 }).ok).toBe(true);
    expect(proposing({ purpose: '', offLimits: 'Pay', lengthMinutes: 480, ventMinutes: 1 }).ok).toBe(true);
  });

  test('[CHART6] a change changes what is asked for, takes away what is emptied, and says something new', () => {
    const alice = createReplica(ALICE);
    const changes = wordingIn(alice, propose(alice, WHOLE));
    const other = { offLimits: '', lengthMinutes: 0, share: 'half', heads: [THREE] } as const;
    const changed = wordingIn(alice, value(proposeCharter(alice.doc, { ...other, changes }, alice.ctx)).charterId);
    const { offLimits: _gone, ...clauses } = changes.clauses;
    expect(changed).toMatchObject({ clauses, cadence: 'fortnightly', weekday: 4, share: 'half', changes: changes.id });
    expect(changed.clauses).not.toHaveProperty('offLimits');
    expect(changed.lengthMinutes).toBeUndefined();
    const { origins } = watch(alice.doc);
    const same = { purpose: ` ${WHOLE.purpose} `, heads: [THREE], changes };
    expect(codeOf(proposeCharter(alice.doc, same, alice.ctx))).toBe('unchanged');
    expect(origins).toEqual([]);
  });

  test('[CHART6] half a character, which others would read otherwise, is not written', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = propose(alice, { purpose: 'x\ud83d y' });
    sync(alice, bob);
    expect(wordingIn(bob, id).hash).toBe(wordingIn(alice, id).hash);
    expect(wordingIn(alice, id).clauses.purpose).toBe('x\ufffd y');
  });

  test('[CHART6] its author takes it off the table while it does not hold; undo puts it there again', async () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const id = propose(alice, {});
    sync(alice, bob);
    const charter = await charterOf(alice);
    expect(codeOf(withdrawCharter(bob.doc, { charterId: id, charter }, bob.ctx))).toBe('not-yours');
    expect(codeOf(withdrawCharter(alice.doc, { charterId: 'x' as CharterId, charter }, alice.ctx))).toBe('not-found');
    const { undo } = value(withdrawCharter(alice.doc, { charterId: id, charter }, alice.ctx));
    expect(summaryOf(await charterOf(alice)).open).toEqual([]);
    const again = { charterId: id, charter: await charterOf(alice) };
    expect(codeOf(withdrawCharter(alice.doc, again, alice.ctx))).toBe('not-found');
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(summaryOf(await charterOf(alice)).open).toEqual([id]);
  });

  test('[CHART6] what holds, or has held, stays, also when somebody takes it off past all commands', async () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const first = propose(alice, {});
    await signs(alice, first);
    sync(alice, bob);
    await signs(bob, first);
    sync(alice, bob);
    const charter = await charterOf(alice);
    expect(codeOf(withdrawCharter(alice.doc, { charterId: first, charter }, alice.ctx))).toBe('holds');
    recordOf(alice, first).set('deletedAt', NOON);
    expect(summaryOf(await charterOf(alice)).holding).toBe(first);
    const open = propose(alice, { purpose: 'y', changes: wordingIn(alice, first) });
    sync(alice, bob);
    recordOf(bob, open).set('deletedAt', NOON);
    expect(summaryOf(await charterOf(bob)).open).toEqual([open]);
    for (const who of [alice, bob]) await signs(who, open);
    sync(alice, bob);
    const later = await charterOf(alice);
    expect(summaryOf(later)).toMatchObject({ holding: open, earlier: [first] });
    expect(codeOf(withdrawCharter(alice.doc, { charterId: first, charter: later }, alice.ctx))).toBe('holds');
  });

  test('[CHART6] undo of a proposal withdraws it', async () => {
    const alice = createReplica(ALICE);
    const { undo } = value(proposeCharter(alice.doc, { purpose: 'x', heads: [THREE] }, alice.ctx));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(summaryOf(await charterOf(alice)).open).toEqual([]);
  });

  test('[CHART6] [DOC2] nothing is proposed or withdrawn in a document of a newer version', async () => {
    const alice = createReplica(ALICE);
    const charterId = propose(alice, {});
    const charter = await charterOf(alice);
    alice.doc.getMap('meta').set('minReader', 99);
    expect(codeOf(proposeCharter(alice.doc, { purpose: 'x', heads: [THREE] }, alice.ctx))).toBe('read-only');
    expect(codeOf(withdrawCharter(alice.doc, { charterId, charter }, alice.ctx))).toBe('read-only');
  });
});
