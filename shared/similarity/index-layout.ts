/** Version of the binary index; another version is refused. */
const indexVersion = 2;
/** `SBIX`, little end first. */
const indexMagic = 0x58494253;

/** Numbers that stand in as few bytes as the highest of them needs. */
export type Numbers = Uint16Array | Uint32Array;

/** The typed arrays of an index, in the order they stand in the file. */
export type IndexArrays = {
  /** UTF-8 of all terms, in the order of their bytes, and where each begins. */
  letters: Uint8Array;
  termStart: Uint32Array;
  /** How much a term tells one ask from another. */
  idf: Float32Array;
  /** How rare a term is in ordinary government prose, 0 to 1. */
  rare: Float32Array;
  /** Log of how much commoner a term is in the record than in ordinary government prose. */
  domain: Float32Array;
  /** How much a term says that a paragraph speaks of the record's matters (above 0) or of others, in sixteenths. */
  matters: Int8Array;
  /** Where each term's asks begin; the asks; and how strongly each says the term (255 is most). */
  postingStart: Uint32Array;
  postingAsk: Numbers;
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
  passageTerms: Numbers;
};

/** Numbers from 0 to `highest`, `length` of them, all 0. */
export const numbersUpTo = (highest: number, length: number): Numbers =>
  highest > 0xffff ? new Uint32Array(length) : new Uint16Array(length);

type Make<T> = (buffer: ArrayBuffer, at: number, length: number, bytes: number) => T;
const wide: Make<Uint32Array> = (b, at, n) => new Uint32Array(b, at, n);
const real: Make<Float32Array> = (b, at, n) => new Float32Array(b, at, n);
const small: Make<Uint8Array> = (b, at, n) => new Uint8Array(b, at, n);
const either: Make<Numbers> = (b, at, n, bytes) => (bytes === 2 ? new Uint16Array(b, at, n) : new Uint32Array(b, at, n));
const layout: { [K in keyof IndexArrays]: Make<IndexArrays[K]> } = {
  letters: small,
  termStart: wide,
  idf: real,
  rare: real,
  domain: real,
  matters: (b, at, n) => new Int8Array(b, at, n),
  postingStart: wide,
  postingAsk: either,
  postingImpact: small,
  askEntry: wide,
  passageStart: wide,
  passageKind: small,
  passagePart: (b, at, n) => new Int16Array(b, at, n),
  passageNorm: real,
  passageTermStart: wide,
  passageTerms: either,
};
const names = Object.keys(layout) as (keyof IndexArrays)[];
const headerWords = 4 + 2 * names.length;

/** One buffer: magic, version, checksum, fingerprint of the record, of each array how many numbers and in how many bytes each, then the arrays, each on a boundary of 8. */
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
    header[4 + 2 * i] = array.length;
    header[5 + 2 * i] = array.BYTES_PER_ELEMENT;
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
    const length = header[4 + 2 * i]!;
    const bytes = header[5 + 2 * i]!;
    arrays[name] = layout[name](buffer, at, length, bytes);
    at += length * bytes;
  }
  return { arrays: arrays as IndexArrays, fingerprint: header[3]! };
}

function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, 0, buffer.byteLength >>> 2);
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) if (i !== 2) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  return hash >>> 0;
}

/** Less than, equal to or more than 0, as the bytes of a term come before, are, or come after those from `start` up to `end`. */
export function inOrder(term: Uint8Array, letters: Uint8Array, start = 0, end = letters.length): number {
  const shorter = Math.min(term.length, end - start);
  for (let i = 0; i < shorter; i++) if (term[i] !== letters[start + i]) return term[i]! - letters[start + i]!;
  return term.length - (end - start);
}
