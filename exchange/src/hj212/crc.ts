/**
 * The check of HJ 212, appendix A of 2017 and A.1 of 2025. It is not the CRC of Modbus: before each
 * byte the register is shifted right by eight, so that its low half is lost.
 */
export function crc16(bytes: Uint8Array): number {
  let register = 0xffff
  for (const byte of bytes) {
    register = (register >> 8) ^ byte
    for (let bit = 0; bit < 8; bit += 1) {
      register = (register & 1) === 1 ? (register >> 1) ^ 0xa001 : register >> 1
    }
  }
  return register
}

/** Four hexadecimal digits, the high byte first, as they stand in a frame. */
export function crcText(bytes: Uint8Array): string {
  return crc16(bytes).toString(16).toUpperCase().padStart(4, '0')
}
