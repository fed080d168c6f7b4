/** The machine lacks what a cluster needs. `message` is one line that names it and says what to do. */
export class MissingToolError extends Error {}
