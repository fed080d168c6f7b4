/**
 * On a cluster what a session must hear of at once is pushed as a job like a step is: that an end event is reached, or that a function which may not run twice is about to. The job stands in front of
 * the element that its header names; the session service completes it at once. `last`: nothing else of the instance can be under way, so that it is over with this job.
 */
export const tellJobType = 'souffleur.tell'
export const tellJobHeaders = { endEvent: 'endEvent', function: 'function', last: 'last' } as const
