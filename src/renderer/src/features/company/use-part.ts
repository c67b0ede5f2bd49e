import { useState } from 'react';

/** The beginning of a list that may be long, and the way to more of it. */
export interface Part<T> {
  readonly shown: readonly T[];
  /** How many the next press shows; none where all are there. */
  readonly moreCount: number;
  readonly showMore: () => void;
}

/** So many of a list, and as many again with each press. */
export function partOf<T>(
  all: readonly T[],
  size: number,
  [count, setCount]: readonly [count: number, setCount: (count: number) => void],
): Part<T> {
  return {
    shown: all.length <= count ? all : all.slice(0, count),
    moreCount: Math.min(size, Math.max(all.length - count, 0)),
    showMore: () => setCount(count + size),
  };
}

/** The same, beginning anew where it is drawn anew. */
export function usePart<T>(all: readonly T[], size: number): Part<T> {
  return partOf(all, size, useState(size));
}
