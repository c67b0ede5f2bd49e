/**
 * Transaction origins of edits that are made here by the person. An editor of rich text has an origin of its own, and is taken
 * for typing; replay, what others send, and Yjs's own clean-up (origin null) are no edits of theirs.
 */
/** One finished act (add a lead, move a card, undo): sealed at once. */
export const COMMAND_ORIGIN: unique symbol = Symbol('lateral.command');
/** Text on its way from the keyboard: sealed after a short quiet. */
export const TYPING_ORIGIN: unique symbol = Symbol('lateral.typing');
