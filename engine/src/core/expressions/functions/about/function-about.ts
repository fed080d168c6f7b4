/** What the page of all functions says of one overload. Kept apart from the functions, so that it does not weigh on browsers. */
export interface FunctionAbout {
  /** `string join(list: list, delimiter: string): string` */
  signature: string
  /** One sentence for methodologists, in English and in Russian. */
  says: { en: string; ru: string }
  /** An expression, and what it gives as FEEL text: both are a test. */
  example: { expression: string; gives: string }
}
