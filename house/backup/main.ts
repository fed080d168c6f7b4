import { resolve } from 'node:path'
import { BackupError } from './backup-error.ts'
import { openDatabase } from './open-database.ts'
import { restoreBackup } from './restore-backup.ts'
import { writeBackup } from './write-backup.ts'

/** `npm run backup -- <folder>` and `npm run restore -- <folder> [--replace] [--library]`, on the database that `npm start` would use. */
const [command, ...words] = process.argv.slice(2)
const folder = words.find((word) => !word.startsWith('--'))
const say = (line: string): void => console.log(line)

try {
  if (folder === undefined) throw new BackupError(`Name the folder: npm run ${command} -- <folder>`)
  await run(resolve(folder))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function run(path: string): Promise<void> {
  const { client, connectionString, close } = await openDatabase()
  try {
    const { createdAt } = command === 'restore' ? await restoreBackup({ client, connectionString, folder: path, replace: words.includes('--replace'), libraryOnly: words.includes('--library'), say }) : await writeBackup({ client, folder: path, say })
    say(command === 'restore' ? `Restored to how it stood at ${createdAt}. Start the product: npm start` : `The backup of ${createdAt} is in ${path}`)
  } finally {
    await close()
  }
}
