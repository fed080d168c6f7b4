import fc from 'fast-check'

const token = fc.constantFrom(
  'a', 'list', 'people', '.', 'b', '+', '-', '**', '*', '(', ')', '[', ']', '1', '2.5', '1000000', '"x"', '=', '!=', '>', ' and ', ' or ', ' in ', 'if ', ' then ', ' else ', 'for i in ', 'i', ' return ', 'some i in ', ' satisfies ',
  '..', '{', '}', ':', ',', 'not(', 'count(', 'string join(', 'function(i) ', '@"P1D"', ' instance of ', ' between ', '?', '`a b`', '/*', '//', '\n', '"', '\\', 'matches(', '"(a+)+$"', 'partial', '😀',
)

/** Texts that are nearly FEEL, and texts that are nothing. */
export const randomText = fc.oneof(fc.array(token, { maxLength: 16 }).map(tokens => tokens.join('')), fc.string({ maxLength: 30 }), fc.array(fc.constantFrom('(', '[', '{a:', 'if ', 'for i in ', '-', 'x[', 'f('), { minLength: 50, maxLength: 400 }).map(tokens => tokens.join('')))
