import { describe, expect, test } from 'vitest';

import type { Verdict } from '#shared/domain/match/match.ts';
import { matchPair, reasonsOf, type Written } from '#tests/support/match-pair.ts';
import type { LabelledLead } from '#tests/match/labelled.ts';

type Lead = Omit<LabelledLead, 'name'>;

/** Whether any reason of a line is of a verdict: what clashes counts first, then what fits. */
function verdictOf(lead: Lead, wishes: Written): Verdict {
  const verdicts = matchPair(lead, wishes).reasons.map(({ verdict }) => verdict);
  return verdicts.find((one) => one === 'clashes') ?? verdicts.find((one) => one === 'fits') ?? 'unknown';
}

describe('[FIT13] how much of a week is worked', () => {
  test.each<[line: string, lead: Lead, verdict: Verdict]>([
    ['max 28 h', { role: 'Porter', notes: '32 hours a week' }, 'clashes'],
    ['max 28 h', { role: 'Porter', notes: '24 hours over three days' }, 'fits'],
    ['max 28 h', { role: 'Porter', notes: 'Between 20 and 25 customers an hour.' }, 'unknown'],
    ['max 28 h', { notes: 'Full time only.' }, 'clashes'],
    ['höchstens 30 Std. pro Woche', { notes: '38,5 Wochenstunden, Gleitzeit' }, 'clashes'],
    ['maximum 30h', { notes: 'CDI 24h, du lundi au jeudi' }, 'fits'],
    ['maximum 30h', { notes: 'De 9h à 18h avec une pause' }, 'unknown'],
    ['50-70 %', { role: 'Fachfrau Betreuung 60 %' }, 'fits'],
    ['50-70 %', { notes: 'We are looking for a baker (100%).' }, 'clashes'],
    ['50-70 %', { notes: 'CHF 5,000 (100 %) is what we pay.' }, 'unknown'],
    ['50-70 %', { role: 'Fachfrau Betreuung 80-100 %' }, 'clashes'],
    ['50-70 %', { role: 'Fachfrau Betreuung 40-100 %' }, 'fits'],
    ['50-70 %', { notes: '50 % of our shop is organic. 20 % discount for staff.' }, 'unknown'],
    ['24-32 h', { notes: '0.5 FTE of 40 hours' }, 'clashes'],
    ['at least 30 hours', { notes: '16 hours a week' }, 'clashes'],
    ['at least 30 hours', { notes: 'from 20 hours, whatever suits you' }, 'fits'],
    ['30+ hours', { notes: '20 hours a week' }, 'clashes'],
    ['pas plus de 30 h', { notes: 'CDI 35h' }, 'clashes'],
    ['part time', { notes: 'Hours: 18 a week (full time is 37)' }, 'fits'],
    ['part time', { notes: 'Teilzeit ist leider nicht möglich.' }, 'clashes'],
    ['part time', { notes: 'Support is there 24 hours a day.' }, 'unknown'],
  ])('must have %s with %o: %s', (line, lead, verdict) => {
    expect(verdictOf(lead, { mustHaves: [line] })).toBe(verdict);
  });

  test.each<[line: string, notes: string, verdict: Verdict]>([
    ['contracts under 9 months', 'Cover for 4 months', 'clashes'],
    ['contracts under 9 months', 'One-year contract', 'fits'],
    ['contracts under 9 months', '3 months probation, then you are one of us', 'unknown'],
    ['lifting over 15 kg', 'You carry sacks of 25 kg', 'clashes'],
    ['lifting over 15 kg', 'No parcel is over 10 kg', 'fits'],
    ['more than 2 nights a month', 'about 5 nights a month', 'clashes'],
  ])('a deal-breaker %s with "%s": %s', (line, notes, verdict) => {
    expect(verdictOf({ notes }, { dealBreakers: [line] })).toBe(verdict);
  });

  test.each<[lead: Lead, payFloor: NonNullable<Written['payFloor']>, verdict: Verdict]>([
    [{ pay: '£29,000 a year', notes: '37.5 hours a week' }, { amount: 15, currency: 'GBP', per: 'hour' }, 'clashes'],
    [{ pay: '£29,000 a year', notes: '35 hours a week' }, { amount: 15, currency: 'GBP', per: 'hour' }, 'fits'],
    [
      { pay: '£30,000 FTE', notes: '18 hours (full time is 36)' },
      { amount: 20_000, currency: 'GBP', per: 'year' },
      'clashes',
    ],
    [{ pay: '€3.000 pro Monat' }, { amount: 37_000, currency: 'EUR', per: 'year' }, 'clashes'],
  ])('the pay of %o counts with them against %o: %s', (lead, payFloor, verdict) => {
    expect(reasonsOf(matchPair(lead, { payFloor }), 'pay').map(([each]) => each)).toEqual([verdict]);
  });
});

