/**
 * Bytes of a .docx → bytes of the parts that are asked for by name. Nothing else in the container is
 * unpacked, so names that climb out of it ("../../x") and surprises among the media do no harm.
 */
import { strFromU8, unzipSync } from "fflate";
import { Unreadable } from "./unreadable.ts";

/** Bytes of all parts after unpacking: ten times what a plan of a hundred pages with tables takes. */
const LARGEST = 32 * 1024 * 1024;
/** WordprocessingML shrinks 10 to 40 times; a bomb some 1000 times. Small parts may shrink as they like. */
const HIGHEST_RATIO = 250;
const RATIO_MATTERS_FROM = 1024 * 1024;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const ZIP = [0x50, 0x4b] as const;

/** Unpacks the parts of these names that there are. */
export type Unpack = (...names: readonly string[]) => ReadonlyMap<string, Uint8Array>;

/**
 * Opens a container.
 *
 * @throws Unreadable for what is no zip, and, on unpacking, for parts that grow too large.
 */
export function openZip(bytes: Uint8Array): Unpack {
	if (startsWith(bytes, OLE))
		throw new Unreadable(isEncrypted(bytes) ? "docx-locked" : "docx-legacy", ".doc");
	if (!startsWith(bytes, ZIP)) throw new Unreadable("docx-broken", "không phải tệp nén ZIP");
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

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
	signature.every((byte, index) => bytes[index] === byte);

/** A .docx with a password is an OLE container with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4). */
function isEncrypted(bytes: Uint8Array): boolean {
	return strFromU8(bytes, true).includes([..."EncryptedPackage"].join("\0"));
}
