/** Bytes that are nobody else's memory. Node's Buffer is one at run time; its types, as of TypeScript 6, say otherwise. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** The same memory, not a copy. */
export function bufferToBytes(buffer: Buffer): Bytes {
  return new Uint8Array(buffer.buffer as ArrayBuffer, buffer.byteOffset, buffer.byteLength);
}

/** The same memory, not a copy. */
export function bytesToBuffer(bytes: Bytes): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
