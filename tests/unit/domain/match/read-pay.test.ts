import { describe, expect, test } from 'vitest';
import { findPay, readPay } from '#shared/domain/match/pay/read-pay.ts';

/** As `least–most CUR/per`: `*` for an end that is not said, `?` for a span of time that was guessed. */
function told(pay: ReturnType<typeof readPay>): string {
  if (pay === undefined) return 'no pay';
  const { least, most, currency, per, isPeriodGuessed } = pay;
  const amounts = least === most ? String(most) : `${String(least ?? '*')}–${String(most ?? '*')}`;
  return `${amounts} ${currency ?? '-'}/${per}${isPeriodGuessed ? '?' : ''}`;
}

describe('a pay in a field of its own', () => {
  test.each([
    ['52–58k €', '52000–58000 EUR/year'],
    ['€55,000', '55000 EUR/year?'],
    ['55.000 EUR', '55000 EUR/year?'],
    ["CHF 100'000", '100000 CHF/year?'],
    ["100'000.– CHF", '100000 CHF/year?'],
    ['$120k-150k', '120000–150000 USD/year'],
    ['$120k-150', '120000–150000 USD/year'],
    ['120-150k USD + equity', '120000–150000 USD/year'],
    ['USD $80,000', '80000 USD/year?'],
    ['$120,000.00 - $150,000.00 per year', '120000–150000 USD/year'],
    ['60K–70K/yr', '60000–70000 -/year'],
    ['£400 per day', '400 GBP/day'],
    ['£400 per day - £450 per day', '400–450 GBP/day'],
    ['£500pd', '500 GBP/day'],
    ['£15ph', '15 GBP/hour'],
    ['£2,500 pcm', '2500 GBP/month'],
    ['GBP 45,000 per annum', '45000 GBP/year'],
    ['£30k p.a. plus bonus', '30000 GBP/year'],
    ['25 €/h', '25 EUR/hour'],
    ['$25 an hour', '25 USD/hour'],
    ['$50/hr - $60/hr', '50–60 USD/hour'],
    ['18,50 € pro Stunde', '18.5 EUR/hour'],
    ['Stundenlohn: 15,50 €', '15.5 EUR/hour'],
    ['3.500 EUR brutto/Monat', '3500 EUR/month'],
    ['3.500,- € bis 4.000,- €', '3500–4000 EUR/month?'],
    ['50.000 bis 60.000 € im Jahr', '50000–60000 EUR/year'],
    ['zwischen 50.000 und 60.000 Euro', '50000–60000 EUR/year?'],
    ['between $50k and $60k', '50000–60000 USD/year'],
    ['Tagessatz 400 €', '400 EUR/day'],
    ['TJM 450-500 €', '450–500 EUR/day'],
    ['55 T€', '55000 EUR/year'],
    ['55 TEUR', '55000 EUR/year'],
    ['45-50 kEUR', '45000–50000 EUR/year'],
    ['2 400 € brut mensuel', '2400 EUR/month'],
    ['45 k€/an', '45000 EUR/year'],
    ['40/45 k€', '40000–45000 EUR/year'],
    ['2 000 à 2 500 euros brut par mois', '2000–2500 EUR/month'],
    ['€ 50.000,- bruto per jaar', '50000 EUR/year'],
    ['80000', '80000 -/year?'],
    ['1.5k/week', '1500 -/week'],
    ['55-65', '55–65 -/hour?'],
    ['4.000 €', '4000 EUR/month?'],
    ['€450', '450 EUR/day?'],
    ['€19', '19 EUR/hour?'],
    ['4k €', '4000 EUR/month?'],
    ['€70k - 60k', '60000–70000 EUR/year'],
    ['$100k - 120k AUD', '100000–120000 AUD/year'],
    ['$100k - €120k', '100000 USD/year'],
    ['$100k/€90k', '100000 USD/year'],
  ])('[FIT5] "%s" is read as %s', (written, expected) => {
    expect(told(readPay(written))).toBe(expected);
  });

  test.each([
    ['up to 70k', '*–70000 -/year'],
    ["jusqu'à 60k €", '*–60000 EUR/year'],
    ['à partir de 45k €', '45000–* EUR/year'],
    ['bis 70.000', '*–70000 -/year?'],
    ['max. 4.000 €', '*–4000 EUR/month?'],
    ['0-50k', '*–50000 -/year'],
    ['from 50k', '50000–* -/year'],
    ['min. 50k', '50000–* -/year'],
    ['50k min', '50000–* -/year'],
    ['€50k+', '50000–* EUR/year'],
    ['50k or more', '50000–* -/year'],
    ['from 50k to 60k', '50000–60000 -/year'],
    ['ab 50k bis zu 60k', '50000–60000 -/year'],
  ])('[FIT5] "%s" has one end, or both: %s', (written, expected) => {
    expect(told(readPay(written))).toBe(expected);
  });

  test.each([
    ['₹12 LPA', '1200000 INR/year'],
    ['₹8-12 LPA', '800000–1200000 INR/year'],
    ['12,00,000 INR', '1200000 INR/year?'],
    ['Rs. 50,000 per month', '50000 INR/month'],
    ['¥6,000,000', '6000000 JPY/year?'],
    ['年収600万円', '6000000 JPY/year'],
    ['₩45,000,000', '45000000 KRW/year?'],
    ['zł 15 000 / mies.', '15000 PLN/month'],
    ['120-160 zł/h netto', '120–160 PLN/hour'],
    ['15k PLN', '15000 PLN/month?'],
    ['120k PLN', '120000 PLN/year'],
    ['35 000 Kč měsíčně', '35000 CZK/month'],
    ['600 000 Ft/hó', '600000 HUF/month'],
    ['600 000 Ft', '600000 HUF/month?'],
    ['kr 45 000 per månad', '45000 SEK/month'],
    ['45 000 kr/mnd', '45000 NOK/month'],
    ['pr. måned 45.000 kr', '45000 DKK/month'],
    ['45 000 SEK', '45000 SEK/month?'],
    ['A$110,000 + super', '110000 AUD/year?'],
    ['C$80k', '80000 CAD/year'],
    ['$90k AUD', '90000 AUD/year'],
    ['R45 000 per month', '45000 ZAR/month'],
    ['R$ 8.000', '8000 BRL/month?'],
  ])('[FIT5] "%s" goes by what is usual in its currency: %s', (written, expected) => {
    expect(told(readPay(written))).toBe(expected);
  });

  test.each([
    ['ab 3200 € x 14', '44800–* EUR/year'],
    ['14 x 3.000 €', '42000 EUR/year'],
    ['2 400 € sur 13 mois', '31200 EUR/year'],
    ['3.200 € brutto (14x)', '44800 EUR/year'],
    ['45 k€ sur 13 mois', '45000 EUR/year'],
  ])('[FIT5] months of a year count in "%s": %s', (written, expected) => {
    expect(told(readPay(written))).toBe(expected);
  });

  test.each([
    ['OTE £60k (base £45k)', '45000 GBP/year'],
    ['£45k base, £60k OTE', '45000 GBP/year'],
    ['70k OTE / 50k fix', '50000 -/year'],
    ['€50,000 + €5k bonus', '50000 EUR/year?'],
    ['bonus up to €5k, salary €50k', '50000 EUR/year'],
    ['70k € including bonus', '70000 EUR/year'],
    ['70k € incl. bonus', '70000 EUR/year'],
    ['€80k with a €2,000 learning budget', '80000 EUR/year'],
    ['Hardware Engineer - €80k', '80000 EUR/year'],
  ])('[FIT5] what is paid in any case counts in "%s": %s', (written, expected) => {
    expect(told(readPay(written))).toBe(expected);
  });

  test.each([
    ['€50k, 100% remote, 30 days holiday', '50000 EUR/year'],
    ['55.000 € (40 h/week)', '55000 EUR/year?'],
    ['40 h/week, 55.000 €', '55000 EUR/year?'],
    ['€50k - 40 h/week', '50000 EUR/year'],
    ['40 h/week 55.000 €', '55000 EUR/year?'],
    ['€30k - 40 h/week', '30000 EUR/year'],
    ['€60k - 10 open roles', '60000 EUR/year'],
    ['60k from 2026', '60000 -/year'],
    ['2026: 60.000', '60000 -/year?'],
    ['L5 €90k', '90000 EUR/year'],
    ['Ref 12345, €40k', '40000 EUR/year'],
    ['€50k, monthly team events', '50000 EUR/year'],
    ['€50k, 4 days a week', '50000 EUR/year'],
    ['$120k, 401k', '120000 USD/year'],
  ])('[FIT5] other numbers stand beside the pay in "%s": %s', (written, expected) => {
    expect(told(readPay(written))).toBe(expected);
  });

  test.each([
    ...[
      '',
      'competitive',
      'negotiable',
      'nach Vereinbarung',
      '0',
      '€0',
      '$',
      '-',
      '100% remote',
      '40 h/week',
      '13 months',
    ],
    ...[
      '30 days holiday',
      '2026',
      '2025-2026',
      '2026-05-01',
      '01.05.2026',
      '12/05/2026',
      '+49 151 2345678',
      '030 1234567',
    ],
    ...[
      '555-123-4567',
      'Level 5',
      'E13',
      'B2B',
      '401k',
      'bonus €5k',
      'equity only',
      '$20M in funding',
      '1.000 Mitarbeiter',
    ],
    ...['€999999999999999999999', '10:00-18:00', '€10%', '€5m'],
  ])('[FIT5] "%s" is no pay', (written) => {
    expect(told(readPay(written))).toBe('no pay');
  });

  test.each([
    ['Pay: up to £70k per year, remote', 'up to £70k per year'],
    ['Tagessatz 400 € netto', 'Tagessatz 400 €'],
    ['ab 3.200 € x 14 (KV)', 'ab 3.200 € x 14'],
    ['  52–58k €  ', '52–58k €'],
  ])('[FIT5] of "%s" the words "%s" are kept', (written, words) => {
    expect(readPay(written)?.text).toBe(words);
  });
});

