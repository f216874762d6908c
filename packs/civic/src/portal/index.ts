import { disclosureHandling } from './disclosure.ts'
import { disclosureRequest, openDocument, serviceGuide } from './registers.ts'

export { disclosureHandling } from './disclosure.ts'
export { disclosureRequest, openDocument, serviceGuide } from './registers.ts'

/** What a government site must have: guides to services, open government, and requests for information. */
export const portalRegisters = [serviceGuide, openDocument, disclosureRequest]
export const portalProcedures = [disclosureHandling]
