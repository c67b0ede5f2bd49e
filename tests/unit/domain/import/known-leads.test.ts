import { describe, expect, test } from 'vitest';
import { linkKey } from '#shared/domain/import/link-key.ts';
import { planLines } from './import-fixture.ts';

const counts = ({ fresh, heldBack }: ReturnType<typeof planLines>) => [fresh.length, heldBack.length];

describe('leads that come again', () => {
  test('[IMP8] the same link is the same job, whatever was added to it', () => {
    expect(linkKey('http://WWW.globex.example/jobs/1/?utm_source=x#apply')).toBe(
      linkKey('https://globex.example/jobs/1'),
    );
    expect(linkKey('https://globex.example/jobs?id=1')).not.toBe(linkKey('https://globex.example/jobs?id=2'));
    expect(linkKey('https://www.linkedin.com/jobs/view/sales-rep-at-globex-3907654321')).toBe(
      linkKey('http://de.linkedin.com/jobs/view/3907654321/?trk=mail'),
    );
    expect(linkKey('ask Dana')).toBeUndefined();
  });

  test('[IMP8] with two links those decide; else company, role and place', () => {
    const header = 'Company|Role|Place|Link';
    const globex = { company: 'Globex', role: 'Welder', place: 'Lyon' };
    const link = 'https://globex.example/1';
    expect(counts(planLines([header, ` GLOBEX |welder|lyon|`], {}, [globex]))).toEqual([0, 1]);
    expect(
      counts(planLines([header, `Globex|Welder|Lyon|https://globex.example/2`], {}, [{ ...globex, link }])),
    ).toEqual([1, 0]);
    expect(counts(planLines([header, `Globex|Welder|Lyon|https://globex.example/2`], {}, [globex]))).toEqual([0, 1]);
    expect(counts(planLines([header, `Globex|Welder|Lyon|`], {}, [{ ...globex, link }]))).toEqual([0, 1]);
    expect(counts(planLines([header, `Globex|Welder|Paris|`], {}, [globex]))).toEqual([1, 0]);
    expect(counts(planLines([header, `Other|Name||${link}`], {}, [{ ...globex, link }]))).toEqual([0, 1]);
  });

  test('[IMP8] C and C++ are two roles', () => {
    expect(counts(planLines(['Company|Role', 'Globex|C developer', 'Globex|C++ developer']))).toEqual([2, 0]);
  });

  test('[IMP8] also within the file, and it is told which', () => {
    const plan = planLines(['Company|Role', 'Globex|Welder', 'Globex|Welder', 'Initech|']);
    expect(plan.heldBack.map(({ draft, because }) => [draft.lead.company, because])).toEqual([['Globex', 'in-file']]);
  });
});