describe('a pay in running text', () => {
  test.each([
    ['Our startup raised €5m. We pay 55.000 - 65.000 € a year.', '55000–65000 EUR/year'],
    ['Founded in 2015, 120 people. Salary: 55,000', '55000 -/year?'],
    ['Gehalt: 55.000 - 60.000', '55000–60000 -/year?'],
    ['Berlin\nSalary\n€55,000 - €65,000\n30 days holiday', '55000–65000 EUR/year?'],
    ['📍 Berlin · 💰 €55,000 · remote', '55000 EUR/year?'],
    ['The base salary range is $140,000—$180,000 USD plus equity', '140000–180000 USD/year?'],
    ['In California, the annual pay range is $98,000 to $120,000', '98000–120000 USD/year'],
    ['Vergütung: 25 € pro Stunde', '25 EUR/hour'],
    ['Salaire entre 38 et 45 k€ brut annuel', '38000–45000 EUR/year'],
    ['Rémunération : 2 400 € brut mensuel, tickets restaurant', '2400 EUR/month'],
    ['40 Stunden/Woche, ab 3.200 € brutto x 14', '44800–* EUR/year'],
    ['Mindestgehalt von EUR 45.000,- brutto pro Jahr, Überzahlung möglich', '45000 EUR/year'],
    ['Sign-on bonus of $10,000, salary $100,000', '100000 USD/year?'],
    ['Compensation: OTE £80k, base £50k', '50000 GBP/year'],
    ['Contract: £500 per day outside IR35', '500 GBP/day'],
    ['5 years of experience, $120k', '120000 USD/year'],
    ['Ab 01.05.2026, Jahresgehalt 55.000 EUR', '55000 EUR/year'],
    ['€1,000 referral bonus. Pay: $18.00 - $22.00 per hour', '18–22 USD/hour'],
  ])('[FIT5] in "%s" stands %s', (text, expected) => {
    expect(told(findPay(text))).toBe(expected);
  });

  test.each([
    ...[
      '$20M in funding',
      'raised €5m',
      'a €300bn market',
      '$1.2 billion in revenue',
      'Our ARR is $10M',
      'a deal of $30M',
    ],
    ...[
      '€1,000 referral bonus',
      'The bonus is up to 10,000 €.',
      '1.000 € Weiterbildungsbudget',
      'learning budget of $2,000',
    ],
    ...['with a €2,000 learning budget', 'Annual learning budget of $2,000 per year', '500€ yearly for training'],
    ...['€49/month Deutschlandticket', '50 € Sachbezug im Monat', '$500 home office allowance', 'relocation of 5.000€'],
    ...['Salary 2026 to be discussed', 'Salary review 2024-2026', '100% remote', 'Pay grade 7, step 3', 'Pay: 100 %'],
    ...['payroll and salaries of 12,000 employees', 'Gehalt nach Vereinbarung, Tel. +49 30 1234567', 'Berlin, 55,000'],
    ...[
      'we process $50,000 every minute',
      'lift up to 50 pounds',
      '$20 per user per month',
      'save customers $500 a year',
    ],
    ...['401(k) match up to 4%', '€60 per month on top', 'grown to over $1M', 'no number at all', ''],
  ])('[FIT5] in "%s" stands no pay', (text) => {
    expect(told(findPay(text))).toBe('no pay');
  });
});
