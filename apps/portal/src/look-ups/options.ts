/** What citizens look up, by the registers and figures that hold it. */
export interface LookUps {
  readonly air?: AirLookUp
  readonly rivers?: RiverLookUp
  readonly villages?: VillageLookUp
}

export interface AirLookUp {
  /** A figure whose rows are station-days with their index, level and pollutants. */
  readonly figure: string
  readonly stations: string
  readonly name: string
  readonly area: string
}

export interface RiverLookUp {
  readonly sections: {
    readonly register: string
    readonly name: string
    readonly water: string
    readonly area: string
  }
  /** What else is said of a section. */
  readonly told: readonly string[]
  /** The telephone on its notice board; that of the site where it has none. */
  readonly phone: string
  readonly chiefs: {
    readonly register: string
    readonly section: string
    readonly level: string
    readonly role: string
    readonly area: string
    /** The name that was announced to the public. */
    readonly name: string
    readonly post: string
    readonly duties: string
    readonly office: string
  }
}

export interface VillageLookUp {
  readonly figures: readonly string[]
  /** Public registers with a record for a village, and the field that says of which. */
  readonly registers: readonly { readonly register: string; readonly area: string }[]
}
