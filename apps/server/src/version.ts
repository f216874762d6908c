/** The version of the program, as its description and what it keeps of editions say it. */
export const VERSION = '0.1.0'
