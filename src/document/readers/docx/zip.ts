/**
 * Bytes of a .docx → bytes of the parts that are asked for by name. Nothing else in the container is
 * unpacked, so names that climb out of it ("../../x") and surprises among the media do no harm.
 */
import { unzipSync } from "fflate";
import { Unreadable } from "./unreadable.ts";

/** Bytes of all parts after unpacking: ten times what a plan of a hundred pages with tables takes. */
const LARGEST = 32 * 1024 * 1024;
/** WordprocessingML shrinks 10 to 40 times; a bomb some 1000 times. Small parts may shrink as they like. */
const HIGHEST_RATIO = 250;
const RATIO_MATTERS_FROM = 1024 * 1024;

const ZIP = [0x50, 0x4b] as const;

/** Unpacks the parts of these names that there are. */
export type Unpack = (...names: readonly string[]) => ReadonlyMap<string, Uint8Array>;

/**
 * Opens a container.
 *
 * @throws Unreadable for what is no zip, and, on unpacking, for parts that grow too large.
 */
export function openZip(bytes: Uint8Array): Unpack {
	if (!ZIP.every((byte, index) => bytes[index] === byte))
		throw new Unreadable("docx-broken", "không phải tệp nén ZIP");
	let spent = 0;
	return (...names) => {
		const wanted = new Set(names);
		try {
			const unpacked = unzipSync(bytes, {
				filter: (part) => {
					if (!wanted.delete(part.name)) return false;
					spent += part.originalSize;
					// The container may lie about a size, but no more than that size is ever unpacked.
					const ratio = part.originalSize / Math.max(part.size, 1);
					if (spent > LARGEST || (part.originalSize > RATIO_MATTERS_FROM && ratio > HIGHEST_RATIO))
						throw new Unreadable("docx-too-large", `${part.name}: ${Math.ceil(spent / 1024 / 1024)} MB`);
					return true;
				},
			});
			return new Map(Object.entries(unpacked));
		} catch (error) {
			throw error instanceof Unreadable ? error : new Unreadable("docx-broken", names.join(", "));
		}
	};
}
