import { describe, expect, test } from 'vitest';
import { type PlacePart, readPlace } from '#shared/domain/match/place/read-place.ts';

const MANY = 4;

/** `city munich DE Bavaria`; of a zone, how many countries. */
function told({ kind, key, countries, region }: PlacePart): string {
  const where = countries.length > MANY ? `${countries.length} countries` : countries.join('+');
  return [kind, key, where, region].filter((word) => word !== undefined && word !== '').join(' ');
}

/** All that is read of a text, in short. */
function read(text: string): string {
  const { parts, except, modes, isAnywhere, isExcluded, officeDays } = readPlace(text);
  return [
    ...(isExcluded ? ['not'] : []),
    ...(isAnywhere ? ['anywhere'] : []),
    ...parts.map(told),
    ...except.map((part) => `except ${told(part)}`),
    ...modes,
    ...(officeDays === undefined ? [] : [`${officeDays} days`]),
  ].join('; ');
}

describe('a place', () => {
  test.each([
    ['Lyon', 'city lyon FR Auvergne-Rhône-Alpes'],
    ['Lyon, France', 'city lyon FR Auvergne-Rhône-Alpes'],
    ['France, Lyon', 'city lyon FR Auvergne-Rhône-Alpes'],
    ['Lyon / France', 'city lyon FR Auvergne-Rhône-Alpes'],
    ['Wien 1010', 'city vienna AT Vienna'],
    ['Paris 9e', 'city paris FR Île-de-France'],
    ['75009 Paris', 'city paris FR Île-de-France'],
    ['Zürich HB', 'city zurich CH Zurich'],
    ['CH-8001 Zürich', 'city zurich CH Zurich'],
    ['Leeds LS1', 'city leeds GB England'],
    ['Leeds city centre', 'city leeds GB England'],
    ['Berlin Mitte', 'city berlin DE Berlin'],
    ['Shoreditch, London', 'city london GB England'],
    ['Hauptstraße 5, 1010 Wien', 'city vienna AT Vienna'],
    ['Rue de Lyon 5, Paris', 'city paris FR Île-de-France'],
    ['12 High Street, Leeds, UK', 'city leeds GB England'],
    ['St. Gallen', 'city st gallen CH St. Gallen'],
    ['Sankt Gallen', 'city st gallen CH St. Gallen'],
    ['Biel/Bienne', 'city biel CH Bern'],
    ['Lausanne, Vaud', 'city lausanne CH Vaud'],
    ['Kanton Zürich', 'region zurich CH Zurich'],
    ['NRW', 'region north rhine westphalia DE North Rhine-Westphalia'],
    ['Bavaria, Germany', 'region bavaria DE Bavaria'],
    ['West Yorkshire', 'region west yorkshire GB England'],
    ['US East Coast', 'region us east coast US'],
    ['Bundesweit', 'country germany DE'],
    ['U.S.A.', 'country united states US'],
    ['Bosnia and Herzegovina', 'country bosnia and herzegovina BA'],
    ['UK & Ireland', 'country united kingdom GB; country ireland IE'],
    ['EMEA', 'region emea 121 countries'],
    ['DACH', 'region dach DE+AT+CH'],
    ['Benelux', 'region benelux BE+NL+LU'],
  ])('[FIT4] %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('the names that one place has', () => {
  test.each([
    ['München', 'munich'],
    ['Muenchen', 'munich'],
    ['Munich', 'munich'],
    ['Wien', 'vienna'],
    ['Vienne', 'vienna'],
    ['Genève', 'geneva'],
    ['Genf', 'geneva'],
    ['GENEVE', 'geneva'],
    ['Köln', 'cologne'],
    ['Koeln', 'cologne'],
    ['NYC', 'new york'],
    ['New York City', 'new york'],
    ['Kraków', 'krakow'],
    ['København', 'copenhagen'],
    ['Łódź', 'lodz'],
    ['Bangalore', 'bengaluru'],
    ['東京', 'tokyo'],
    ['Київ', 'kyiv'],
    ['Schweiz', 'switzerland'],
    ['Royaume-Uni', 'united kingdom'],
    ['Österreich', 'austria'],
  ])('[FIT4] %s', (text, key) => {
    expect(readPlace(text).parts.map((part) => part.key)).toEqual([key]);
  });
});

describe('a name that several places have', () => {
  test.each([
    ['Portland', 'city portland US Oregon'],
    ['Portland, OR', 'city portland US Oregon'],
    ['Portland OR', 'city portland US Oregon'],
    ['Portland, ME', 'city portland US Maine'],
    ['Portland, Oregon, USA', 'city portland US Oregon'],
    ['Birmingham', 'city birmingham GB England'],
    ['Birmingham, AL', 'city birmingham US Alabama'],
    ['Birmingham, USA', 'city birmingham US Alabama'],
    ['USA: Portland, Cambridge', 'city portland US Oregon; city cambridge US Massachusetts'],
    ['Cambridge', 'city cambridge GB England'],
    ['Cambridge, MA', 'city cambridge US Massachusetts'],
    ['Vienna, VA', 'city vienna US Virginia'],
    ['Paris, TX', 'city paris US Texas'],
    ['Berlin, NH', 'city berlin US New Hampshire'],
    ['London, ON', 'city london CA Ontario'],
    ['Newcastle, Australia', 'city newcastle AU New South Wales'],
    ['Halle', 'city halle saale DE Saxony-Anhalt'],
    ['Halle (Saale)', 'city halle saale DE Saxony-Anhalt'],
    ['Halle (Westfalen)', 'city halle westfalen DE North Rhine-Westphalia'],
    ['Frankfurt', 'city frankfurt am main DE Hesse'],
    ['Frankfurt a. M.', 'city frankfurt am main DE Hesse'],
    ['Frankfurt (Oder)', 'city frankfurt oder DE Brandenburg'],
    ['New York, NY', 'city new york US New York'],
    ['Washington, D.C.', 'city washington US District of Columbia'],
    ['Seattle, Washington', 'city seattle US Washington'],
    ['Georgia', 'country georgia GE; region georgia US Georgia'],
    ['Atlanta, Georgia', 'city atlanta US Georgia'],
    ['Tbilisi, Georgia', 'city tbilisi GE'],
    ['LA', 'city los angeles US California'],
    ['New Orleans, LA', 'city new orleans US Louisiana'],
    ['Berlin, London, Spain', 'city berlin DE Berlin; city london GB England; country spain ES'],
  ])('[FIT4] %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a code', () => {
  test.each([
    ['Vilnius, LT', 'city vilnius LT'],
    ['Kirkland, WA', 'city kirkland US Washington'],
    ['Perth, WA', 'city perth AU Western Australia'],
    ['Tempe, AZ', 'city tempe US Arizona'],
    ['Toronto, CA', 'city toronto CA Ontario'],
    ['San Jose, CA', 'city san jose US California'],
    ['Bangalore, IN', 'city bengaluru IN Karnataka'],
    ['Berlin, DE', 'city berlin DE Berlin'],
    ['Metairie, LA', 'unknown metairie US Louisiana'],
    ['Kleindorf, DE', 'unknown kleindorf DE'],
    ['Wil SG', 'unknown wil CH St. Gallen'],
    ['Remote - DE/AT/CH', 'country germany DE; country austria AT; country switzerland CH; remote'],
    ['Remote - NY, TX', 'region new york US New York; region texas US Texas; remote'],
    ['Remote - CA', 'region california US California; country canada CA; remote'],
    ['Remote, CA, USA', 'region california US California; remote'],
    ['Remote (US, CA)', 'country united states US; region california US California; country canada CA; remote'],
    ['Norfolk, VA', 'city norfolk US Virginia'],
    // Words that look like codes.
    ['LONDON OR MANCHESTER', 'city london GB England; city manchester GB England'],
    ['REMOTE IN GERMANY', 'country germany DE; remote'],
    ['Berlin, IT', 'city berlin DE Berlin'],
    ['us', 'country united states US'],
    ['come work with us in Leeds', 'city leeds GB England'],
  ])('[FIT4] %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('a name that is not known', () => {
  test.each([
    ['Hintertupfing', 'unknown hintertupfing'],
    ['Kleindorf, Germany', 'unknown kleindorf DE'],
    ['Kleindorf (Germany)', 'unknown kleindorf DE'],
    ['Stratford-upon-Avon', 'unknown stratford upon avon'],
    ['based in Kleindorf', 'unknown kleindorf'],
    // Known names inside others are those of other places.
    ['New London', 'unknown new london'],
    ['Boston Spa', 'unknown boston spa'],
    // Words that are no names.
    ['Multiple locations', ''],
    ['TBD', ''],
    [' - ', ''],
    ['', ''],
    ['nice place near Lyon', 'city lyon FR Auvergne-Rhône-Alpes'],
    ['Nice', "city nice FR Provence-Alpes-Côte d'Azur"],
  ])('[FIT4] %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('several places', () => {
  test.each([
    ['London or Manchester', 'city london GB England; city manchester GB England'],
    ['Lyon ou Grenoble', 'city lyon FR Auvergne-Rhône-Alpes; city grenoble FR Auvergne-Rhône-Alpes'],
    ['Seattle, WA / Portland, OR', 'city seattle US Washington; city portland US Oregon'],
    ['Boston, MA or New York, NY', 'city boston US Massachusetts; city new york US New York'],
    ['Germany: Berlin, Munich', 'city berlin DE Berlin; city munich DE Bavaria'],
    ['Germany or Berlin', 'country germany DE; city berlin DE Berlin'],
    ['Remote (US, Canada)', 'country united states US; country canada CA; remote'],
    ['Remote, US, New York', 'country united states US; city new york US New York; remote'],
  ])('[FIT4] %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what is excluded', () => {
  test.each([
    ['not London', 'not; city london GB England'],
    ['not in London', 'not; city london GB England'],
    ['not Portland, OR', 'not; city portland US Oregon'],
    ['not London or Manchester', 'not; city london GB England; city manchester GB England'],
    ['except Berlin, Munich', 'not; city berlin DE Berlin; city munich DE Bavaria'],
    ['nicht Berlin', 'not; city berlin DE Berlin'],
    ['pas Paris', 'not; city paris FR Île-de-France'],
    ['not London, Leeds is fine', 'city leeds GB England; except city london GB England'],
    ['Lyon (not Paris)', 'city lyon FR Auvergne-Rhône-Alpes; except city paris FR Île-de-France'],
    ['anywhere but London', 'anywhere; except city london GB England'],
    ['anywhere in Germany except Berlin', 'country germany DE; except city berlin DE Berlin'],
    ['Remote worldwide except US', 'anywhere; except country united states US; remote'],
    // What is denied here is no place.
    ['no remote, Berlin', 'city berlin DE Berlin; onsite'],
    ['kein Homeoffice', 'onsite'],
    ['no visa sponsorship in Leeds', 'city leeds GB England'],
  ])('[FIT4] %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('the way of working', () => {
  test.each([
    ['remote', 'remote'],
    ['Home office', 'remote'],
    ['fully remote', 'remote'],
    ['Berlin / remote', 'city berlin DE Berlin; remote'],
    ['Remote - US only', 'country united states US; remote'],
    ['Remote (EU)', 'region eu 27 countries; remote'],
    ['Remote, must be based in Canada', 'country canada CA; remote'],
    ['hybrid in Berlin', 'city berlin DE Berlin; hybrid'],
    ['Hybrid remote in Austin, TX', 'city austin US Texas; hybrid'],
    ['on site in Leeds', 'city leeds GB England; onsite'],
    ['Vor Ort in Köln', 'city cologne DE North Rhine-Westphalia; onsite'],
    ['Télétravail, Lyon', 'city lyon FR Auvergne-Rhône-Alpes; remote'],
    ['Télétravail partiel, Lyon', 'city lyon FR Auvergne-Rhône-Alpes; hybrid'],
    ['on site or hybrid', 'onsite; hybrid'],
    ['Anywhere', 'anywhere'],
    ['Weltweit, remote', 'anywhere; remote'],
    ['anywhere in Switzerland', 'country switzerland CH'],
  ])('[FIT4] %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('[FIT4] is one where exactly one is named', () => {
    expect(readPlace('remote').mode).toBe('remote');
    expect(readPlace('on site or hybrid').mode).toBeUndefined();
    expect(readPlace('Leeds').mode).toBeUndefined();
  });
});

describe('days in the office', () => {
  test.each([
    ['München (hybrid, 2 days home)', 'city munich DE Bavaria; hybrid; 3 days'],
    ['home office 3 days', 'hybrid; 2 days'],
    ['3 days a week in the office', 'hybrid; 3 days'],
    ['Hybrid, 3 days, Leeds', 'city leeds GB England; hybrid; 3 days'],
    ['2-3 days in the office', 'hybrid; 3 days'],
    ['2-3 days home', 'hybrid; 3 days'],
    ['two days at home', 'hybrid; 3 days'],
    ['3 Tage vor Ort in Köln', 'city cologne DE North Rhine-Westphalia; hybrid; 3 days'],
    ['2 jours de télétravail, Paris', 'city paris FR Île-de-France; hybrid; 3 days'],
    ['5 days in the office', 'onsite; 5 days'],
    ['60 % Homeoffice, Bonn', 'city bonn DE North Rhine-Westphalia; hybrid; 2 days'],
    ['100% remote', 'remote; 0 days'],
    // Days of a month are none of a week.
    ['Remote, 1 day a month in the office', 'remote'],
  ])('[FIT4] %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('what a place is told by', () => {
  test('[FIT4] is the beginning of a text that is too long for one', () => {
    expect(read(`Leeds${' '.repeat(600)}, Berlin`)).toBe('city leeds GB England');
  });

  test('[FIT4] are its own words, with what is said of where it is', () => {
    expect(readPlace('Remote, or Portland, OR (hybrid)').parts.map(({ written }) => written)).toEqual(['Portland, OR']);
    expect(readPlace('hybrid in München').parts.map(({ written }) => written)).toEqual(['München']);
  });

  test('[FIT4] places nearby will do where the text says so', () => {
    expect(
      ['within 30 km of Graz', 'Greater Boston area', 'Raum Stuttgart', 'autour de Lyon'].map(
        (text) => readPlace(text).isNear,
      ),
    ).toEqual([true, true, true, true]);
    expect(readPlace('Graz').isNear).toBe(false);
  });
});
