import * as Y from 'yjs';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MessageId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { findLead } from '../board/find-card.ts';
import { readCheckIn } from '../check-in/check-in-reader.ts';
import { isInOwnWords, speakingRefusal } from '../check-in/speaking.ts';
import { canWrite, type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { idsOf } from '../duplicate/joined-lead.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed } from '../record/malformed.ts';
import { findHeardMessage } from './find-heard-message.ts';
import { checkGround, type Ground, type GroundCode, writeGround } from './ground.ts';
import { findMentions, type Named } from './mentions.ts';
import { type About, isSupport, type Manner } from './message.ts';
import { MENTION_PREFIX } from './message-reader.ts';

/** What somebody says, and what about. */
export interface NewMessage {
  readonly about: About;
  /** Of support one of `SUPPORTS`; a "me too" may have none. */
  readonly text: string;
  /** How it is said; in own words when left out. */
  readonly as?: Manner | undefined;
  /** Who can be called by name in it. */
  readonly members: readonly Named[];
  /** On what it stands; only what is said in own words stands on something. */
  readonly ground?: Ground | undefined;
  /** The message of the same conversation that it answers. */
  readonly answers?: MessageId | undefined;
  /** Needed about a check-in, of which the author says what can be said, and to find what is answered; without it none is. */
  readonly authorOf?: AuthorOf | undefined;
}

/** Why something was not said. */
type MessageCode = GroundCode | 'not-found' | 'listen-only' | 'nothing-stuck' | 'own';

/** Clocks that differ by more than this are wrong, and are not followed. */
const CLOCK_ERROR_MS = DAY_MS;

/**
 * Says something to the circle where the thing is. Undo withdraws it.
 *
 * **Errors:** `not-found` when the lead or check-in is gone, or what is answered; `not-a-choice` for support that is none,
 * elsewhere than on a check-in, or on a ground; `listen-only`, `nothing-stuck` and `own` on a check-in; those of a ground name
 * its field. Source: SPEC CONV1, CONV3, CONV4, LISTEN1, LISTEN4, ADV1, ADV4.
 */
export function addMessage(
  doc: Y.Doc,
  message: NewMessage,
  ctx: CommandContext,
): CommandResult<{ readonly messageId: MessageId }, MessageCode> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { as: manner = 'own-words', members } = message;
  const text = message.text.trim();
  if (text === '' && manner !== 'me-too') return err({ code: 'empty', field: 'text' });
  if (text.length > LIMITS.message) return err({ code: 'too-long', field: 'text' });
  const roots = openCircleDoc(doc);
  const { about, ids } = placeOf(roots, message.about);
  const place = checkPlace(roots, { ...message, text, as: manner }, ctx);
  if (!place.ok) return place;
  const ground = message.ground && checkGround(message.ground, ctx.now);
  if (ground?.ok === false) return ground;
  const { answers } = message;
  if (answers !== undefined && !canAnswer(roots, { ...message, answers, ids }, ctx)) {
    return err({ code: 'not-found', field: 'answers' });
  }
  const messageId = ctx.newId('message');
  const mentioned = findMentions(text, members).flatMap((mention) => mention.members);
  const fields = {
    aboutKind: about.kind,
    aboutId: about.id,
    ...(text === '' ? {} : { text }),
    ...(manner === 'own-words' ? {} : { as: manner }),
    ...presentFields({ ground: ground && writeGround(ground.value), answers }),
    at: timeAfterAll(roots, ids, ctx.now),
    ...Object.fromEntries(mentioned.map((memberId) => [MENTION_PREFIX + memberId, true])),
  };
  const undo = commit(doc, 'message-added', [{ kind: 'create', root: 'messages', path: [messageId], fields }]);
  return ok({ messageId, undo });
}

/** What is spoken about, and under which ids it was: a lead also as those that were merged into it. Source: SPEC DUP8. */
function placeOf(roots: CircleRoots, about: About): { readonly about: About; readonly ids: ReadonlySet<unknown> } {
  const lead = about.kind === 'lead' ? findLead(roots, about.id) : undefined;
  if (lead === undefined) return { about, ids: new Set([about.id]) };
  return { about: { kind: 'lead', id: lead.id }, ids: new Set(idsOf(lead)) };
}

/** Whether there is what is spoken about, and whether that can be said of it. */
function checkPlace(
  roots: CircleRoots,
  { about, as: manner, text, ground, authorOf = () => undefined }: NewMessage & { readonly as: Manner },
  { actor }: CommandContext,
): Result<undefined, { readonly code: MessageCode; readonly field?: string }> {
  if (ground !== undefined && !isInOwnWords({ as: manner, text }))
    return err({ code: 'not-a-choice', field: 'ground' });
  if (about.kind !== 'check-in') {
    if (manner !== 'own-words') return err({ code: 'not-a-choice', field: 'as' });
    return about.kind === 'lead' && findLead(roots, about.id) === undefined
      ? err({ code: 'not-found' })
      : ok(undefined);
  }
  const checkIn = readCheckIn(about.id, roots.checkIns.get(about.id), authorOf);
  if (checkIn === undefined || isMalformed(checkIn)) return err({ code: 'not-found' });
  if (manner === 'support' && !isSupport(text)) return err({ code: 'not-a-choice', field: 'text' });
  const refusal = speakingRefusal(checkIn, { as: manner, text }, actor);
  return refusal === undefined ? ok(undefined) : err({ code: refusal });
}

/** Whether a message is there to be answered: where the answer stands, and heard by whoever answers. */
function canAnswer(
  roots: CircleRoots,
  { about, ids, answers, authorOf }: NewMessage & { readonly answers: MessageId; readonly ids: ReadonlySet<unknown> },
  { actor }: CommandContext,
): boolean {
  const answered = authorOf && findHeardMessage(roots, answers, { authorOf, reader: actor });
  return answered?.about.kind === about.kind && ids.has(answered.about.id);
}

/** The present, or a little later where the clock of somebody in the conversation is ahead: answers stand below. */
function timeAfterAll(roots: CircleRoots, ids: ReadonlySet<unknown>, now: number): number {
  let time = now;
  for (const message of roots.messages.values()) {
    if (!(message instanceof Y.Map) || !ids.has(message.get('aboutId'))) continue;
    const at: unknown = message.get('at');
    if (typeof at === 'number' && at >= time && at < now + CLOCK_ERROR_MS) time = at + 1;
  }
  return time;
}
