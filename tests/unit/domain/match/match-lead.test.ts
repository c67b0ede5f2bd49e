import { describe, expect, test } from 'vitest';

import type { Verdict } from '#shared/domain/match/match.ts';
import { matchPair, reasonsOf, type Written } from '#tests/support/match-pair.ts';
import type { LabelledLead } from '#tests/match/labelled.ts';

type Lead = Omit<LabelledLead, 'name'>;

describe('[FIT1] the verdict', () => {
  const lead: Lead = { role: 'Data Engineer', place: 'Lyon', mode: 'hybrid', notes: 'On-call one week in six.' };

  test('is a clash as soon as one reason is, however much else fits', () => {
    const wishes: Written = { roles: ['data engineer'], places: ['Lyon'], dealBreakers: ['on-call'] };
    const match = matchPair(lead, wishes);
    expect(match.verdict).toBe('clashes');
    expect(match.reasons.map(({ aspect, verdict }) => `${aspect} ${verdict}`)).toEqual([
      'deal-breaker clashes',
      'place fits',
      'role fits',
    ]);
    expect(matchPair(lead, { ...wishes, dealBreakers: [] }).verdict).toBe('fits');
  });

  test('needs a reason about the work, unless nothing was written about work', () => {
    expect(matchPair(lead, { roles: ['welder'], places: ['Lyon'] }).verdict).toBe('unknown');
    expect(matchPair(lead, { places: ['Lyon'] }).verdict).toBe('fits');
    expect(matchPair(lead, {}).verdict).toBe('unknown');
  });

  test('names the words of the lead with their field, and the lines that made it so', () => {
    const [reason] = matchPair(lead, { dealBreakers: ['nights, on-call'] }).reasons.filter(
      ({ verdict }) => verdict === 'clashes',
    );
    expect(reason?.found).toEqual([{ field: 'notes', text: 'On-call' }]);
    expect(reason?.wishes).toEqual([
      { kind: 'entry', id: 'dealBreakers-0', list: 'dealBreakers', text: 'nights, on-call' },
    ]);
  });
});

describe('[FIT3] deal-breakers and must-haves', () => {
  test.each<[line: string, lead: Lead, verdict: Verdict]>([
    ['nights', { notes: 'three nights a month' }, 'clashes'],
    ['no nights', { notes: 'three nights a month' }, 'clashes'],
    ['nights', { notes: 'no nights' }, 'fits'],
    ['nights', { notes: 'days' }, 'unknown'],
    ['shift work', { notes: 'Nachtschicht' }, 'clashes'],
    ['no remote', { mode: 'onsite' }, 'clashes'],
    ['no remote', { mode: 'remote' }, 'fits'],
    ['on site', { mode: 'hybrid' }, 'unknown'],
    ['full-time', { role: 'Porter (full-time or part-time)' }, 'unknown'],
    ['gambling / betting', { company: 'Contoso Sportsbook' }, 'clashes'],
    ['sales', { notes: 'you work with the sales team' }, 'unknown'],
    ['sales', { role: 'Sales Rep' }, 'clashes'],
    ['junior', { notes: 'you mentor junior colleagues' }, 'unknown'],
    ['junior roles', { role: 'Junior accountant' }, 'clashes'],
    ['more than 2 days in the office', { place: 'Berlin', notes: '3 days a week in the office' }, 'clashes'],
    ['more than 2 days in the office', { place: 'Berlin', notes: '2 days a week in the office' }, 'fits'],
    ['5 days in the office', { mode: 'onsite' }, 'clashes'],
    ['travel over 20 %', { notes: 'approx. 30% travel' }, 'clashes'],
    ['travel over 20 %', { notes: 'travel < 10 %' }, 'fits'],
    ['less than 25 days holiday', { notes: '22 days of holiday' }, 'clashes'],
    ['under 50k €', { pay: '€42,000' }, 'clashes'],
    ['under 50k €', { pay: '€60,000' }, 'fits'],
    ['London', { place: 'London' }, 'clashes'],
    ['London', { place: 'Leeds' }, 'fits'],
  ])('%s with %o: %s', (line, lead, verdict) => {
    expect(reasonsOf(matchPair(lead, { dealBreakers: [line] }), 'deal-breaker').map(([each]) => each)).toContain(
      verdict,
    );
  });

  test.each<[line: string, lead: Lead, verdicts: readonly Verdict[]]>([
    ['remote', { mode: 'remote' }, ['fits']],
    ['remote', { mode: 'hybrid' }, ['clashes']],
    ['remote or hybrid', { mode: 'hybrid' }, ['fits']],
    ['hybrid', { mode: 'remote' }, ['unknown']],
    ['permanent', { notes: '12 month fixed-term contract' }, ['clashes']],
    ['permanent', { notes: 'unbefristet' }, ['fits']],
    ['visa sponsorship', { notes: 'Visa sponsorship is not available.' }, ['clashes']],
    ['visa sponsorship', {}, ['unknown']],
    ['training and flexible hours', { notes: 'full training' }, ['fits', 'unknown']],
    ['max 20% travel', { notes: '50% travel' }, ['clashes']],
    ['at least 3 days home office', { place: 'Berlin', notes: '2 days in the office' }, ['fits']],
  ])('must have %s with %o: %s', (line, lead, verdicts) => {
    expect(reasonsOf(matchPair(lead, { mustHaves: [line] }), 'must-have').map(([each]) => each)).toEqual(verdicts);
  });
});

