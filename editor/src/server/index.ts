/** The door of the editor room: the library, as a service. */
export { startEditor, type Editor, type EditorOptions } from './start-editor.ts'
export { librarySchema } from './store/library-schema.ts'
export type { FunctionSource } from './functions/function-store.ts'
export type { LibrarySamples } from './seeding/seed-library.ts'
