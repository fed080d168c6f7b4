import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'

const source = join(import.meta.dirname, '..')

/**
 * Builds what browsers load into a folder: `script-player.js` (the element, one module, nothing else to fetch), `demo.html` with its assets, and
 * `start/` (the start page). Nothing in it is inline, so it runs under `script-src 'self'; style-src 'self'`.
 */
export async function buildPlayer(folder: string): Promise<void> {
  await build(elementConfig(folder))
  await build(pageConfig({ root: join(source, 'demo'), page: 'demo.html', folder }))
  await build(pageConfig({ root: join(source, 'start-page'), page: 'index.html', folder: join(folder, 'start') }))
}

/** Browsers that know `light-dark()`: both themes are written once. */
const shared: InlineConfig = { configFile: false, logLevel: 'warn', publicDir: false, resolve: { conditions: ['production', 'browser', 'module'] } }
const target = ['chrome123', 'firefox120', 'safari17.5']

function elementConfig(folder: string): InlineConfig {
  const lib = { entry: join(source, 'index.ts'), formats: ['es' as const], fileName: () => 'script-player.js' }
  return { ...shared, root: source, build: { outDir: folder, emptyOutDir: true, lib, target, rolldownOptions: { output: { minify: true } } } }
}

function pageConfig({ root, page, folder }: { root: string; page: string; folder: string }): InlineConfig {
  const output = { outDir: folder, emptyOutDir: false, target, cssTarget: target, modulePreload: false as const, assetsInlineLimit: 0 }
  return { ...shared, root, base: './', build: { ...output, rolldownOptions: { input: join(root, page) } } }
}
