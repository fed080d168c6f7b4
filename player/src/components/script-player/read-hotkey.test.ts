import { describe, expect, it } from 'vitest'
import { readHotkey, type KeyPlace } from './read-hotkey.ts'

const press = (key: string, place: KeyPlace = 'nowhere', more: { code?: string; altKey?: boolean; ctrlKey?: boolean; shiftKey?: boolean } = {}) =>
  readHotkey({ key, code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more }, place)

describe('readHotkey', () => {
  it('should read answers from digits of both rows', () => {
    expect(press('3')).toEqual({ kind: 'answer', key: '3' })
    expect(press('7', 'control', { code: 'Numpad7' })).toEqual({ kind: 'answer', key: '7' })
    expect(press('0')).toEqual({ kind: 'noFittingAnswer' })
  })

  it('should go by the place of a key where its letter differs', () => {
    expect(press('&', 'nowhere', { code: 'Digit1' })).toEqual({ kind: 'answer', key: '1' })
    expect(press('т', 'nowhere', { code: 'KeyN' })).toEqual({ kind: 'note' })
    expect(press('.', 'nowhere', { code: 'Slash' })).toEqual({ kind: 'objections' })
    expect(press('/', 'nowhere', { code: 'Digit7', shiftKey: true })).toEqual({ kind: 'objections' })
  })

  it.each(['1', '0', '/', 'n', 'Enter'])('should leave %s to somebody who types', (key) => { expect(press(key, 'typing', { code: key === 'n' ? 'KeyN' : '' })).toBeUndefined() })

  it('should still answer, go on and go back from a field with Alt or Ctrl', () => {
    expect(press('2', 'typing', { altKey: true })).toEqual({ kind: 'answer', key: '2' })
    expect(press('Enter', 'typing', { ctrlKey: true })).toEqual({ kind: 'continue' })
    expect(press('ArrowLeft', 'typing', { altKey: true })).toEqual({ kind: 'back' })
  })

  it('should leave keys of the browser alone', () => {
    expect(press('1', 'nowhere', { ctrlKey: true })).toBeUndefined()
    expect(press('N', 'nowhere', { code: 'KeyN', shiftKey: true })).toBeUndefined()
    expect(press('ArrowLeft')).toBeUndefined()
  })

  it('should take Enter for the usual answer only where no control wants it', () => {
    expect(press('Enter')).toEqual({ kind: 'usual' })
    expect(press('Enter', 'control')).toBeUndefined()
  })
})
