import { describe, expect, test } from 'vitest';
import { writeCalendar } from '#shared/domain/calendar/write-calendar.ts';
import type { WrittenEvent } from '#shared/domain/calendar/written-event.ts';
import { read, whenOf } from './calendar-fixture.ts';

const AT = Date.UTC(2026, 2, 10, 9, 30, 15);

const written = (more: Partial<WrittenEvent> = {}): WrittenEvent => ({
  uid: 'abc@lateral.invalid',
  sequence: 0,
  isCancelled: false,
  span: { kind: 'days', firstOn: '2026-03-16', lastOn: '2026-03-16' },
  title: 'Appointment',
  ...more,
});

const octets = (line: string): number => new TextEncoder().encode(line).length;

describe('writing calendar files', () => {
  test('[CAL10] a day, word for word', () => {
    expect(writeCalendar([written()], { at: AT })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Lateral//Lateral//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:abc@lateral.invalid',
        'DTSTAMP:20260310T093015Z',
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
        'DTSTART;VALUE=DATE:20260316',
        'DTEND;VALUE=DATE:20260317',
        'SUMMARY:Appointment',
        'CLASS:PRIVATE',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  test('[CAL10] times are in UTC, and take time', () => {
    const startAt = Date.UTC(2026, 2, 16, 14);
    const text = writeCalendar([written({ span: { kind: 'times', startAt, endAt: startAt + 45 * 60_000 } })], {
      at: AT,
    });
    expect(text).toContain('DTSTART:20260316T140000Z\r\nDTEND:20260316T144500Z\r\n');
    expect(text).toContain('TRANSP:OPAQUE');
    expect(read(text).events.map(whenOf)).toEqual(['2026-03-16T14:00 to 2026-03-16T14:45']);
  });

  test('[CAL10] lines are 75 octets at most and no letter is cut', () => {
    const title = `${'日本語のとても長い表題'.repeat(9)}👩‍💻${'é'.repeat(80)}🙂`;
    const lines = writeCalendar([written({ title })], { at: AT }).split('\r\n');
    expect(Math.max(...lines.map(octets))).toBe(75);
    expect(lines.join('')).not.toContain('\ufffd');
    expect(lines.filter((line) => /\p{Surrogate}/u.test(line))).toEqual([]);
    // What nobody sees is left out by reading: here what joins two pictures.
    expect(read(lines.join('\r\n')).events[0]?.title).toBe(title.replaceAll('\u200d', ''));
  });

  test('[CAL10] nothing in a text ends its line or begins another', () => {
    const title = 'a\r\nEND:VEVENT\nBEGIN:VEVENT\u2028UID:x\u0085;b,c\\n\u0000\u001b\ud800';
    const text = writeCalendar([written({ title, uid: 'u\r\nX-EVIL:1', description: title })], { at: AT });
    expect(text.split('\r\n').filter((line) => /^(?:END:VEVENT|BEGIN:VEVENT|X-EVIL)/u.test(line))).toHaveLength(2);
    // oxlint-disable-next-line no-control-regex -- They must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f]|\ud800|[^\r]\n/u);
    expect(text).toContain(String.raw`SUMMARY:a\nEND:VEVENT\nBEGIN:VEVENT\nUID:x\n\;b\,c\\n`);
  });

  test('[CAL10] a link is a web address or none', () => {
    const linkIn = (link: string) => read(writeCalendar([written({ link })], { at: AT })).events[0]?.link;
    expect(linkIn('https://contoso.example/jobs/1?a=b,c;d')).toBe('https://contoso.example/jobs/1?a=b,c;d');
    expect(linkIn('javascript:alert(1)')).toBeUndefined();
    expect(linkIn('https://a.example/\r\nX-EVIL:1')).toBeUndefined();
  });

  test('[CAL10] what no calendar can show is left out, and odd numbers do no harm', () => {
    const day = (firstOn: string, lastOn = firstOn) => written({ span: { kind: 'days', firstOn, lastOn } });
    const times = (startAt: number, endAt: number) => written({ span: { kind: 'times', startAt, endAt } });
    const none = [
      day('2026-02-30'),
      day('9999-12-31'),
      day('x'),
      day('2026-03-02', '2026-03-01'),
      times(NaN, NaN),
      times(2, 1),
      times(-1, 0),
    ];
    expect(writeCalendar(none, { at: AT })).not.toContain('VEVENT');
    const odd = writeCalendar([written({ sequence: NaN }), written({ sequence: -3 }), written({ sequence: 1e20 })], {
      at: Infinity,
    });
    expect(odd.match(/SEQUENCE:\d+/gu)).toEqual(['SEQUENCE:0', 'SEQUENCE:0', 'SEQUENCE:2147483647']);
  });

  test('[CAL11] what is cancelled stands as such, and a file of nothing else is a cancellation', () => {
    const gone = written({ isCancelled: true, sequence: 2 });
    const both = writeCalendar([written({ uid: 'b' }), gone], { at: AT });
    expect(both).toContain('METHOD:PUBLISH');
    expect(read(both).events.map(({ uid, status, sequence }) => [uid, status, sequence])).toEqual([
      ['abc@lateral.invalid', 'cancelled', 2],
      ['b', 'confirmed', 0],
    ]);
    expect(writeCalendar([gone], { at: AT })).toContain('METHOD:CANCEL');
    expect(writeCalendar([], { at: AT })).toContain('METHOD:PUBLISH');
  });
});
