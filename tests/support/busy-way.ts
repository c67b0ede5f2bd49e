import { backChange } from '#shared/domain/look-back/back-change.ts';
import { writeLookBack } from '#shared/domain/look-back/write-look-back.ts';
import { beginStructured } from '#shared/domain/sessions/begin-structured.ts';
import { addSession, markSession } from '#shared/domain/sessions/change-session.ts';
import { agreeToTerm } from '#shared/domain/term/agree-to-term.ts';
import { markLanded } from '#shared/domain/term/mark-landed.ts';
import { proposeClosing, proposeTerm } from '#shared/domain/term/propose-term.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { TermId } from '#shared/kernel/ids.ts';
import { type MadeCircle, valueOf } from './busy-parts.ts';

const WIDE = 'w'.repeat(90);
/** Longer than a month, so that it is looked back on another one. */
const MONTH_AGO_MS = 36 * DAY_MS;

/** Writes how a circle goes its way: sessions, a term with what is proposed after it, months looked back on, and who has landed. */
export function fillWay(made: MadeCircle, now: number): void {
  fillSessions(made, now);
  fillTerms(made, now);
  fillLookBacks(made);
  fillLandings(made, now);
}

const dayAt = (now: number, days: number): string => new Date(now + days * DAY_MS).toISOString().slice(0, 10);

function fillSessions({ circle: { doc }, writeAs }: MadeCircle, now: number): void {
  writeAs(1, (ctx) => valueOf(beginStructured(doc, {}, ctx)));
  for (const isDone of [true, false]) {
    const given = { title: `${isDone ? 'Done' : 'Open'} ${WIDE}`, purpose: WIDE, week: dayAt(now, 7) };
    const { sessionId } = writeAs(2, (ctx) => valueOf(addSession(doc, given, ctx)));
    writeAs(3, (ctx) => valueOf(markSession(doc, { sessionId, isDone }, ctx)));
  }
}

/** One before, one that is about to end, and after it another and a closing that are proposed. */
function fillTerms({ circle: { doc, authorOf }, everybody: members, writeAs }: MadeCircle, now: number): void {
  const propose = (index: number, from: number, until: number): TermId => {
    const term = { from: dayAt(now, from), until: dayAt(now, until), purpose: WIDE, members, authorOf };
    return writeAs(index, (ctx) => valueOf(proposeTerm(doc, term, ctx))).termId;
  };
  const agree = (termId: TermId, count: number): void => {
    for (const index of members.keys()) {
      if (index >= count) return;
      writeAs(index, (ctx) => valueOf(agreeToTerm(doc, { termId, members, authorOf }, ctx)));
    }
  };
  agree(propose(1, -120, -60), 12);
  agree(propose(2, -59, 7), 12);
  agree(propose(3, 8, 90), 5);
  const closing = { words: WIDE, members, authorOf };
  writeAs(4, (ctx) => valueOf(proposeClosing(doc, closing, ctx)));
}

/** Everybody of this month and of one before; of most the change is supported. */
function fillLookBacks({ circle: { doc, authorOf }, everybody, writeAs }: MadeCircle): void {
  for (const ago of [MONTH_AGO_MS, 0]) {
    const written = [...everybody.keys()].map((index) => {
      const texts = { helped: WIDE, toChange: WIDE, oneChange: `${index} ${WIDE}` };
      const write = { texts, zone: 'UTC', authorOf };
      return writeAs(index, (ctx) => valueOf(writeLookBack(doc, write, { ...ctx, now: ctx.now - ago })).lookBackId);
    });
    for (const index of everybody.keys()) {
      const lookBackId = written[index < 9 ? 1 : 2];
      if (lookBackId === undefined) throw new Error('nobody looked back');
      writeAs(index, (ctx) => valueOf(backChange(doc, { lookBackId, authorOf }, { ...ctx, now: ctx.now - ago })));
    }
  }
}

function fillLandings({ circle: { doc, authorOf }, writeAs }: MadeCircle, now: number): void {
  for (const index of [0, 1, 2]) {
    const landing = { landedOn: dayAt(now, -3), helpsOn: index > 0, words: WIDE, zone: 'UTC', authorOf };
    writeAs(index, (ctx) => valueOf(markLanded(doc, landing, ctx)));
  }
}
