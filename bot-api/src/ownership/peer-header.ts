/** Carries the secret of the copy that a request is forwarded to; such a request is answered or refused there, never forwarded again. */
export const peerHeader = 'x-souffleur-peer'

/** What a copy answers that was taken for the one that walks a session. */
export const misdirected = 421
