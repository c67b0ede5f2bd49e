import { describe, expect, test } from 'vitest';
import { readPay } from '#shared/domain/match/pay/read-pay.ts';
import { readPlace } from '#shared/domain/match/place/read-place.ts';
import { postingOfJob } from './page.ts';

const at = (addressLocality: string, addressCountry?: unknown, addressRegion?: string): object => ({
  '@type': 'Place',
  address: { '@type': 'PostalAddress', addressLocality, addressCountry, addressRegion },
});

describe('the place', () => {
  test.each([
    ['town, division and country', at('Detroit', 'US', 'MI'), 'Detroit, MI, US'],
    ['town and country', at('Graz', 'AT'), 'Graz, AT'],
    ['a country as a thing', at('Paris', { '@type': 'Country', name: 'France' }), 'Paris, France'],
    ['a country as an address', at('Paris', 'https://schema.org/FR'), 'Paris, FR'],
    ['a town that is its division', at('Wien', 'AT', 'Wien'), 'Wien, AT'],
    ['a town that says its country', at('Berlin, Germany', 'Germany'), 'Berlin, Germany'],
    ['an address in words', { '@type': 'Place', address: 'Tempe, AZ' }, 'Tempe, AZ'],
    ['a place in words', 'Lyon (69)', 'Lyon (69)'],
    ['a place with a name only', { '@type': 'Place', name: 'Leeds' }, 'Leeds'],
    ['an address that is the place', { '@type': 'PostalAddress', addressLocality: 'Leeds' }, 'Leeds'],
    ['a country alone', { address: { addressCountry: 'DE' } }, 'DE'],
    [
      'a street where nothing else is',
      { address: { streetAddress: '1 High Street', addressCountry: 'GB' } },
      '1 High Street, GB',
    ],
    ['a list', [at('Wien', 'AT')], 'Wien, AT'],
    ['the same place twice', [at('Paris', { name: 'France' }), at('paris', { name: 'France' })], 'paris, France'],
    ['several in a country', [at('Leipzig', 'DE'), at('Halle (Saale)', 'DE')], 'Leipzig or Halle (Saale)'],
    ['several known towns', [at('Berlin', 'DE'), at('Lisbon', { name: 'PT' })], 'Berlin or Lisbon'],
    ['towns of which one is not known', [at('Berlin', 'DE'), at('Kleinhausen', 'CH')], 'Berlin or Kleinhausen, CH'],
    [
      'a division that tells towns apart',
      [at('Portland', 'US', 'OR'), at('Portland', 'US', 'ME')],
      'Portland, OR or Portland, ME',
    ],
    ['nothing', { address: {} }, undefined],
    ['an address of the web', 'https://g.example/places/1', undefined],
  ])('[POST8] is read from %s', (_name, jobLocation, place) => {
    expect(postingOfJob({ jobLocation })).toMatchObject({ lead: { place }, guessed: [] });
  });

  test('[POST8] work from home says to which countries it is bound', () => {
    const countries = [
      { '@type': 'Country', name: 'USA' },
      { '@type': 'Country', name: 'Canada' },
    ];
    const home = { jobLocationType: 'TELECOMMUTE' };
    expect(postingOfJob(home).lead).toMatchObject({ mode: 'remote', place: undefined });
    const bound = postingOfJob({ ...home, applicantLocationRequirements: countries }).lead;
    expect(bound).toMatchObject({ mode: 'remote', place: 'Remote (USA, Canada)' });
    expect(readPlace(bound.place ?? '').parts.map(({ key }) => key)).toEqual(['united states', 'canada']);
    expect(postingOfJob({ applicantLocationRequirements: countries }).lead).toMatchObject({
      mode: undefined,
      place: undefined,
    });
  });

  test('[POST8] work from home together with a place tells both', () => {
    const home = { jobLocationType: 'telecommute', jobLocation: at('Vilnius', 'LT') };
    expect(postingOfJob(home)).toMatchObject({ lead: { mode: 'remote', place: 'Vilnius, LT' }, guessed: [] });
    const bound = postingOfJob({ ...home, applicantLocationRequirements: { name: 'Lithuania' } });
    expect(bound.lead.place).toBe('Vilnius, LT or remote (Lithuania)');
  });

  test('[POST15] a place that names the way of working tells it, as a guess', () => {
    expect(postingOfJob({ jobLocation: 'Berlin (hybrid)' })).toMatchObject({
      lead: { mode: 'hybrid' },
      guessed: ['mode'],
    });
  });
});

const money = (value: unknown, currency: unknown = 'EUR'): object => ({ '@type': 'MonetaryAmount', currency, value });
const amount = (fields: object): object => ({ '@type': 'QuantitativeValue', ...fields });

