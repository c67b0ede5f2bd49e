import { assert } from '#shared/kernel/assert.ts';
import { toBase64Url } from '#shared/kernel/bytes.ts';
import {
  type InviteLink,
  isMeetingPoint,
  MAX_LINK_LENGTH,
  MAX_MEETING_POINT_COUNT,
  MAX_NAME_COUNT,
  MAX_NAME_LENGTH,
  SECRET_BYTES,
} from './invite-link.ts';
import { encodeInviteLink } from './invite-link-codec.ts';
import { toPlainLine } from './plain-line.ts';

/** Writes an invite as a link. Names may be anything: they are made plain and cut; addresses that no link may hold are left out. */
export function writeInviteLink(link: InviteLink): string {
  assert(link.secret.length === SECRET_BYTES, 'the secret of an invite has 16 bytes');
  const names = link.memberNames.map(toName).filter((name) => name !== '');
  const bytes = encodeInviteLink({
    ...link,
    circleName: toName(link.circleName),
    inviterName: toName(link.inviterName),
    memberNames: names.slice(0, MAX_NAME_COUNT),
    meetingPoints: link.meetingPoints.filter(isMeetingPoint).slice(0, MAX_MEETING_POINT_COUNT),
  });
  const text = `lateral://join#${toBase64Url(bytes)}`;
  assert(text.length <= MAX_LINK_LENGTH, 'the limits of what a link says keep it short');
  return text;
}

/** The content of a `.lateral-invite` file: a line for people who open it with something else, then the link. */
export function writeInviteFile(firstLine: string, link: string): string {
  return `${toPlainLine(firstLine, 1_000)}\n${link}\n`;
}

function toName(text: string): string {
  return toPlainLine(text, MAX_NAME_LENGTH);
}
