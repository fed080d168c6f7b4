/** Scripts, styles and connections of our own only; nothing inline, nothing from elsewhere. */
export const strictPolicy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'"

/** The canvas library writes style attributes and carries its fonts as data; the controls' icons are data too. */
export const editorPolicy = `${strictPolicy}; style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self' data:`