describe('[FIT4] places and ways of working', () => {
  test.each<[places: readonly string[], lead: Lead, reason: string]>([
    [['Lyon', 'Grenoble'], { place: 'Grenoble' }, 'place fits'],
    [['Lyon'], { place: 'Berlin' }, 'place clashes'],
    [['Lyon'], { place: 'Saint-Quelquepart' }, 'place unknown'],
    [['Lyon'], {}, 'place unknown'],
    [['remote'], { place: 'Berlin', mode: 'onsite' }, 'work-mode clashes'],
    [['remote'], { place: 'Berlin' }, 'place unknown'],
    [['remote', 'Berlin'], { place: 'Berlin', mode: 'onsite' }, 'place fits'],
    [['remote', 'Lyon'], { place: 'Remote - US only' }, 'place clashes'],
    [['remote', 'Lyon'], { place: 'Remote, France' }, 'place fits'],
    [['remote in Germany / EU'], { place: 'Poland', mode: 'remote' }, 'place fits'],
    [['Calgary', 'Okotoks'], { place: 'Dayton, OH', mode: 'onsite' }, 'place clashes'],
    [['Calgary', 'Okotoks'], { place: 'Edmonton', mode: 'onsite' }, 'place clashes'],
    [['Calgary', 'Nowhereton'], { place: 'Edmonton', mode: 'onsite' }, 'place clashes'],
    [['Nowhereton'], { place: 'Edmonton', mode: 'onsite' }, 'place unknown'],
    [['Calgary', 'no relocation'], { place: 'Edmonton', mode: 'onsite' }, 'place clashes'],
    [['Stuttgart, max 45 min by train'], { place: 'Esslingen' }, 'place fits'],
    [['Stuttgart'], { place: 'Esslingen' }, 'place unknown'],
    [['Stuttgart, max 45 min by train'], { place: 'Ulm' }, 'place clashes'],
    [['Stuttgart, up to 2 hours'], { place: 'Ulm' }, 'place unknown'],
    [['35 min drive from Leeds'], { place: 'Pudsey' }, 'place fits'],
    [['35 min drive from Leeds'], { place: 'Plymouth' }, 'place clashes'],
    [['Stuttgart', 'max 30 min by tram'], { place: 'Esslingen' }, 'place fits'],
    [['Stuttgart', 'short commute'], { place: 'Berlin' }, 'place clashes'],
    [['around Bordeaux'], { place: 'Saint-Quelquepart, France' }, 'place unknown'],
    [['not London', 'United Kingdom'], { place: 'London' }, 'place clashes'],
    [['anywhere'], { place: 'Oslo', mode: 'onsite' }, 'place fits'],
    [['hybrid'], { mode: 'remote' }, 'place unknown'],
  ])('%s with %o: %s', (places, lead, reason) => {
    const { reasons } = matchPair(lead, { places: [...places] });
    expect(reasons.map(({ aspect, verdict }) => `${aspect} ${verdict}`)).toEqual([reason]);
  });

  test('what stands in the notes only is guessed', () => {
    const { reasons } = matchPair({ notes: 'This is a remote position.' }, { places: ['remote'] });
    expect(reasons).toMatchObject([{ verdict: 'fits', isGuessed: true }]);
  });
});

