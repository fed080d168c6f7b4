/** Two running copies of the product must never share a data folder: each believes to be the only writer. */
export class DataFolderInUseError extends Error {
  constructor(dataDir: string, owner: string) {
    super(`The data folder ${dataDir} is in use by another running copy of Souffleur (${owner}). Stop that copy, or give this one a folder of its own with DATA_DIR.`)
    this.name = 'DataFolderInUseError'
  }
}
