import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import type { Aspect, Match, Reason, Wish } from '#shared/domain/match/match.ts';
import { townOf } from './town-of.ts';
import { useShownWords } from './use-shown-words.ts';

/** A verdict in words: what it is, and what follows it in the same sentence. */
export interface VerdictWords {
  readonly head: string;
  readonly rest: string;
}

/** Whom a verdict is about. */
export interface Whom {
  /** Whether it is the reader. */
  readonly who: 'you' | 'they';
  readonly name: string;
}

/** The strongest reasons are enough; all of them stand below. */
const MOST_REASONS = 2;
const MOST_THINGS = 2;

/** What is said first of all that fits, and of what is not known; what clashes is in the order of its reasons. */
const FITTING: readonly Aspect[] = ['role', 'skill', 'field', 'place', 'work-mode', 'must-have', 'pay', 'level'];
const OPEN: readonly Aspect[] = ['role', 'field', 'skill', 'place', 'work-mode', 'pay', 'level', 'must-have'];

/** Says in one sentence how a lead stands to a member. */
export function useVerdictWords(): (match: Match, whom: Whom) => VerdictWords {
  const { t } = useTranslation('fit');
  const { program } = useServices();
  const shownWords = useShownWords();

  /** A reason in a few words; nothing where the words are missing that it would take. */
  function part(reason: Reason, { who, name }: Whom): string | undefined {
    const { verdict, aspect, found, wishes } = reason;
    const [first] = found;
    const place = first?.field === 'place' && aspect === 'place' && verdict === 'fits' ? townOf(first.text) : undefined;
    if (place !== undefined) return t('inPlace', { place });
    const wish = wishes.map(textOf).find((text) => text !== undefined);
    const isOfWish = verdict === 'clashes' && (aspect === 'deal-breaker' || aspect === 'must-have');
    if (isOfWish ? wish === undefined : first === undefined) return undefined;
    const words = { name, wish: wish ?? '', found: first === undefined ? '' : shownWords(first) };
    return t(`because.${verdict}.${aspect}.${who}`, words);
  }

  function thing({ aspect, wishes }: Reason): readonly string[] {
    if (aspect !== 'deal-breaker' && aspect !== 'must-have') return [t(`things.${aspect}`)];
    return wishes.flatMap((wish) => textOf(wish) ?? []).map((text) => t('quote', { text }));
  }

  function unknownParts(reasons: readonly Reason[], whom: Whom): readonly string[] {
    const open = sorted(of(reasons, 'unknown'), OPEN);
    const said = open.filter(({ found }) => found.length > 0).slice(0, 1);
    const things = open.filter(({ found }) => found.length === 0).flatMap(thing);
    const named = [...new Set(things)].slice(0, MOST_THINGS);
    if (said.length === 0 && named.length === 0) return [t(`otherWork.${whom.who}`, { name: whom.name })];
    const list = new Intl.ListFormat(program.locale, { type: 'disjunction' }).format(named);
    return [
      ...said.flatMap((reason) => part(reason, whom) ?? []),
      ...(list === '' ? [] : [t('saysNothing', { things: list })]),
    ];
  }

  return ({ verdict, reasons }, whom) => {
    const ownReasons = of(reasons, verdict);
    const inOrder = verdict === 'fits' ? sorted(ownReasons, FITTING) : ownReasons;
    const parts =
      verdict === 'unknown'
        ? unknownParts(reasons, whom)
        : inOrder.flatMap((reason) => part(reason, whom) ?? []).slice(0, MOST_REASONS);
    return {
      head: t(`verdict.${verdict}.${whom.who}`, { name: whom.name }),
      rest: parts.length === 0 ? t('unsaid') : t('said', { reasons: parts.join(t('and')) }),
    };
  };
}

function textOf(wish: Wish): string | undefined {
  return wish.kind === 'entry' ? wish.text : undefined;
}

function of(reasons: readonly Reason[], verdict: Reason['verdict']): readonly Reason[] {
  return reasons.filter((reason) => reason.verdict === verdict);
}

/** What is not in the order comes last. */
function sorted(reasons: readonly Reason[], order: readonly Aspect[]): readonly Reason[] {
  const rank = ({ aspect }: Reason): number => (order.includes(aspect) ? order.indexOf(aspect) : order.length);
  return reasons.toSorted((a, b) => rank(a) - rank(b));
}