describe('[FIT6] roles and levels', () => {
  test.each<[wished: string, role: string, verdict: Verdict]>([
    ['data engineer', 'Senior Data Engineer (m/w/d) - Azure', 'fits'],
    ['data engineer', 'Dateningenieur', 'fits'],
    ['data engineer', 'Mechanical Engineer', 'unknown'],
    ['data engineer', 'Engineer', 'unknown'],
    ['data engineer', 'Manager, Data Engineering', 'unknown'],
    ['data / analytics engineer', 'Analytics Engineer', 'fits'],
    ['nurse or carer', 'Care assistant', 'fits'],
    ['Schweißer WIG / MAG', 'Schweisser gesucht', 'fits'],
    ['scientist', 'Data Scientist', 'unknown'],
    ['warehouse', 'Warehouse Associate', 'fits'],
    ['project manager, IT or construction', 'IT consultant', 'unknown'],
    ['account manager', 'Accountant', 'unknown'],
  ])('%s, offered: %s', (wished, role, verdict) => {
    expect(reasonsOf(matchPair({ role }, { roles: [wished] }), 'role').map(([each]) => each)).toEqual([verdict]);
  });

  test.each<[wished: string, role: string, verdict: Verdict]>([
    ['senior accountant', 'Accounting intern', 'clashes'],
    ['junior accountant', 'Senior accountant', 'clashes'],
    ['senior accountant', 'Lead accountant', 'unknown'],
    ['senior accountant', 'Sr. Accountant', 'fits'],
  ])('%s, offered: %s, level', (wished, role, verdict) => {
    expect(reasonsOf(matchPair({ role }, { roles: [wished] }), 'level').map(([each]) => each)).toEqual([verdict]);
  });

  test('a level that one of them does not name says nothing', () => {
    expect(reasonsOf(matchPair({ role: 'Intern' }, { roles: ['accountant'] }), 'level')).toEqual([]);
    expect(reasonsOf(matchPair({ role: 'Accountant' }, { roles: ['senior accountant'] }), 'level')).toEqual([]);
  });

  test('where no role is given, the notes may name it', () => {
    const match = matchPair({ company: 'Contoso', notes: 'they need an electrician' }, { roles: ['electrician'] });
    expect(match.reasons).toMatchObject([{ aspect: 'role', verdict: 'fits', isGuessed: true }]);
  });
});

describe('[FIT7] fields and skills', () => {
  test.each<[list: 'fields' | 'skills', line: string, lead: Lead, isFit: boolean]>([
    ['skills', 'wound care', { notes: 'Wundmanagement' }, true],
    ['skills', 'Go', { notes: 'We write Go and some Rust.' }, true],
    ['skills', 'Go', { notes: 'Go to our site to apply' }, false],
    ['skills', 'R', { notes: 'models in R' }, true],
    ['skills', 'R', { notes: 'our r&d people' }, false],
    ['skills', 'design', { notes: 'a design team to work with' }, false],
    ['skills', 'design', { role: 'Design technologist' }, true],
    ['fields', 'healthcare', { company: 'Contoso Hospital' }, true],
    ['fields', 'climate, energy', { notes: 'solar parks' }, true],
    ['fields', 'education', { notes: 'a degree or other education' }, false],
    ['skills', 'forklift', { notes: 'no forklift needed' }, false],
  ])('%s %s with %o: %s', (list, line, lead, isFit) => {
    expect(matchPair(lead, { [list]: [line] }).verdict).toBe(isFit ? 'fits' : 'unknown');
  });
});
