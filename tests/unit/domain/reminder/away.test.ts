import { describe, expect, test } from 'vitest';
import { ALICE, BOB, createReplica, type Replica } from '../fixture.ts';
import { addOn, at, daysOf, dueOf, remindersOf, restOf } from './reminder-fixture.ts';

describe('after a while', () => {
  const withDays = (...days: readonly string[]): Replica => {
    const alice = createReplica(ALICE);
    for (const day of days)
      addOn(alice, '2025-06-01', { company: day, nextStep: 'Call', nextStepOn: `2025-06-${day}` });
    return alice;
  };

  test('[REM9] while one rests there is nothing; afterwards, of what fell due before and in it, only the last three days', () => {
    const alice = withDays('08', '10', '14', '15', '18', '19');
    const rests = [restOf('2025-06-11', '2025-06-17')];
    expect(dueOf(alice, '2025-06-10', { rests })).toEqual(['own-date 08', 'own-date 10']);
    for (const day of ['11', '14', '17']) expect(dueOf(alice, `2025-06-${day}`, { rests })).toEqual([]);
    expect(dueOf(alice, '2025-06-18', { rests })).toEqual(['own-date 15', 'own-date 18']);
    expect(dueOf(alice, '2025-06-18')).toEqual(['own-date 14', 'own-date 15', 'own-date 18']);
    expect(daysOf(alice, 'own-date 18', { rests })).toBe('18 to 24');
    const [first] = remindersOf(alice, '2025-06-11', { rests });
    expect(first).toMatchObject({ company: '15', dueAt: at('2025-06-18T09:00') });
  });

  test("[REM9] an open rest lets nothing through until it is ended, and others' rests nothing at all", () => {
    const alice = withDays('10', '12');
    expect(remindersOf(alice, '2025-06-11', { rests: [restOf('2025-06-09')] })).toEqual([]);
    expect(dueOf(alice, '2025-06-13', { rests: [restOf('2025-06-09', undefined, '2025-06-12')] })).toHaveLength(2);
    const rests = [{ ...restOf('2025-06-09'), memberId: BOB }];
    expect(dueOf(alice, '2025-06-12', { rests })).toHaveLength(2);
  });

  test('[REM9] a deadline that passed in a rest is over, one that comes on its last day holds', () => {
    const alice = createReplica(ALICE);
    for (const day of ['12', '18', '19']) addOn(alice, '2025-06-01', { company: day, deadlineOn: `2025-06-${day}` });
    const rests = [restOf('2025-06-11', '2025-06-17')];
    expect(dueOf(alice, '2025-06-18', { rests })).toEqual(['deadline 18', 'deadline 19']);
  });

  test('[REM2] after weeks away only what still matters is left, however much there was', () => {
    const alice = createReplica(ALICE);
    for (let day = 1; day <= 28; day += 1) {
      const on = `2025-05-${String(day).padStart(2, '0')}`;
      addOn(alice, on, { company: `A${day}`, stage: 'applied' });
      addOn(alice, on, { company: `S${day}`, nextStep: 'Call', nextStepOn: on, deadlineOn: on });
    }
    const due = dueOf(alice, '2025-05-30');
    const of = (kind: string) => due.filter((each) => each.startsWith(kind));
    expect(of('follow-up')).toEqual(Array.from({ length: 14 }, (_, index) => `follow-up A${10 + index}`));
    expect(of('own-date')).toEqual(Array.from({ length: 5 }, (_, index) => `own-date S${24 + index}`));
    expect(due).toHaveLength(19);
    expect(dueOf(alice, '2025-07-30')).toEqual([]);
  });
});
