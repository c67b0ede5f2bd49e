/** The words of this part of the app. */
export const frame = {} as const;
