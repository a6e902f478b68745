/* Digests by which files and texts are known again; the same as exports/letters.py and publish/manifest.py make. */

const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The SHA-256 of bytes, as hexadecimal digits. */
export async function digestOf(bytes) {
  return hex(await crypto.subtle.digest('SHA-256', bytes));
}

/** Only letters and digits, in normal form C. */
export const letters = (text) => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** The digest of a text's letters. */
export async function lettersDigest(text) {
  return (await digestOf(new TextEncoder().encode(letters(text)))).slice(0, 32);
}
