import type { FunctionAbout } from './function-about.ts'

export const aboutRanges: Record<string, FunctionAbout> = {
  'before(point1, point2)': {
    signature: 'before(point1: any, point2: any): boolean',
    says: { en: 'The first ends before the second begins.', ru: 'Первое заканчивается раньше, чем начинается второе.' },
    example: { expression: 'before(1, 10)', gives: 'true' },
  },
  'before(point, range)': {
    signature: 'before(point: any, range: range): boolean',
    says: { en: 'The first ends before the second begins.', ru: 'Первое заканчивается раньше, чем начинается второе.' },
    example: { expression: 'before(1, [2..5])', gives: 'true' },
  },
  'before(range, point)': {
    signature: 'before(range: range, point: any): boolean',
    says: { en: 'The first ends before the second begins.', ru: 'Первое заканчивается раньше, чем начинается второе.' },
    example: { expression: 'before([1..5), 5)', gives: 'true' },
  },
  'before(range1, range2)': {
    signature: 'before(range1: range, range2: range): boolean',
    says: { en: 'The first ends before the second begins.', ru: 'Первое заканчивается раньше, чем начинается второе.' },
    example: { expression: 'before([1..5], (5..10])', gives: 'true' },
  },
  'after(point1, point2)': {
    signature: 'after(point1: any, point2: any): boolean',
    says: { en: 'The first begins after the second ends.', ru: 'Первое начинается позже, чем заканчивается второе.' },
    example: { expression: 'after(10, 1)', gives: 'true' },
  },
  'after(point, range)': {
    signature: 'after(point: any, range: range): boolean',
    says: { en: 'The first begins after the second ends.', ru: 'Первое начинается позже, чем заканчивается второе.' },
    example: { expression: 'after(12, [2..5])', gives: 'true' },
  },
  'after(range, point)': {
    signature: 'after(range: range, point: any): boolean',
    says: { en: 'The first begins after the second ends.', ru: 'Первое начинается позже, чем заканчивается второе.' },
    example: { expression: 'after([11..20], 10)', gives: 'true' },
  },
  'after(range1, range2)': {
    signature: 'after(range1: range, range2: range): boolean',
    says: { en: 'The first begins after the second ends.', ru: 'Первое начинается позже, чем заканчивается второе.' },
    example: { expression: 'after((5..10], [1..5])', gives: 'true' },
  },
  'meets(range1, range2)': {
    signature: 'meets(range1: range, range2: range): boolean',
    says: { en: 'The first ends with the point at which the second begins.', ru: 'Первый диапазон заканчивается точкой, с которой начинается второй.' },
    example: { expression: 'meets([1..5], [5..10])', gives: 'true' },
  },
  'met by(range1, range2)': {
    signature: 'met by(range1: range, range2: range): boolean',
    says: { en: 'The first begins with the point at which the second ends.', ru: 'Первый диапазон начинается точкой, которой заканчивается второй.' },
    example: { expression: 'met by([5..10], [1..5])', gives: 'true' },
  },
  'overlaps(range1, range2)': {
    signature: 'overlaps(range1: range, range2: range): boolean',
    says: { en: 'The two have points in common.', ru: 'У диапазонов есть общие точки.' },
    example: { expression: 'overlaps([5..10], [1..6])', gives: 'true' },
  },
  'overlaps before(range1, range2)': {
    signature: 'overlaps before(range1: range, range2: range): boolean',
    says: { en: 'The first begins earlier and ends within the second.', ru: 'Первый начинается раньше и заканчивается внутри второго.' },
    example: { expression: 'overlaps before([1..5], [4..10])', gives: 'true' },
  },
  'overlaps after(range1, range2)': {
    signature: 'overlaps after(range1: range, range2: range): boolean',
    says: { en: 'The first begins within the second and ends later.', ru: 'Первый начинается внутри второго и заканчивается позже.' },
    example: { expression: 'overlaps after([4..10], [1..5])', gives: 'true' },
  },
  'finishes(point, range)': {
    signature: 'finishes(point: any, range: range): boolean',
    says: { en: 'The first ends together with the second and begins no earlier.', ru: 'Первое заканчивается вместе со вторым и начинается не раньше.' },
    example: { expression: 'finishes(5, [1..5])', gives: 'true' },
  },
  'finishes(range1, range2)': {
    signature: 'finishes(range1: range, range2: range): boolean',
    says: { en: 'The first ends together with the second and begins no earlier.', ru: 'Первое заканчивается вместе со вторым и начинается не раньше.' },
    example: { expression: 'finishes([3..5], [1..5])', gives: 'true' },
  },
  'finished by(range, point)': {
    signature: 'finished by(range: range, point: any): boolean',
    says: { en: 'The second ends together with the first and begins no earlier.', ru: 'Второе заканчивается вместе с первым и начинается не раньше.' },
    example: { expression: 'finished by([1..5], 5)', gives: 'true' },
  },
  'finished by(range1, range2)': {
    signature: 'finished by(range1: range, range2: range): boolean',
    says: { en: 'The second ends together with the first and begins no earlier.', ru: 'Второе заканчивается вместе с первым и начинается не раньше.' },
    example: { expression: 'finished by([1..5], [3..5])', gives: 'true' },
  },
  'includes(range, point)': {
    signature: 'includes(range: range, point: any): boolean',
    says: { en: 'The first holds all of the second.', ru: 'Первое целиком содержит второе.' },
    example: { expression: 'includes([5..10], 6)', gives: 'true' },
  },
  'includes(range1, range2)': {
    signature: 'includes(range1: range, range2: range): boolean',
    says: { en: 'The first holds all of the second.', ru: 'Первое целиком содержит второе.' },
    example: { expression: 'includes([1..10], [4..6])', gives: 'true' },
  },
  'during(point, range)': {
    signature: 'during(point: any, range: range): boolean',
    says: { en: 'The first lies within the second.', ru: 'Первое лежит внутри второго.' },
    example: { expression: 'during(5, [1..10])', gives: 'true' },
  },
  'during(range1, range2)': {
    signature: 'during(range1: range, range2: range): boolean',
    says: { en: 'The first lies within the second.', ru: 'Первое лежит внутри второго.' },
    example: { expression: 'during([4..6], [1..10])', gives: 'true' },
  },
  'starts(point, range)': {
    signature: 'starts(point: any, range: range): boolean',
    says: { en: 'The first begins together with the second and ends no later.', ru: 'Первое начинается вместе со вторым и заканчивается не позже.' },
    example: { expression: 'starts(1, [1..5])', gives: 'true' },
  },
  'starts(range1, range2)': {
    signature: 'starts(range1: range, range2: range): boolean',
    says: { en: 'The first begins together with the second and ends no later.', ru: 'Первое начинается вместе со вторым и заканчивается не позже.' },
    example: { expression: 'starts([1..3], [1..5])', gives: 'true' },
  },
  'started by(range, point)': {
    signature: 'started by(range: range, point: any): boolean',
    says: { en: 'The second begins together with the first and ends no later.', ru: 'Второе начинается вместе с первым и заканчивается не позже.' },
    example: { expression: 'started by([1..10], 1)', gives: 'true' },
  },
  'started by(range1, range2)': {
    signature: 'started by(range1: range, range2: range): boolean',
    says: { en: 'The second begins together with the first and ends no later.', ru: 'Второе начинается вместе с первым и заканчивается не позже.' },
    example: { expression: 'started by([1..10], [1..5])', gives: 'true' },
  },
  'coincides(point1, point2)': {
    signature: 'coincides(point1: any, point2: any): boolean',
    says: { en: 'The two are the same.', ru: 'Оба совпадают.' },
    example: { expression: 'coincides(5, 5)', gives: 'true' },
  },
  'coincides(range1, range2)': {
    signature: 'coincides(range1: range, range2: range): boolean',
    says: { en: 'The two are the same.', ru: 'Оба совпадают.' },
    example: { expression: 'coincides([1..5], [1..5])', gives: 'true' },
  },
}