describe('[FIT14] what is told in other words', () => {
  test.each<[line: string, lead: Lead, verdict: Verdict]>([
    ['nights', { notes: 'Shift: 23:00-07:00' }, 'clashes'],
    ['nights', { notes: '9pm to 5am, four on, four off' }, 'clashes'],
    ['nights', { notes: '9am to 5pm' }, 'unknown'],
    ['call centre', { notes: 'You answer the phone and welcome visitors.' }, 'unknown'],
    ['call centre', { notes: 'A contact centre of forty.' }, 'clashes'],
    ['phone work', { notes: 'A contact centre of forty.' }, 'clashes'],
    ['fixed term', { notes: 'Cover for six months while she is away' }, 'clashes'],
    ['Schichtdienst', { notes: 'Du bist abends zu Hause.' }, 'unknown'],
    ['Schichtdienst', { notes: 'Auch abends und früh.' }, 'clashes'],
    ['working away', { notes: 'Nights in hotels from Monday on' }, 'clashes'],
    ['nights', { notes: 'Room 22-6, second floor' }, 'unknown'],
    ['split shifts', { notes: '11h-15h et 18h-22h' }, 'clashes'],
    ['split shifts', { notes: '6-14 Uhr und 14-22 Uhr im Wechsel' }, 'unknown'],
    ['split shifts', { notes: 'Opening hours 9:00-12:00 and 15:00-18:00' }, 'unknown'],
    ['weekends', { notes: 'Tuesday to Saturday' }, 'clashes'],
    ['weekends', { notes: 'Montag bis Freitag' }, 'fits'],
    ['Sundays', { notes: 'Mon-Sat' }, 'unknown'],
    ['weekends', { notes: 'Samstag und Sonntag geschlossen' }, 'fits'],
    ['agencies', { role: 'Baker', notes: 'For our client, a bakery in town, we need help.' }, 'clashes'],
    ['agencies', { role: 'Baker', notes: 'Für unseren Kunden suchen wir Verstärkung.' }, 'clashes'],
    ['agencies', { role: 'Baker', notes: 'You talk to our clients every day.' }, 'unknown'],
    ['agencies', { role: 'Baker', notes: 'Direktanstellung' }, 'fits'],
    ['agencies', { role: 'Baker', company: 'Contoso Personaldienstleistungen' }, 'clashes'],
    ['recruiters', { role: 'Baker', company: 'Globex Staffing' }, 'clashes'],
    ['unpaid trial days', { notes: 'Come in for two shifts first; we do not pay for them.' }, 'clashes'],
    ['unpaid trial days', { notes: 'The trial day is paid.' }, 'unknown'],
    ['cold calling', { notes: 'You phone strangers from lists.' }, 'clashes'],
    ['cold calling', { notes: 'Customers call you.' }, 'unknown'],
    ['freezer', { notes: 'The store is kept at -22 °C' }, 'clashes'],
    ['freezer', { notes: 'It is 4 °C in there' }, 'unknown'],
    ['piecework', { notes: 'You are paid per basket.' }, 'clashes'],
    ['piecework', { notes: 'You are paid per hour.' }, 'unknown'],
    ['Montage', { notes: 'Beginn ist Montag' }, 'unknown'],
    ['Montage', { notes: 'Montage in ganz Bayern' }, 'clashes'],
    ['fixed-term contracts', { notes: 'Pour la saison d’été' }, 'clashes'],
    ['saisonnier', { notes: 'Une cuisine de saison' }, 'unknown'],
    ['weapons', { notes: 'Our weapon of choice is a whiteboard.' }, 'unknown'],
    ['Rüstung', { notes: 'Wir bauen Panzerketten.' }, 'clashes'],
    ['travel over 10 %', { notes: 'Travel: ca. 20 %' }, 'clashes'],
    ['private schools', { role: 'Teacher', notes: 'Parents pay 900 a month.' }, 'clashes'],
    ['fast food', { notes: 'Restauration rapide' }, 'clashes'],
  ])('%s with %o: %s', (line, lead, verdict) => {
    expect(verdictOf(lead, { dealBreakers: [line] })).toBe(verdict);
  });
});

