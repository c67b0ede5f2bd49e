/** The words of this part of the app. */
export const board = {} as const;
