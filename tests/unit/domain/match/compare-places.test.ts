import { describe, expect, test } from 'vitest';
import { comparePlaces } from '#shared/domain/match/place/compare-places.ts';
import { readPlace } from '#shared/domain/match/place/read-place.ts';

/** How a lead's place stands to places, which are parted by `+`. */
function compare(wishes: string, lead: string): string {
  return comparePlaces(wishes.split(' + ').map(readPlace), readPlace(lead)).verdict;
}

describe('the same place', () => {
  test.each([
    ['Lyon', 'Lyon, France'],
    ['Munich', 'München (hybrid, 2 days home)'],
    ['Lyon or Grenoble', 'Grenoble'],
    ['Berlin', 'Berlin / remote'],
    ['Leeds', 'London or Leeds'],
    ['Leeds', 'Leeds city centre'],
    ['Hintertupfing', 'Hintertupfing Nord'],
    ['Hintertupfing', 'hintertupfing'],
    ['Kleindorf', 'Kleindorf, Germany'],
    // Towns from which people go to work there.
    ['near Berlin', 'Potsdam'],
    ['max 30 min from Lyon', 'Vienne (38)'],
    ['Zürich, 25 Minuten mit der Bahn', 'Uster'],
    ['Manchester, max 45 min on the bus', 'Bury'],
    // What lies in it.
    ['anywhere in Switzerland', 'Zürich HB'],
    ['Germany', 'Kleindorf, DE'],
    ['Bavaria', 'München'],
    ['California', 'Cupertino, CA'],
    ['Europe', 'Wien 1010'],
    ['EMEA', 'DACH'],
    ['US East Coast', 'New York, NY'],
    ['West Yorkshire', 'Leeds LS1'],
    ['England', 'West Yorkshire'],
    ['Bay Area', 'Palo Alto, CA'],
    // Work at home may be done anywhere in what it is bound to.
    ['Lyon', 'Remote, France'],
    ['Lyon', 'Remote (EU)'],
    ['Vienna', 'Remote - DACH'],
    ['anywhere', 'Leeds'],
    ['anywhere but London', 'Leeds'],
    ['Lyon', 'Anywhere'],
    ['Lyon', 'Remote, worldwide'],
    ['anywhere in Germany except Berlin', 'Köln'],
    ['Georgia', 'Atlanta, GA'],
    ['Georgia', 'Tbilisi'],
  ])('[FIT4] %s: %s', (wishes, lead) => {
    expect(compare(wishes, lead)).toBe('same');
  });
});

describe('another place', () => {
  test.each([
    ['Lyon', 'Berlin'],
    ['Lyon', 'Paris 9e'],
    ['Lyon + Grenoble', 'Wien 1010'],
    ['Lyon + remote', 'Berlin'],
    ['Lyon', 'London or Manchester'],
    ['Lyon', 'Kirkland, WA'],
    ['Lyon', 'Kleindorf, DE'],
    ['Berlin', 'Shoreditch, London'],
    ['Switzerland', 'Wien'],
    ['Bavaria', 'Berlin'],
    ['US East Coast', 'Denver, CO'],
    ['South Yorkshire', 'Leeds'],
    ['Benelux', 'DACH'],
    // Names that others have, too.
    ['Paris', 'Paris, TX'],
    ['Portland, OR', 'Portland, ME'],
    ['Cambridge', 'Cambridge, MA'],
    ['Frankfurt', 'Frankfurt (Oder)'],
    ['Leeds', 'Leeds, Alabama'],
    ['West Yorkshire', 'Leeds, Alabama'],
    ['Bay Area', 'Oakland, MD'],
    // Work at home that is bound to a country.
    ['Lyon', 'Remote - US only'],
    ['Lyon + remote', 'Remote, must be based in Canada'],
    ['UK', 'Remote (EU)'],
    // What is excluded.
    ['not London', 'London'],
    ['not London + UK', 'London'],
    ['not Germany', 'Köln'],
    ['not US', 'Remote - US only'],
    ['anywhere but London', 'London'],
    ['anywhere in Germany except Berlin', 'Berlin'],
    ['Boston', 'Remote worldwide except US'],
    ['within 30 km of Graz', 'Wien'],
    ['within 30 km of Graz', 'Berlin'],
    ['within 30 km of Graz', 'Leoben'],
    ['max 30 min from Lyon', 'Grenoble'],
    ['Rotterdam + Den Haag', 'Groningen'],
    ['Lyon', 'Vienna'],
  ])('[FIT4] %s: %s', (wishes, lead) => {
    expect(compare(wishes, lead)).toBe('elsewhere');
  });
});

describe('what cannot be told', () => {
  test.each([
    ['Lyon', 'France'],
    ['Lyon', 'EMEA'],
    ['Lyon', ''],
    ['Lyon', 'Remote'],
    ['Lyon', 'Home office'],
    ['remote', 'Berlin'],
    ['Lyon', 'Hintertupfing'],
    ['Hintertupfing', 'Lyon'],
    ['Hintertupfing', 'Kleindorf'],
    ['Lyon + Hintertupfing', 'Berlin'],
    ['Lyon', 'Berlin or Hintertupfing'],
    ['Leeds', 'Kleindorf, UK'],
    // Nearby.
    ['Graz', 'Raum Leoben'],
    ['within 90 km of Graz', 'Leoben'],
    ['Berlin', 'Potsdam'],
    ['Lyon', 'Villeurbanne'],
    ['around Lyon', 'Hintertupfing, France'],
    // Who works at home for somebody in a town need not live there.
    ['Lyon', 'Berlin / remote'],
    ['not London', 'Remote, London'],
    ['not London', 'Leeds'],
    ['not London', 'London or Manchester'],
    ['not London', 'UK'],
    ['London', 'New London'],
    ['EU', 'Nordics'],
  ])('[FIT4] %s: %s', (wishes, lead) => {
    expect(compare(wishes, lead)).toBe('unknown');
  });

  test('[FIT4] nothing is told without a place', () => {
    expect(comparePlaces([], readPlace('Leeds'))).toEqual({ verdict: 'unknown', matched: [] });
  });
});

describe('what it was matched by', () => {
  const wishes = ['Lyon', 'remote', 'France', 'not Paris'].map(readPlace);

  test.each([
    ['Lyon', { verdict: 'same', matched: [0, 2] }],
    ['Grenoble', { verdict: 'same', matched: [2] }],
    ['Paris', { verdict: 'elsewhere', matched: [3] }],
    ['Berlin', { verdict: 'elsewhere', matched: [] }],
    ['EMEA', { verdict: 'unknown', matched: [] }],
  ])('[FIT4] %s', (lead, expected) => {
    expect(comparePlaces(wishes, readPlace(lead))).toEqual(expected);
  });

  test('[FIT4] a way of working that another field tells counts like a written one', () => {
    const lead = readPlace('France');
    expect(comparePlaces([readPlace('Lyon')], lead).verdict).toBe('unknown');
    expect(comparePlaces([readPlace('Lyon')], { ...lead, mode: 'remote' }).verdict).toBe('same');
  });
});
