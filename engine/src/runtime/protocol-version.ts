/** The version of Zeebe whose protocol and records this engine speaks. */
export const protocolVersion = '8.5.8'
