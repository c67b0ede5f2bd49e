import type { CardId } from '#shared/domain/board/board.ts';
import { type CollisionNews, selectCollisionNews } from '#shared/domain/today/select-collision-news.ts';

/** That another began to go for what the reader goes for. */
export interface GoingTooRow extends CollisionNews {
  readonly kind: 'going-too';
  readonly cardId: CardId;
}

/** The same as rows, each with the card of the reader that it opens by. Source: SPEC TODAY17. */
export function goingTooRows(
  input: Parameters<typeof selectCollisionNews>[0],
  cardOf: (leadId: CollisionNews['leadId']) => CardId,
): readonly GoingTooRow[] {
  return selectCollisionNews(input).map((row) => ({ kind: 'going-too', cardId: cardOf(row.leadId), ...row }));
}
