import * as v from 'valibot';

/** Far more than is shown, so that no honest text is refused. */
const TEXT_MAX_LENGTH = 2_000;
const LINE_MAX_COUNT = 8;

const textSchema = v.pipe(v.string(), v.maxLength(TEXT_MAX_LENGTH));

/** Words for the system to show beside its windows. */
export const notificationSchema = v.strictObject({
  title: textSchema,
  lines: v.pipe(v.array(textSchema), v.maxLength(LINE_MAX_COUNT), v.readonly()),
});
export type NotificationToShow = v.InferOutput<typeof notificationSchema>;

/** What became of it; `unavailable` where the system shows none. */
export const notificationOutcomeSchema = v.picklist(['shown', 'unavailable', 'too-soon']);
export type ShownNotification = v.InferOutput<typeof notificationOutcomeSchema>;

/** Whether the person has the window before them. */
export const watchedSchema = v.strictObject({ isWatched: v.boolean() });

/** The same, and whether the system shows notifications at all. */
export const notificationStatusSchema = v.strictObject({ isSupported: v.boolean(), ...watchedSchema.entries });
export type NotificationStatus = v.InferOutput<typeof notificationStatusSchema>;
