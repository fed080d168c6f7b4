import { types } from 'pg'

const bigint = 20

/** Client option: `bigint` columns come as numbers. Positions, keys and dates of a partition stay far below 2^53. */
export const numbersAsNumbers = {
  types: {
    getTypeParser: (oid: number, format?: any) => oid === bigint ? Number : types.getTypeParser(oid, format),
  },
}
