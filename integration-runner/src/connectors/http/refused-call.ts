/** A call that is never sent, or an answer that is never taken, because it is not allowed. The message says why, for people. */
export class RefusedCall extends Error {}
