/** Somebody who is connected and takes jobs of a type as soon as there are any. Whoever runs the core knows them; they are no part of the state. */
export interface JobStream { wanted: { worker: string; /** ms */ timeout: number; /** Empty for all variables. */ fetchVariables: string[] } }

/** The stream that a job goes to now; `undefined` where there is none for its type. Asked whenever a job can be had. */
export type FindJobStream = (type: string, key: number) => JobStream | undefined
