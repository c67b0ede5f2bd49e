/**
 * Transaction origins that mark an edit as made here by the person. Everything else (replay, remote, the editor's own
 * clean-up with origin null) is not an edit of theirs.
 */
/** One finished act (add a lead, move a card, undo): sealed at once. */
export const COMMAND_ORIGIN: unique symbol = Symbol('lateral.command');
/** Text on its way from the keyboard: sealed after a short quiet. */
export const TYPING_ORIGIN: unique symbol = Symbol('lateral.typing');
