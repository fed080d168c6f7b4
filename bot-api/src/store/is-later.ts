/** Whether one engine key was given later than another: keys are decimal strings that only grow. */
export function isLater(key: string, other: string): boolean {
  return key.length === other.length ? key > other : key.length > other.length
}
