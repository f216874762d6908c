import type { Day } from '@qaidam/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerStandard } from '../answer.ts'
import { MASK_KINDS, type MaskRules, mask, maskRules } from './masks.ts'

const ON = '2022-06-30' as Day

describe('masks', () => {
  test.each([
    ['name', '张三', '张*'],
    ['name', '张三丰', '张**'],
    ['name', '扎西才让', '扎***'],
    ['name', '才让·卓玛', '才*·**'],
    ['name', '张', '*'],
    ['phone', '13897712345', '138****2345'],
    ['phone', '138 9771 2345', '138****2345'],
    ['phone', '8221234', '*******'],
    ['identity', '632802200002290016', '632802********0016'],
    ['identity', '11010519491231002X', '110105********002X'],
    ['card', '6228480402564890018', '***************0018'],
    ['card', '1234', '****'],
    ['address', '青海省格尔木市郭勒木德镇红柳村12号', '青海省格尔木市郭勒木德镇****'],
    ['address', '格尔木市昆仑路街道办事处3号', '格尔木市昆仑路街道****'],
    ['address', '柴达木中路5号', '********'],
  ] as const)('%s %s is shown as %s', (kind, value, expected) => {
    expect(answerStandard('privacy.mask', ON, { kind, value })).toMatchObject({ masked: expected })
  })

  test('something is always hidden', () => {
    const property = fc.property(
      fc.constantFrom(...MASK_KINDS),
      fc.string({ minLength: 1 }),
      (kind, value) => {
        fc.pre(/[^·\s-]/.test(value) && !value.includes('*'))
        expect(mask(kind, value, ON).masked).toContain('*')
      },
    )
    fc.assert(property)
  })

  test('a prefecture may set its own rule, and the convention says that it is one', () => {
    const convention = maskRules.phases[0]?.value
    if (convention === undefined) return expect.fail('there is no convention')
    const strict: MaskRules = { ...convention, identity: convention.identityShort }
    expect(mask('identity', '632802200002290016', ON, strict).masked).toBe('6****************6')
    expect(mask('name', '张三', '2019-01-01' as Day).cite.mark).toBe('unverified')
  })

  test.each([
    [{ kind: 'name' }, 'STD-018'],
    [{ kind: 'phone', value: 13897712345 }, 'STD-018'],
    [{ kind: 'face', value: 'x' }, 'STD-016'],
    [{ value: 'x' }, 'STD-016'],
  ])('%j is refused', (input, code) => {
    expect(() => answerStandard('privacy.mask', ON, input)).toThrowError(expect.objectContaining({ code }))
  })
})
