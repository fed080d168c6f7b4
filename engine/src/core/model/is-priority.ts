/** Whether a user task may have this priority. */
export const isPriority = (priority: number): boolean => priority >= 0 && priority <= 100
