import type { Room } from '#shared/ports/room.ts';

/** A browser does not say how full the disk is. */
export const unknownRoom: Room = { free: () => Promise.resolve(undefined) };
