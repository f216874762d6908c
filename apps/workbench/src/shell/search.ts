/**
 * Reads named texts out of the search of an address. The router reads `period=2020` as a number, so
 * every value is made a text again.
 */
export function textsOf<Name extends string>(...names: readonly Name[]) {
  return (search: Readonly<Record<string, unknown>>): { readonly [Key in Name]?: string } =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = search[name]
        return value === undefined || value === null || value === '' ? [] : [[name, String(value)]]
      }),
    ) as { readonly [Key in Name]?: string }
}
