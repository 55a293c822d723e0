/** Zip archives, and the files of Word and WPS before 2007; RTF is often named .doc. */
const SIGNATURES: ReadonlyArray<readonly number[]> = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
];

/** Whether a file is to be read as Word's: by its first bytes, or by its name whatever it holds. */
export function isWordFile(bytes: Uint8Array, name: string): boolean {
  if (/\.(?:docx|docm|dotx)$/i.test(name)) return true;
  return SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte));
}
