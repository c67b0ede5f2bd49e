/** The words of this part of the app. */
export const members = {} as const;
