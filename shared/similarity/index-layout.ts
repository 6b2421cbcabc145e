/** Version of the binary index; another version is refused. */
export const indexVersion = 1;
/** `SBIX`, little end first. */
export const indexMagic = 0x58494253;

/** The typed arrays of an index, in the order they stand in the file. */
export type IndexArrays = {
  /** UTF-8 of all terms, and where each begins. */
  letters: Uint8Array;
  termStart: Uint32Array;
  /** Term number by hash of its letters, open addressing; -1 is empty. */
  slots: Int32Array;
  /** How much a term tells one ask from another. */
  idf: Float32Array;
  /** How rare a term is in ordinary government prose, 0 to 1. */
  rare: Float32Array;
  /** Log of how much commoner a term is in the record than in ordinary government prose. */
  domain: Float32Array;
  /** Where each term's asks begin; the asks; and how strongly each says the term (255 is most). */
  postingStart: Uint32Array;
  postingAsk: Uint32Array;
  postingImpact: Uint8Array;
  /** Index in the record of each ask's entry. */
  askEntry: Uint32Array;
  /** Where each ask's passages begin; what each passage is (0 text, 1 part, 2 response, 3 restatement) and of which limb. */
  passageStart: Uint32Array;
  passageKind: Uint8Array;
  passagePart: Int16Array;
  /** Length of a passage as a vector. */
  passageNorm: Float32Array;
  passageTermStart: Uint32Array;
  passageTerms: Uint32Array;
};

const layout: { [K in keyof IndexArrays]: { from(b: ArrayBuffer, at: number, length: number): IndexArrays[K]; bytes: number } } = {
  letters: { from: (b, at, n) => new Uint8Array(b, at, n), bytes: 1 },
  termStart: { from: (b, at, n) => new Uint32Array(b, at, n), bytes: 4 },
  slots: { from: (b, at, n) => new Int32Array(b, at, n), bytes: 4 },
  idf: { from: (b, at, n) => new Float32Array(b, at, n), bytes: 4 },
  rare: { from: (b, at, n) => new Float32Array(b, at, n), bytes: 4 },
  domain: { from: (b, at, n) => new Float32Array(b, at, n), bytes: 4 },
  postingStart: { from: (b, at, n) => new Uint32Array(b, at, n), bytes: 4 },
  postingAsk: { from: (b, at, n) => new Uint32Array(b, at, n), bytes: 4 },
  postingImpact: { from: (b, at, n) => new Uint8Array(b, at, n), bytes: 1 },
  askEntry: { from: (b, at, n) => new Uint32Array(b, at, n), bytes: 4 },
  passageStart: { from: (b, at, n) => new Uint32Array(b, at, n), bytes: 4 },
  passageKind: { from: (b, at, n) => new Uint8Array(b, at, n), bytes: 1 },
  passagePart: { from: (b, at, n) => new Int16Array(b, at, n), bytes: 2 },
  passageNorm: { from: (b, at, n) => new Float32Array(b, at, n), bytes: 4 },
  passageTermStart: { from: (b, at, n) => new Uint32Array(b, at, n), bytes: 4 },
  passageTerms: { from: (b, at, n) => new Uint32Array(b, at, n), bytes: 4 },
};
const names = Object.keys(layout) as (keyof IndexArrays)[];
const headerWords = 4 + names.length;

/** One buffer: magic, version, checksum, fingerprint of the record, the lengths, then the arrays, each on a boundary of 8. */
export function layOut(arrays: IndexArrays, fingerprint: number): ArrayBuffer {
  let size = headerWords * 4;
  const places = names.map((name) => {
    const at = Math.ceil(size / 8) * 8;
    size = at + arrays[name].byteLength;
    return at;
  });
  const buffer = new ArrayBuffer(Math.ceil(size / 8) * 8);
  const header = new Uint32Array(buffer, 0, headerWords);
  header[0] = indexMagic;
  header[1] = indexVersion;
  header[3] = fingerprint;
  for (const [i, name] of names.entries()) {
    const array = arrays[name];
    header[4 + i] = array.length;
    new Uint8Array(buffer, places[i]!, array.byteLength).set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
  header[2] = checksum(buffer);
  return buffer;
}

/** The arrays of an index, without copying. Throws a sentence when the file is not an index, is of another version, or is damaged. */
export function readLayout(buffer: ArrayBuffer): { arrays: IndexArrays; fingerprint: number } {
  const header = buffer.byteLength >= headerWords * 4 ? new Uint32Array(buffer, 0, headerWords) : undefined;
  if (header?.[0] !== indexMagic) throw new Error('This file is not an index of the record.');
  if (header[1] !== indexVersion)
    throw new Error(`This index is of version ${header[1]}, and version ${indexVersion} is needed: build the record again.`);
  if (header[2] !== checksum(buffer)) throw new Error('This index is damaged: build the record again.');
  let at = headerWords * 4;
  const arrays: Partial<Record<keyof IndexArrays, IndexArrays[keyof IndexArrays]>> = {};
  for (const [i, name] of names.entries()) {
    at = Math.ceil(at / 8) * 8;
    const length = header[4 + i]!;
    arrays[name] = layout[name].from(buffer, at, length);
    at += length * layout[name].bytes;
  }
  return { arrays: arrays as IndexArrays, fingerprint: header[3]! };
}

function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, 0, buffer.byteLength >>> 2);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) if (i !== 2) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  return hash >>> 0;
}

/** Hash of a term's letters, or of any bytes: FNV-1a, 32 bits. */
export function hashOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}
