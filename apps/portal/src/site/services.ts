/** Guides to services and papers of open government, by the registers that hold them. */
export interface ServiceRegisters {
  /** A register whose fields are said one by one, and three of which the page uses by name. */
  readonly guides?: {
    readonly register: string
    readonly name: string
    readonly theme: string
    readonly procedure: string
  }
  readonly papers?: {
    readonly register: string
    readonly part: string
    readonly title: string
    readonly text: string
    readonly office: string
    readonly on: string
  }
}