describe('pay', () => {
  test.each([
    [
      'a range a month',
      money(amount({ minValue: 3_500, maxValue: 4_500, unitText: 'MONTH' })),
      '3,500–4,500 EUR a month',
    ],
    [
      'a range a year',
      money(amount({ minValue: 135_000, maxValue: 175_000, unitText: 'Year' }), 'USD'),
      '135,000–175,000 USD a year',
    ],
    ['an hour', money(amount({ value: 15.5, unitText: 'hour' }), 'gbp'), '15.5 GBP an hour'],
    ['a day', money(amount({ value: '400', unitText: 'DAY' })), '400 EUR a day'],
    ['a week', money(amount({ value: 800, unitText: 'per week' })), '800 EUR a week'],
    ['a unit as a code', money(amount({ value: 50_000, unitCode: 'ANN' })), '50,000 EUR a year'],
    ['words for a unit', money(amount({ value: 50_000, unitText: 'annually' })), '50,000 EUR a year'],
    ['a bare number in it', money(2_150.5), '2,150.5 EUR'],
    ['a currency as a sign', money(amount({ value: 50_000, unitText: 'YEAR' }), '€'), '50,000 EUR a year'],
    ['the least only', money(amount({ minValue: 50_000, unitText: 'YEAR' })), 'from 50,000 EUR a year'],
    ['the most only', money(amount({ minValue: 0, maxValue: 60_000, unitText: 'YEAR' })), 'up to 60,000 EUR a year'],
    ['both ends alike', money(amount({ minValue: 60_000, maxValue: 60_000 })), '60,000 EUR'],
    ['ends the wrong way round', money(amount({ minValue: 70_000, maxValue: 60_000 })), '60,000–70,000 EUR'],
    [
      'numbers as text',
      money(amount({ minValue: '3.500,00', maxValue: '4,500', unitText: 'MONTH' })),
      '3,500–4,500 EUR a month',
    ],
    ['a range in words', money('50,000 - 60,000 per year'), '50,000–60,000 EUR a year'],
    [
      'ends without a value',
      { currency: 'EUR', minValue: 40_000, maxValue: 50_000, unitText: 'YEAR' },
      '40,000–50,000 EUR a year',
    ],
  ])('[POST9] is read from %s, and reads back', (_name, baseSalary, pay) => {
    const read = postingOfJob({ baseSalary });
    expect(read).toMatchObject({ lead: { pay }, guessed: [] });
    expect(readPay(pay)).toMatchObject({ text: pay });
    expect(readPay(pay)?.currency).toMatch(/^(?:EUR|USD|GBP)$/u);
  });

  test('[POST9] what is written reads back as the amounts that were told', () => {
    const read = (pay: string) => {
      const { least, most, currency, per, isPeriodGuessed } = readPay(pay) ?? {};
      return [least, most, currency, per, isPeriodGuessed];
    };
    expect(read('3,500–4,500 EUR a month')).toEqual([3_500, 4_500, 'EUR', 'month', false]);
    expect(read('15.5 GBP an hour')).toEqual([15.5, 15.5, 'GBP', 'hour', false]);
    expect(read('800 EUR a week')).toEqual([800, 800, 'EUR', 'week', false]);
    expect(read('400 EUR a day')).toEqual([400, 400, 'EUR', 'day', false]);
    expect(read('from 50,000 EUR a year')).toEqual([50_000, undefined, 'EUR', 'year', false]);
    expect(read('up to 60,000 EUR a year')).toEqual([undefined, 60_000, 'EUR', 'year', false]);
    expect(read('2,150.5 EUR')).toEqual([2_150.5, 2_150.5, 'EUR', 'month', true]);
  });

  test.each([
    [{ baseSalary: '100000', salaryCurrency: 'USD' }, '100,000 USD'],
    [{ baseSalary: 100_000, salaryCurrency: 'USD' }, '100,000 USD'],
    [{ baseSalary: '£30k–£40k per annum' }, '£30k–£40k per annum'],
    [{ baseSalary: '50,000 - 60,000 a year', salaryCurrency: 'EUR' }, '50,000 - 60,000 a year EUR'],
    [{ estimatedSalary: [{ currency: 'USD', median: 90_000, duration: 'P1Y' }] }, '90,000 USD a year'],
    [{ baseSalary: { value: amount({ value: 0 }) }, estimatedSalary: money(50_000) }, '50,000 EUR'],
    [
      { baseSalary: { currency: 'CAD', value: amount({ value: 0, minValue: 0, maxValue: 0, unitText: 'HOUR' }) } },
      undefined,
    ],
    [{ baseSalary: 0, salaryCurrency: 'EUR' }, undefined],
    [{ baseSalary: '0.00', salaryCurrency: 'EUR' }, undefined],
    [{ baseSalary: money(5e12) }, undefined],
    [{ baseSalary: -5, salaryCurrency: 'EUR' }, undefined],
    [{ baseSalary: 'competitive' }, undefined],
    [{ baseSalary: '' }, undefined],
    [{ baseSalary: { currency: 'EUR' } }, undefined],
    [{ baseSalary: money(1e300) }, undefined],
  ])('[POST9] %j is the pay %s', (fields, pay) => {
    expect(postingOfJob(fields).lead.pay).toBe(pay);
  });
});
