import { unzipSync } from 'fflate';
import type { Refuse } from './docx-xml.ts';

/** The largest file that is opened, in bytes as it lies on the disk: 100 MB. */
export const MOST_BYTES = 100e6;
const MOST_XML = 64e6;
const MOST_FILES = 5000;

/** The parts of a package that hold text, by name, and the bytes they are packed in. Throws a sentence for a file that is damaged or too large. */
export function unzipText(bytes: Uint8Array, refuse: Refuse): { files: Record<string, Uint8Array>; packed: number } {
  let count = 0;
  let packed = 0;
  let total = 0;
  const files = unzip(bytes, refuse, (file) => {
    if (++count > MOST_FILES) throw refuse('it holds more parts than any real document.');
    if (!/\.(xml|rels)$|^mimetype$/i.test(file.name)) return false;
    total += file.originalSize;
    packed += file.size;
    if (total > MOST_XML) throw refuse('its text unpacks to more than 64 MB, which no real document does.');
    return true;
  });
  return { files, packed };
}

/** All that is in a package, pictures too, for a copy of it. */
export function unzipAll(bytes: Uint8Array, refuse: Refuse): Record<string, Uint8Array> {
  let total = 0;
  return unzip(bytes, refuse, (file) => {
    total += file.originalSize;
    if (total > 3 * MOST_BYTES) throw refuse('with its pictures it is too large to make a copy of.', 'written');
    return true;
  });
}

type Filter = (file: { name: string; size: number; originalSize: number }) => boolean;

function unzip(bytes: Uint8Array, refuse: Refuse, filter: Filter): Record<string, Uint8Array> {
  try {
    // By that name it would be no file, but what all the files are made of.
    return unzipSync(bytes, { filter: (file) => file.name !== '__proto__' && filter(file) });
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('“')) throw error;
    throw refuse('it is damaged or was cut short. Open it in Word and save it again.');
  }
}
