import { describe, expect, test } from 'vitest';
import { readLooseJson } from '#shared/domain/posting/loose-json.ts';
import { jsonPage, postingOf, postingsOf } from './page.ts';

const TITLE = '"@type": "JobPosting", "title": "Welder"';

describe('JSON-LD that is not right', () => {
  test.each([
    ['raw line breaks and tabs in a text', `{${TITLE}, "description": "<p>Weld\n\tsteel.</p>"}`],
    ['commas too many', `{${TITLE}, "employmentType": ["FULL_TIME",], "description": "Weld steel.",}`],
    ['a comma too few', `{${TITLE}\n "description": "Weld steel."}`],
    ['a comment of HTML', `<!--\n{${TITLE}, "description": "Weld steel."}\n-->`],
    ['CDATA', `//<![CDATA[\n{${TITLE}, "description": "Weld steel."}\n//]]>`],
    ['CDATA in comments of scripts', `/* <![CDATA[ */ {${TITLE}, "description": "Weld steel."} /* ]]> */`],
    ['a mark of byte order', `\uFEFF{${TITLE}, "description": "Weld steel."}`],
    ['a semicolon behind', `{${TITLE}, "description": "Weld steel."};`],
    ['quotes as references', `{${TITLE}, "description": "Weld steel."}`.replaceAll('"', '&quot;')],
    ['a bracket missing', `{"@graph": [{${TITLE}, "description": "Weld steel."}]`],
    ['two brackets missing', `{"@graph": [{${TITLE}, "description": "Weld steel."}`],
    ['two objects one behind the other', `{"@type": "WebSite"}\n{${TITLE}, "description": "Weld steel."}`],
    ['an escape that there is not', `{${TITLE}, "description": "Weld \\steel."}`],
    ['a value that is none', `{${TITLE}, "baseSalary": undefined, "description": "Weld steel."}`],
  ])('[POST6] is read with %s', (_name, script) => {
    expect(postingOf(jsonPage(script))).toMatchObject({ lead: { role: 'Welder' }, original: 'Weld steel.' });
  });

  test('[POST6] quotes within a description hide nothing of what stands around it', () => {
    const script = `{${TITLE}, "description": "<h1 id="a">Who "we" are</h1>
      <p>Say "yes", then <a href="https://g.example">come</a>.</p>",
      "hiringOrganization": {"name": "Globex"}, "jobLocation": {"address": {"addressLocality": "Leeds", "addressCountry": "GB"}},
      "baseSalary": {"currency": "GBP", "value": {"value": 40000, "unitText": "YEAR"}}}`;
    expect(postingOf(jsonPage(script))).toMatchObject({
      lead: { role: 'Welder', company: 'Globex', place: 'Leeds, GB', pay: '40,000 GBP a year' },
      original: 'Who "we" are\n\nSay "yes", then come.',
    });
  });

  test('[POST6] a text that does not end keeps what stands before it', () => {
    expect(
      postingOf(jsonPage(`{${TITLE}, "hiringOrganization": "Globex", "description": "It goes on and`)).lead,
    ).toMatchObject({
      role: 'Welder',
      company: 'Globex',
    });
  });

  test('[POST6] what is no JSON leaves the page to be read by what it shows', () => {
    const html = `<title>Welder at Globex</title>${jsonPage('{{{"@type": JobPosting')}<h1>Welder</h1><p>Apply now.</p>`;
    expect(postingOf(html)).toMatchObject({ source: 'page', lead: { role: 'Welder', company: 'Globex' } });
    expect(postingsOf(jsonPage(`${'['.repeat(8)}{${TITLE}}`))).toHaveLength(1);
    expect(postingsOf(jsonPage(`${'['.repeat(9)}{${TITLE}}`))).toEqual([]);
    expect(postingsOf(jsonPage('{"@type"', '{]', '[}', '"', ':', '{"a" "b"}', '}'))).toEqual([]);
  });

  test('[POST6] right JSON is read as it is, and repaired JSON as it was meant', () => {
    const strict = '{"__proto__":{"x":1},"a":["A\\n",-1500,null,true]}';
    expect(JSON.stringify(readLooseJson(strict))).toBe(`[${strict}]`);
    expect(JSON.stringify(readLooseJson(strict.replace(']', ',]')))).toBe(`[${strict}]`);
    expect('x' in {}).toBe(false);
  });
});