describe('[FIT2] who does it, and when', () => {
  test.each<[line: string, notes: string, verdict: Verdict]>([
    ['nights', 'The night shift is covered by another team.', 'fits'],
    ['nights', 'Die Nachtschicht übernehmen andere.', 'fits'],
    ['nights', 'Une autre équipe fait la nuit.', 'fits'],
    ['nights', 'You share the nights with another team.', 'clashes'],
    ['nights', 'Nights are yours, days belong to the others.', 'clashes'],
    ['on-call', 'Our engineers do the on-call, you do not.', 'fits'],
    ['start-ups', 'We are a young start-up.', 'clashes'],
    ['start-ups', 'We like a start-up mentality.', 'unknown'],
    ['animal experiments', 'Tierversuche macht hier niemand.', 'fits'],
    ['tobacco', 'Our office is a former tobacco factory.', 'unknown'],
    ['tobacco', 'We make tobacco.', 'clashes'],
    ['nothing with tobacco', 'We make tobacco.', 'clashes'],
    ['no nights, my back is bad', 'bad coffee, back office', 'unknown'],
  ])('%s with "%s": %s', (line, notes, verdict) => {
    expect(verdictOf({ notes }, { dealBreakers: [line] })).toBe(verdict);
  });
});

describe('[FIT15] what is asked of people', () => {
  test.each<[line: string, notes: string, verdict: Verdict]>([
    ['visa sponsorship', 'You must already have the right to work in Ireland.', 'clashes'],
    ['English-speaking team', 'You need fluent Finnish.', 'clashes'],
    ['English-speaking team', 'The working language is English.', 'fits'],
    ['English-speaking team', 'Arbeitssprache ist Deutsch.', 'clashes'],
    ['English-speaking team', 'Danish is a plus.', 'unknown'],
    ['English-speaking team', 'Italian is not required.', 'fits'],
    ['English is enough, my French is A2', 'Français B2 exigé', 'clashes'],
    ['English is enough, my French is A2', 'Français A2 suffit', 'fits'],
    ['no degree needed', 'A degree in law is essential.', 'clashes'],
    ['no degree needed', 'Kein Studium nötig.', 'fits'],
    ['no degree needed', 'A degree or equivalent experience.', 'unknown'],
    ['no degree needed', 'Our chemists have degrees.', 'fits'],
  ])('must have %s with "%s": %s', (line, notes, verdict) => {
    expect(verdictOf({ notes }, { mustHaves: [line] })).toBe(verdict);
  });

  test.each<[line: string, notes: string, verdict: Verdict]>([
    ['PhD required', 'You have a doctorate in physics.', 'clashes'],
    ['PhD required', 'We lend books to PhD students.', 'unknown'],
    ['fluent German required', 'Verhandlungssicheres Deutsch', 'clashes'],
    ['fluent German required', 'German B1 is fine', 'fits'],
    ['Dutch needed', 'Nederlands is niet nodig', 'fits'],
    ['own car needed', 'A driving licence is needed.', 'unknown'],
    ['own car needed', 'Ein eigener PKW ist nötig.', 'clashes'],
  ])('a deal-breaker %s with "%s": %s', (line, notes, verdict) => {
    expect(verdictOf({ notes }, { dealBreakers: [line] })).toBe(verdict);
  });
});

