/** How long a text may be, in UTF-16 units. Commands refuse more; readers show no more. Notes have no limit. */
export const LIMITS = {
  line: 300,
  link: 2_000,
  entry: 500,
  name: 100,
  feedback: 5_000,
  message: 4_000,
  clause: 4_000,
  journal: 20_000,
  /** What came along with a lead from a file, in words of that place. */
  former: 1_000_000,
} as const;
