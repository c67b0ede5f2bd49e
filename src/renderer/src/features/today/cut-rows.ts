import type { TodayRows } from './today-rows.ts';

/** More than this is no longer something that can be seen at a glance. */
const ROW_COUNT = 7;

/** As many rows as a glance can hold, and how many are left out. Each head that has rows keeps at least one. */
export function cutRows({ yours, asked, news }: TodayRows): { readonly rows: TodayRows; readonly hiddenCount: number } {
  const firstOf = (rows: readonly unknown[]): number => Math.min(rows.length, 1);
  const yoursCount = Math.min(yours.length, ROW_COUNT - firstOf(asked) - firstOf(news));
  const askedCount = Math.min(asked.length, ROW_COUNT - yoursCount - firstOf(news));
  const newsCount = Math.min(news.length, ROW_COUNT - yoursCount - askedCount);
  return {
    rows: { yours: yours.slice(0, yoursCount), asked: asked.slice(0, askedCount), news: news.slice(0, newsCount) },
    hiddenCount: yours.length + asked.length + news.length - yoursCount - askedCount - newsCount,
  };
}
