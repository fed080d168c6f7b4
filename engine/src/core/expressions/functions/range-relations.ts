import { orderValues } from '../values/order-values.ts'
import type { Range } from '../values/range.ts'
import { sameValue } from '../values/same-value.ts'
import type { Value } from '../values/value.ts'

/** What a relation says of two points, of a point and a range, and of two ranges. Where one is missing Zeebe fails. */
export interface Relation {
  points?: (left: Value, right: Value) => boolean
  pointRange?: (point: Value, range: Range) => boolean
  rangePoint?: (range: Range, point: Value) => boolean
  ranges: (left: Range, right: Range) => boolean
}

const less = (left: Value, right: Value): boolean => (orderValues(left, right) ?? 0) < 0

const same = (left: Value, right: Value): boolean => sameValue(left, right) === true

/** The end of the left range comes before the start of the right one, without a common point. */
const isBefore = (left: Range, right: Range): boolean => less(left.end, right.start) || (same(left.end, right.start) && !(left.endIncluded && right.startIncluded))

const holds = (range: Range, point: Value): boolean =>
  (less(range.start, point) && less(point, range.end)) || (range.startIncluded && same(range.start, point)) || (range.endIncluded && same(range.end, point))

const startsNoLater = (left: Range, right: Range): boolean => less(left.start, right.start) || (same(left.start, right.start) && (left.startIncluded || !right.startIncluded))

const endsNoEarlier = (left: Range, right: Range): boolean => less(right.end, left.end) || (same(left.end, right.end) && (left.endIncluded || !right.endIncluded))

const sameStart = (left: Range, right: Range): boolean => same(left.start, right.start) && left.startIncluded === right.startIncluded

const sameEnd = (left: Range, right: Range): boolean => same(left.end, right.end) && left.endIncluded === right.endIncluded

const before: Relation = {
  points: less,
  pointRange: (point, range) => less(point, range.start) || (same(point, range.start) && !range.startIncluded),
  rangePoint: (range, point) => less(range.end, point) || (same(range.end, point) && !range.endIncluded),
  ranges: isBefore,
}

const after: Relation = {
  points: (left, right) => less(right, left),
  pointRange: (point, range) => before.rangePoint?.(range, point) ?? false,
  rangePoint: (range, point) => before.pointRange?.(point, range) ?? false,
  ranges: (left, right) => isBefore(right, left),
}

const meets: Relation = { ranges: (left, right) => left.endIncluded && right.startIncluded && same(left.end, right.start) }

const metBy: Relation = { ranges: (left, right) => meets.ranges(right, left) }

const overlaps: Relation = { ranges: (left, right) => !isBefore(left, right) && !isBefore(right, left) }

const overlapsBefore: Relation = { ranges: (left, right) => !startsNoLater(right, left) && !isBefore(left, right) && endsNoEarlier(right, left) }

const overlapsAfter: Relation = { ranges: (left, right) => overlapsBefore.ranges(right, left) }

const finishes: Relation = {
  pointRange: (point, range) => range.endIncluded && same(range.end, point),
  ranges: (left, right) => sameEnd(left, right) && startsNoLater(right, left),
}

const finishedBy: Relation = { rangePoint: (range, point) => finishes.pointRange?.(point, range) ?? false, ranges: (left, right) => finishes.ranges(right, left) }

const includes: Relation = { rangePoint: holds, ranges: (left, right) => startsNoLater(left, right) && endsNoEarlier(left, right) }

const during: Relation = { pointRange: (point, range) => holds(range, point), ranges: (left, right) => includes.ranges(right, left) }

const starts: Relation = {
  pointRange: (point, range) => range.startIncluded && same(range.start, point),
  ranges: (left, right) => sameStart(left, right) && endsNoEarlier(right, left),
}

const startedBy: Relation = { rangePoint: (range, point) => starts.pointRange?.(point, range) ?? false, ranges: (left, right) => starts.ranges(right, left) }

const coincides: Relation = { points: same, pointRange: () => false, rangePoint: () => false, ranges: (left, right) => sameStart(left, right) && sameEnd(left, right) }

/** Allen's relations between points and ranges, by the name of their function. */
export const rangeRelations = {
  before, after, meets, 'met by': metBy, overlaps, 'overlaps before': overlapsBefore, 'overlaps after': overlapsAfter, finishes, 'finished by': finishedBy,
  includes, during, starts, 'started by': startedBy, coincides,
} satisfies Record<string, Relation>
