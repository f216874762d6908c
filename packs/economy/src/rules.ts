/** Where a limit of a procedure is said: not in law, so a prefecture sets its own. */
export const OWN_RULE = { zh: '本州规定（可调整）', en: 'Rule of the prefecture (can be set)' }

/** The day that was set when the task was given. */
export const DAY_SET = { zh: '交办时所定时限', en: 'The day that was set with it' }
