import { describe, expect, it } from 'vitest'
import { hashOf, readRoute } from './route.ts'

describe('the address of a page', () => {
  it.each(['', '#', '#/', '#/elsewhere', '#/scripts/'])('should lead %j to the library', (hash) => {
    expect(readRoute(hash)).toEqual({ page: 'library' })
  })

  it('should name the script and its tab', () => {
    expect(readRoute('#/scripts/promised-payment')).toEqual({ page: 'script', id: 'promised-payment', tab: 'design' })
    expect(readRoute('#/scripts/promised-payment/test')).toEqual({ page: 'script', id: 'promised-payment', tab: 'test' })
  })

  it('should name the page of all functions', () => {
    expect(readRoute('#/functions')).toEqual({ page: 'functions' })
    expect(readRoute(hashOf({ page: 'functions' }))).toEqual({ page: 'functions' })
  })

  it('should lead back to where it came from, whatever the id holds', () => {
    const route = { page: 'script', id: 'a/b ü', tab: 'test' } as const
    expect(readRoute(hashOf(route))).toEqual(route)
  })
})