describe('[FIT3] days at the employer’s', () => {
  test.each<[line: string, notes: string, verdict: Verdict]>([
    ['max 2 days in the office', 'Three office days a week', 'clashes'],
    ['max 2 days in the office', 'In the office Monday to Thursday, Friday from home', 'clashes'],
    ['max 2 days in the office', 'Tuesdays and Thursdays in the office', 'fits'],
    ['max 2 days in the office', 'Zwei Bürotage, sonst zu Hause', 'fits'],
    ['max 2 days in the office', 'On Fridays from home', 'clashes'],
    ['max 2 days in the office', 'Cake every Monday and Friday', 'unknown'],
    ['remote', 'Hybrid: two days a month in the office', 'fits'],
    ['remote', 'Hybrid: two days a week in the office', 'clashes'],
    ['dimanche libre', 'Travail le dimanche', 'clashes'],
    ['dimanche libre', 'Fermé le dimanche', 'fits'],
    ['2 days off in a row', 'Two consecutive days off', 'fits'],
    ['2 days off in a row', 'Jours de repos non consécutifs', 'clashes'],
  ])('must have %s with "%s": %s', (line, notes, verdict) => {
    expect(verdictOf({ notes }, { mustHaves: [line] })).toBe(verdict);
  });
});

describe('[FIT6] titles', () => {
  test.each<[wished: string, lead: Lead, verdict: Verdict]>([
    ['electrician', { role: 'Electrcian' }, 'fits'],
    ['graphic designer', { role: 'Graphic Desinger' }, 'fits'],
    ['waiter', { role: 'Water analyst' }, 'unknown'],
    ['driver', { role: 'Diver' }, 'unknown'],
    ['Sachbearbeiter öffentlicher Dienst', { role: 'Sachbearbeitung Ausweise', notes: 'Bürgeramt' }, 'fits'],
    ['Sachbearbeiter öffentlicher Dienst', { role: 'Sachbearbeitung Ausweise', company: 'Contoso' }, 'unknown'],
    ['AP specialist', { role: 'Accounts Payable Specialist' }, 'fits'],
    ['payroll', { role: 'Payroll Clerk' }, 'fits'],
    ['nurse', { role: 'Nurse Recruiter' }, 'unknown'],
  ])('%s, offered: %o: %s', (wished, lead, verdict) => {
    expect(reasonsOf(matchPair(lead, { roles: [wished] }), 'role').map(([each]) => each)).toEqual([verdict]);
  });
});

test('[FIT7] what somebody would learn counts like a skill to grow', () => {
  expect(matchPair({ role: 'Operator', notes: 'laser cutting' }, { wouldLearn: ['laser cutting'] }).verdict).toBe(
    'fits',
  );
});

test('[FIT1] who wrote nothing of the work is not matched by a place alone, where nothing is told of the work', () => {
  expect(matchPair({ company: 'Contoso', place: 'Lyon' }, { places: ['Lyon'] }).verdict).toBe('unknown');
  expect(matchPair({ role: 'Porter', place: 'Lyon' }, { places: ['Lyon'] }).verdict).toBe('fits');
});

test('[FIT7] what somebody would learn is no work that they ask for', () => {
  const wishes = { mustHaves: ['part time'], places: ['Lyon'], wouldLearn: ['welding'] };
  expect(matchPair({ role: 'Porter', place: 'Lyon', notes: '20 hours a week' }, wishes).verdict).toBe('fits');
});
