import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startProduct, type Product } from './product/start-product.ts'

let product: Product
beforeAll(async () => { product = await startProduct() })
afterAll(() => product.stop())

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

it('should walk a script with the curl lines of the README, pasted', () => {
  const [, script] = /```bash\n([\s\S]*?)```/.exec(readme) ?? []
  const pasted = script!.replaceAll('localhost:8080', new URL(product.url).host)
  const said = execFileSync('bash', ['-euo', 'pipefail', '-c', pasted], { encoding: 'utf8' }).trim().split('\n').filter(Boolean)
  expect(said).toEqual([expect.stringContaining('Anna Sergeevna'), expect.stringContaining('promised payment'), expect.stringContaining('Do you agree?')])
})
