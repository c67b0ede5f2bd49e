import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { setCircleName } from '#shared/domain/circle/circle-name.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { authorOfField } from '#shared/domain/record/authorship.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId, RandomIds } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { readSourceFiles } from '#tests/support/source-files.ts';
import type { Roles, Situation } from './equals-situations.ts';
import { WALK } from './equals-walk.ts';
import { findCommands } from './find-commands.ts';
import { ALICE, BOB, CAROL, createReplica, NOON, type Replica, sync, value } from './fixture.ts';

/** Not commands: what these are made of. Each is asked by a command that is walked. */
const PARTS = ['findOwnCommitment', 'isWeekFull', 'planGoingFor', 'planImportedRun', 'planRestart'];

/** Who acts, beside whom: everybody in every place. */
const EXCHANGES: readonly (readonly [MemberId, MemberId, MemberId])[] = [
  [ALICE, BOB, CAROL],
  [ALICE, CAROL, BOB],
  [BOB, ALICE, CAROL],
  [BOB, CAROL, ALICE],
  [CAROL, ALICE, BOB],
  [CAROL, BOB, ALICE],
];

/** Alice founds a circle, bob and then carol join it. Ids are counted in it and say nothing of who makes them. */
function found(): ReadonlyMap<MemberId, Replica> {
  let count = 0;
  const newId = <K extends keyof RandomIds>(kind: K): RandomIds[K] =>
    `${String((count += 1)).padStart(4, '0')}-${kind}` as RandomIds[K];
  const members = [ALICE, BOB, CAROL].map((me): Replica => {
    const replica = createReplica(me);
    const ctx = {
      actor: me,
      newId,
      get now() {
        return replica.ctx.now;
      },
    };
    return { ...replica, ctx };
  });
  for (const [index, member] of members.entries()) {
    member.setNow(NOON - (30 - index) * DAY_MS);
    if (index === 0) value(setCircleName(member.doc, { name: 'Thursday circle' }, member.ctx));
    value(setName(member.doc, { name: member.me }, member.ctx));
    sync(...members);
    member.setNow(NOON);
  }
  return new Map(members.map((member) => [member.me, member]));
}

/** What each situation is answered, with the members called by their roles; the first word is `done` or the code. */
async function answersOf(situations: readonly Situation[], exchange: (typeof EXCHANGES)[number]): Promise<string[]> {
  const answers: string[] = [];
  for (const [, act] of situations) {
    const circle = found();
    const [me, other, third] = exchange.map((id) => circle.get(id));
    if (me === undefined || other === undefined || third === undefined) throw new Error('three are in the circle');
    const roles: Roles = { me, other, third };
    const answer = await act(roles);
    const told = answer.ok ? `done ${JSON.stringify(answer.value)}` : `${answer.error.code} `;
    answers.push(Object.entries(roles).reduce((text, [role, { me: name }]) => text.replaceAll(name, role), told));
  }
  return answers;
}

const answersOfAll = (situations: readonly Situation[]) =>
  Promise.all(EXCHANGES.map((exchange) => answersOf(situations, exchange)));

const codesOf = (answers: readonly string[]) => answers.map((answer) => answer.slice(0, answer.indexOf(' ')));

describe('equals', () => {
  test('[EQUAL1] no command is left out of the walk', () => {
    const walked = [...Object.keys(WALK), ...PARTS].sort();
    expect(findCommands(readSourceFiles('src/shared/domain', /\.ts$/))).toEqual(walked);
  });

  test.each(Object.entries(WALK))('[EQUAL1] %s answers every member alike', async (_, situations) => {
    const expected = situations.map(([code]) => code);
    expect(expected).toContain('done');
    const [first, ...others] = await answersOfAll(situations);
    expect(codesOf(first ?? [])).toEqual(expected);
    for (const answers of others) expect(answers).toEqual(first);
  });

  test('[EQUAL1] nothing in the domain asks who founded the circle', () => {
    const asking = readSourceFiles('src/shared/domain', /\.ts$/).filter(({ text }) =>
      /founder/i.test(text.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '')),
    );
    expect(asking.map(({ path }) => path)).toEqual([]);
  });

  test.each<readonly [string, Situation[1]]>([
    [
      'whoever named the circle',
      ({ me: { doc, me, authorOf } }) =>
        authorOfField(openCircleDoc(doc).meta, 'name', authorOf) === me ? ok(1) : err({ code: 'refused' }),
    ],
    [
      'whoever joined first',
      ({ me: { doc, me } }) => {
        const [first] = Object.entries(openCircleDoc(doc).people.toJSON() as Record<string, { joinedAt: number }>).sort(
          ([, a], [, b]) => a.joinedAt - b.joinedAt,
        );
        return first?.[0] === me ? ok(1) : err({ code: 'refused' });
      },
    ],
    ['whom it names', ({ me: { me } }) => (me === CAROL ? err({ code: 'refused' }) : ok(1))],
  ])('a command that looks for %s is found by the walk', async (_, act) => {
    const answers = await answersOfAll([['done', act]]);
    expect(new Set(answers.flatMap(codesOf))).toEqual(new Set(['done', 'refused']));
  });

  test('a command is found by its third parameter, declared or kept in a constant', () => {
    const text = `
      export function one(doc: Y.Doc, input: { readonly a: (b: string, c: number) => void }, _ctx: CommandContext) {}
      export const two = <T,>(doc: Y.Doc, input: T, { actor }: CommandContext): void => undefined;
      export function three(doc: Y.Doc, ctx: CommandContext) {}
      function four(doc: Y.Doc, input: string, ctx: CommandContext) {}`;
    expect(findCommands([{ path: 'sample.ts', text }])).toEqual(['one', 'two']);
  });
});
