/** One SQL statement. `name` makes it prepared: parsed once a connection. */
export interface Statement { name: string; text: string }
