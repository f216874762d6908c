import { decimal, type Field } from '@qaidam/kernel'
import { BUILDING_ITEM_NAMES, BUILDING_ITEMS, fieldOfItem } from '@qaidam/standards'

/** What soil mostly has of the metals; the organic items are mostly not detected, or a spill. */
const USUAL: Readonly<Record<string, { readonly min: string; readonly max: string }>> = {
  as: { min: '0.1', max: '500' },
  cd: { min: '0.005', max: '100' },
  cr6: { min: '0', max: '100' },
  cu: { min: '1', max: '10000' },
  pb: { min: '1', max: '5000' },
  hg: { min: '0.001', max: '100' },
  ni: { min: '1', max: '3000' },
}

/** A field for the content of each item that the standard limits; what was not measured stays empty. */
export const contentFields: Readonly<Record<string, Field>> = Object.fromEntries(
  BUILDING_ITEMS.map((item): [string, Field] => {
    const { zh, en } = BUILDING_ITEM_NAMES[item]
    const name = en.charAt(0).toUpperCase() + en.slice(1)
    // A million parts of a million is the whole sample: more was a slip of the unit.
    const usual = USUAL[item]
    return [
      fieldOfItem(item),
      decimal(zh, name, {
        optional: true,
        unit: 'mg/kg',
        min: '0',
        max: '1000000',
        placesMax: 6,
        ...(usual === undefined ? {} : { usual }),
      }),
    ]
  }),
)
