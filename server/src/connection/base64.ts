/** Bytes as a text that every message can hold. */
export function base64Of(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let binary = '';
  for (let start = 0; start < bytes.length; start += PIECE)
    binary += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  return btoa(binary);
}

/** The bytes that a text stands for; none where it is no base64. */
export function bytesOf(base64: string): Uint8Array {
  const binary = binaryOf(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

function binaryOf(base64: string): string {
  try {
    return atob(base64);
  } catch {
    return '';
  }
}
