import { decimal, type Field } from '@qaidam/kernel'
import { BUILDING_ITEM_NAMES, BUILDING_ITEMS, fieldOfItem } from '@qaidam/standards'

/** A field for the content of each item that the standard limits; what was not measured stays empty. */
export const contentFields: Readonly<Record<string, Field>> = Object.fromEntries(
  BUILDING_ITEMS.map((item): [string, Field] => {
    const { zh, en } = BUILDING_ITEM_NAMES[item]
    const name = en.charAt(0).toUpperCase() + en.slice(1)
    // A million parts of a million is the whole sample: more was a slip of the unit.
    return [
      fieldOfItem(item),
      decimal(zh, name, { optional: true, unit: 'mg/kg', min: '0', max: '1000000', placesMax: 6 }),
    ]
  }),
)
