import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusals } from '../../src/core/model/refusals.ts'
import { supportedElements, supportedEvents } from '../../src/core/model/supported-elements.ts'
import { processorOf } from '../../src/core/processors/processors.ts'
import { EngineSimulation } from '../../src/core/simulation.ts'
import { catchEvent, type DrawnElement, drawProcess, endEvent, onSignal, startEvent } from '../support/draw-process.ts'

const core = join(import.meta.dirname, '../../src/core')
const page = readFileSync(join(import.meta.dirname, '../../docs/coverage.md'), 'utf8')

/** Rows of the tables below a heading, cell by cell, without the heads. */
function rowsBelow(heading: string): string[][] {
  const section = page.split(/^## /m).find(part => part.startsWith(heading))!
  const lines = section.split('\n').filter(line => line.startsWith('|'))
  return lines.filter((line, index) => !line.startsWith('|---') && !lines[index + 1]?.startsWith('|---')).map(line => line.split('|').slice(1, -1).map(cell => cell.trim()))
}

const named = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
const firstNames = (heading: string): string[] => rowsBelow(heading).flatMap(([first]) => named(first!)).sort()

/** Names of extensions that the model's sources ask for. */
function extensionsRead(): string[] {
  const sources = readdirSync(join(core, 'model')).filter(name => /(?<!\.test)\.ts$/.test(name)).map(name => readFileSync(join(core, 'model', name), 'utf8')).join('\n')
  const asked = [...sources.matchAll(/(?:extensions?Of\([\w.]+|childr?e?n?Named\(extensions, zeebe|hasExtension\(|hasEither\([\w.]+),? ?'(\w+)'/g), ...sources.matchAll(/hasExtension\('(\w+)'/g)]
  return [...new Set(asked.map(([, name]) => name!))].sort()
}

const commandsKnown = (): string[] => [...readFileSync(join(core, 'processors/processors.ts'), 'utf8').matchAll(/^ {2}'([A-Z_]+ [A-Z_]+)':/gm)].map(([, name]) => name!).sort()

const refused: { [what: string]: DrawnElement } = {
  'parallel multiple events': catchEvent('x', { ...onSignal('s'), attributes: 'parallelMultiple="true"' }),
  '`transaction`': { tag: 'transaction', id: 'x' },
  '`complexGateway`': { tag: 'complexGateway', id: 'x' },
}

function refusalOf(drawn: DrawnElement): string {
  const content = drawProcess({ elements: [startEvent('start'), drawn, endEvent('end')], flows: ['start -> x', 'x -> end'] })
  try {
    new EngineSimulation().deploy([{ name: 'file.bpmn', content }])
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

describe('the page about coverage', () => {
  it('should list every element that runs, and no other', () => {
    expect(firstNames('Elements')).toEqual(Object.keys(supportedElements).sort())
  })

  it.each(Object.keys(supportedEvents))('should tell what a %s may be', event => {
    const [head, ...rows] = page.split(/^## /m).find(part => part.startsWith('Events'))!.split('\n').filter(line => line.startsWith('|') && !line.startsWith('|---')).map(line => line.split('|').slice(1, -1).map(cell => cell.trim()))
    const column = head!.indexOf(`\`${event}\``)
    const works = rows.filter(row => row[column] === 'works').map(([first]) => named(first!)[0]!)
    expect(works.sort()).toEqual([...supportedEvents[event]!].sort())
  })

  it('should list every extension that the engine looks at', () => {
    expect(firstNames('Extensions')).toEqual(expect.arrayContaining(extensionsRead()))
  })

  it('should list every command, and none that nobody processes', () => {
    const listed = firstNames('Commands').filter(name => name.includes(' '))
    expect(listed).toEqual(commandsKnown())
    for (const name of listed) expect(processorOf({ valueType: name.split(' ')[0] as never, intent: name.split(' ')[1]! })).toBeDefined()
  })

  it.each(rowsBelow('Refused here'))('should quote what is said about %s', (what, sentence) => {
    expect(refusalOf(refused[what!]!)).toContain(sentence)
  })

  it('should tell every refusal of what an element may carry', () => {
    for (const { what } of refusals) expect(page).toContain(`${what} are currently not supported`)
  })
})
