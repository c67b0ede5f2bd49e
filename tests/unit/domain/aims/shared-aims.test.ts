import { describe, expect, test } from 'vitest';
import { readAims } from '#shared/domain/aims/aims.ts';
import { type Met, selectSharedAims, type SharedAims } from '#shared/domain/aims/select-shared-aims.ts';
import { extendLexicon, type Lexicon, BUILT_IN_LEXICON } from '#shared/domain/match/lexicon.ts';
import {
  PRIORITY_LISTS,
  type Priorities,
  type PriorityEntry,
  type PriorityList,
} from '#shared/domain/priority/priorities.ts';
import type { MemberId, PriorityEntryId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL } from '../fixture.ts';

type Lines = Partial<Readonly<Record<PriorityList, readonly string[]>>>;

function prioritiesOf(memberId: MemberId, lines: Lines): Priorities {
  const entriesOf = (list: PriorityList): readonly PriorityEntry[] =>
    (lines[list] ?? []).map((text, index) => ({
      id: `${list}${index}` as PriorityEntryId,
      list,
      text,
      order: undefined,
    }));
  const lists = Object.fromEntries(PRIORITY_LISTS.map((list) => [list, entriesOf(list)])) as Priorities['lists'];
  return { memberId, lists, payFloor: undefined, feedback: undefined };
}

const compared = (memberId: MemberId, lines: Lines, options: { lexicon?: Lexicon; isLanded?: boolean } = {}) => ({
  aims: readAims(prioritiesOf(memberId, lines), options.lexicon ?? BUILT_IN_LEXICON),
  isLanded: options.isLanded ?? false,
});
const share = (alice: Lines, bob: Lines, lexicon?: Lexicon): SharedAims | undefined =>
  selectSharedAims([
    compared(ALICE, alice, { ...(lexicon && { lexicon }) }),
    compared(BOB, bob, { ...(lexicon && { lexicon }) }),
  ])[0];
const met = (list: readonly Met[] | undefined): readonly string[] =>
  (list ?? []).map(({ first, second }) => `${first} = ${second}`);
const rolesOf = (alice: string, bob: string): readonly string[] =>
  met(share({ roles: [alice] }, { roles: [bob] })?.roles);

describe('roles', () => {
  test.each([
    ['Data engineer', 'data engineer'],
    ['software developer', 'Softwareentwickler'],
    ['Nurse', 'Krankenpfleger'],
    ['Junior data engineer', 'Senior Data Engineer (m/w/d)'],
    ['welder', 'WIG-Schweißer'],
    ['nurse or carer', 'care assistant'],
    ['data engineer', 'data platform engineer'],
  ])('[AIM1] "%s" and "%s" are looked for by both, each in their words', (alice, bob) => {
    expect(rolesOf(alice, bob)).toEqual([`${alice} = ${bob}`]);
    expect(rolesOf(bob, alice)).toEqual([`${bob} = ${alice}`]);
  });

  test.each([
    ['Data engineer', 'Road engineer'],
    ['software developer', 'data engineer'],
    ['Engineer', 'Data engineer'],
    ['Teacher', 'Nurse'],
    ['Project manager', 'Account manager'],
    ['anything', 'anything'],
  ])('[AIM1] "%s" and "%s" are not the same', (alice, bob) => {
    expect(rolesOf(alice, bob)).toEqual([]);
    expect(rolesOf(bob, alice)).toEqual([]);
  });

  test('[AIM1] words that the circle has added meet too', () => {
    const lexicon = extendLexicon([['plumber', 'pipeline wrangler']]);
    expect(met(share({ roles: ['plumber'] }, { roles: ['pipeline wrangler'] }, lexicon)?.roles)).toEqual([
      'plumber = pipeline wrangler',
    ]);
    expect(rolesOf('plumber', 'pipeline wrangler')).toEqual([]);
  });

  test('[AIM1] places are told where both look for one role, and only those that are somewhere', () => {
    const places = (alice: readonly string[], bob: readonly string[], role = 'welder') =>
      met(share({ roles: ['welder'], places: alice }, { roles: [role], places: bob })?.places);
    expect(places(['Lyon', 'Paris'], ['Lyon, France'])).toEqual(['Lyon = Lyon, France']);
    expect(places(['Munich'], ['München'])).toEqual(['Munich = München']);
    expect(places(['remote'], ['Remote'])).toEqual(['remote = Remote']);
    expect(places(['not Lyon'], ['Lyon'])).toEqual([]);
    expect(places(['anywhere'], ['Lyon'])).toEqual([]);
    expect(places(['Lyon'], ['Berlin'])).toEqual([]);
    expect(places(['Lyon'], ['Lyon'], 'nurse')).toEqual([]);
  });
});

