import { describe, expect, test } from 'vitest';
import { placesNamed } from '#shared/domain/match/place/place-words.ts';
import { foldName } from '#shared/domain/match/place/place-tokens.ts';
import { CITIES_ELSEWHERE } from '#shared/domain/match/place/place-words/cities-elsewhere.ts';
import { CITIES_OF_EUROPE } from '#shared/domain/match/place/place-words/cities-europe.ts';
import { CITIES_OF_THE_AMERICAS } from '#shared/domain/match/place/place-words/cities-americas.ts';
import { COUNTRIES } from '#shared/domain/match/place/place-words/countries.ts';
import { AREAS, NEIGHBOURS, REGIONS } from '#shared/domain/match/place/place-words/regions.ts';

describe('the lists of places', () => {
  const lines = (list: string) => list.split(/\n(?=\S)/u).filter((line) => line.trim() !== '');
  const names = (body: string) =>
    body.split(',').map((name) => (name.split('/')[0] ?? '').split('=')[0]?.replace('~', '').trim() ?? '');
  const headOf = (line: string) => line.slice(0, line.indexOf(':')).trim();
  const bodyOf = (line: string) => line.slice(line.indexOf(':') + 1);
  const cities = [CITIES_OF_EUROPE, CITIES_OF_THE_AMERICAS, CITIES_ELSEWHERE].flatMap(lines);
  const codes = Object.values(COUNTRIES).flatMap((list) => list.split(',').map((entry) => entry.trim().slice(0, 2)));
  const divisions = lines(REGIONS).flatMap((line) => names(bodyOf(line)).map((name) => `${headOf(line)} ${name}`));

  test('[FIT4] name countries and divisions that are listed', () => {
    expect(new Set(codes).size).toBe(codes.length);
    const heads = [...cities.map(headOf), ...lines(REGIONS).map(headOf)];
    expect(heads.filter((head) => !codes.includes(head.slice(0, 2)))).toEqual([]);
    expect(cities.map(headOf).filter((head) => head.length > 2 && !divisions.includes(head))).toEqual([]);
    const neighbours = lines(NEIGHBOURS).flatMap((line) => [headOf(line), ...names(bodyOf(line))]);
    expect(neighbours.filter((name) => !divisions.some((division) => division.slice(3) === name))).toEqual([]);
  });

  test('[FIT4] parts of countries hold what is listed, and have names of their own', () => {
    const areas = lines(AREAS);
    const unknown = areas.flatMap((line) =>
      names(bodyOf(line)).filter(
        (name) => name !== '' && !placesNamed(foldName(name)).some(({ countries: [one] }) => one === line.slice(0, 2)),
      ),
    );
    expect(unknown).toEqual([]);
    const own = areas.map((line) => foldName(names(headOf(line).slice(2))[0] ?? ''));
    expect(new Set(own).size).toBe(own.length);
    expect(own.filter((key) => divisions.some((division) => foldName(division.slice(3)) === key))).toEqual([]);
  });

  test('[FIT4] every city is found by its name', () => {
    const missing = cities.flatMap((line) =>
      names(bodyOf(line)).filter((name) => !placesNamed(foldName(name)).some(({ key }) => key === foldName(name))),
    );
    expect(missing).toEqual([]);
  });
});
