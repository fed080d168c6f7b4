import { existsSync, readFileSync } from 'node:fs'

/** `npm run licenses`: every package that the product brings in at run time, with its licence, one line each. */
interface LockedPackage { dev?: boolean; link?: boolean; version?: string; license?: string }

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: { [path: string]: LockedPackage } }

for (const [path, locked] of Object.entries(lock.packages).toSorted()) {
  if (!path.startsWith('node_modules/') || locked.dev || locked.link) continue
  console.log(`${path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${locked.version}: ${licenseOf(path, locked)}`)
}

function licenseOf(path: string, locked: LockedPackage): string {
  if (locked.license) return locked.license
  if (!existsSync(`${path}/package.json`)) return 'not installed on this platform'
  const { license } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8')) as { license?: string | { type: string } }
  return typeof license === 'string' ? license : (license?.type ?? 'see the package')
}