describe('words', () => {
  test('[AIM2] fields that both are open to, and skills that both would grow, meet whatever the words', () => {
    const shared = share(
      { fields: ['renewable energy', 'public sector'], skills: ['SQL and Python', 'public speaking'] },
      { fields: ['Solar'], skills: ['python', 'Public Speaking'] },
    );
    expect(met(shared?.fields)).toEqual(['renewable energy = Solar']);
    expect(met(shared?.skills)).toEqual(['SQL and Python = python', 'public speaking = Public Speaking']);
  });

  test('[AIM2] common words, and names of a letter, meet only themselves', () => {
    const skills = (alice: string, bob: string) => met(share({ skills: [alice] }, { skills: [bob] })?.skills);
    expect(skills('R', 'R')).toEqual(['R = R']);
    expect(skills('R', 'R and B singing')).toEqual(['R = R and B singing']);
    expect(skills('Go', 'Go to market plans')).toEqual([]);
    expect(skills('data', 'data protection law')).toEqual([]);
    expect(skills('anything', 'Anything')).toEqual(['anything = Anything']);
    expect(skills('', '')).toEqual([]);
  });

  test('[AIM3] who can help with what the other would learn is told for each of them', () => {
    const shared = share(
      { canHelpWith: ['writing cover letters'], wouldLearn: ['Excel'], skills: ['negotiation'] },
      { canHelpWith: ['Excel for beginners', 'negotiation'], wouldLearn: ['cover letters'] },
    );
    expect(met(shared?.firstHelps)).toEqual(['writing cover letters = cover letters']);
    expect(met(shared?.secondHelps)).toEqual(['Excel = Excel for beginners', 'negotiation = negotiation']);
  });
});

test('[AIM4] each two stand once, in the order of the members; two who share nothing are left out', () => {
  const all = [
    compared(CAROL, { roles: ['nurse'] }),
    compared(ALICE, { roles: ['nurse', 'welder'] }),
    compared(BOB, { roles: ['welder'] }),
  ];
  expect(selectSharedAims(all).map(({ first, second }) => [first, second])).toEqual([
    [CAROL, ALICE],
    [ALICE, BOB],
  ]);
  expect(selectSharedAims(all)).toEqual(selectSharedAims(all));
});

test('[AIM4] who has landed looks for nothing more, and still helps and grows', () => {
  const lines = { roles: ['nurse'], fields: ['solar'], skills: ['SQL'], canHelpWith: ['CVs'] };
  const [shared] = selectSharedAims([
    compared(ALICE, lines, { isLanded: true }),
    compared(BOB, { ...lines, wouldLearn: ['CVs'] }),
  ]);
  expect(shared?.roles).toEqual([]);
  expect(shared?.fields).toEqual([]);
  expect(met(shared?.skills)).toEqual(['SQL = SQL']);
  expect(met(shared?.firstHelps)).toEqual(['CVs = CVs']);
});

test('[AIM4] lines that say the same are told once, and no more than fifty of a list are read', () => {
  expect(met(share({ skills: ['SQL', 'sql'] }, { skills: ['SQL'] })?.skills)).toEqual(['SQL = SQL']);
  const many = Array.from({ length: 60 }, (_, index) => `skill${index}x`);
  expect(share({ skills: many }, { skills: many })?.skills).toHaveLength(50);
});
