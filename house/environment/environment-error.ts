/** A variable has a value that can't be used; the message names it and says what would do. */
export class EnvironmentError extends Error {}
