/** Runs a function after the input that has already arrived was read: what comes together is processed together. */
export const soon: (run: () => void) => void = typeof setImmediate === 'function' ? (run) => void setImmediate(run) : (run) => void setTimeout(run)
