/** The words of this part of the app. */
export const today = {} as const;
