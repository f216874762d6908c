/** Where a limit of a procedure is said: not in law, so a prefecture sets its own. */
export const OWN_RULE = { zh: '本州规定（可调整）', en: 'Rule of the prefecture (can be set)' }
