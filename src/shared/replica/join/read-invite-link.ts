import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { InviteFault } from '#shared/ports/joining.ts';
import { base64UrlLengthOf, fromBase64Url, isBase64UrlDigit } from './base64url.ts';
import { type InviteLink, MAX_LINK_LENGTH } from './invite-link.ts';
import { decodeInviteLink, LINK_START_BYTES, linkBytesOf } from './invite-link-codec.ts';

/** Most of a text that is looked through: a message around a link, not a book. */
const MAX_TEXT_LENGTH = 65_536;
const LINK_START = /lateral:(?:\/\/|%2F%2F)join\/?(#|%23)?/i;
/** What mail programs and messengers put into a long word, `>` at the start of a quoted line included. */
const IN_BETWEEN = /^(?:[\r\n][\s>]*|[\s\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF])/;

/**
 * Finds the invite in a text: the link alone, in a message or in a file, broken into lines or not. Takes time for 64 KiB at most.
 * What it gives is what stands in the link, checked and short enough to show; nothing is asked of any network.
 */
export function readInviteLink(text: string, now: number): Result<InviteLink, InviteFault> {
  const searched = text.slice(0, MAX_TEXT_LENGTH);
  const start = LINK_START.exec(searched);
  if (start === null) return err('not-an-invite');
  if (start[1] === undefined) return err('truncated');
  const content = collectContent(searched.slice(start.index + start[0].length));
  if (!content.ok) return content;
  const link = decodeInviteLink(content.value);
  if (link === undefined) return err('altered');
  if (link === 'newer') return err('newer-version');
  return now < link.expiresAt ? ok(link) : err('expired');
}

/** As many digits as the first four say; what follows them is somebody's text. */
function collectContent(text: string): Result<Uint8Array, 'truncated' | 'altered'> {
  const startLength = base64UrlLengthOf(LINK_START_BYTES);
  const startDigits = collectDigits(text, startLength);
  const start = fromBase64Url(startDigits);
  if (startDigits.length < startLength || start === undefined) return err('truncated');
  const length = base64UrlLengthOf(linkBytesOf(start));
  if (length < startLength || length > MAX_LINK_LENGTH) return err('altered');
  const digits = collectDigits(text, length);
  if (digits.length < length) return err('truncated');
  const bytes = fromBase64Url(digits);
  return bytes === undefined ? err('altered') : ok(bytes);
}

function collectDigits(text: string, count: number): string {
  let digits = '';
  let offset = 0;
  while (digits.length < count && offset < text.length) {
    const character = text.charAt(offset);
    if (isBase64UrlDigit(character)) {
      digits += character;
      offset += 1;
      continue;
    }
    const between = IN_BETWEEN.exec(text.slice(offset, offset + 64));
    if (between === null) break;
    offset += between[0].length;
  }
  return digits;
}
