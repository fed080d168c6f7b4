/**
 * On a cluster the end of a conversation, and of an objection, is pushed as a job like a step is: it stands in front of the end event that the header names. The session service completes it
 * at once.
 */
export const endJobType = 'souffleur.end'
export const endJobHeaders = { endEvent: 'endEvent' } as const
