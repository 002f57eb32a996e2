/**
 * The two archives of a release. Both are written piece by piece, so that the size of the site does not
 * matter, and their bytes depend on the entries and the time alone: compression is fflate's own and not
 * zlib's, which differs between processors.
 */
import { createHash } from "node:crypto";
import { closeSync, createReadStream, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { Gzip, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { createTarPacker } from "modern-tar";
import { type Entry, foldersOf } from "./release.ts";

const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;

/** An archive that was written. */
export interface Archive {
	/** Name without folder. */
	name: string;
	bytes: number;
	/** SHA-256 in hexadecimal. */
	sum: string;
}

/** Most files and bytes of a ZIP without its 64-bit extension, which fflate does not write. */
const ZIP_FILES = 0xffff;
const ZIP_BYTES = 0xffffffff;

/** Whether a site fits into a ZIP; `bytes` are those of the files as they are. */
export function fitsZip(entries: readonly Entry[], bytes: number): boolean {
	return entries.length + foldersOf(entries).length <= ZIP_FILES && bytes <= ZIP_BYTES;
}

/** Bytes of all entries, uncompressed. */
export function bytesOf(entries: readonly Entry[]): number {
	return entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
}

/** Writes a ZIP of sorted entries, folders included; every entry bears the time. */
export async function writeZip(file: string, entries: readonly Entry[], time: string): Promise<Archive> {
	return await writeArchive(file, async (write) => {
		const zip = new Zip((error, bytes) => {
			if (error !== null) throw error;
			write(bytes);
		});
		// ZIP keeps the time of the wall clock, which fflate reads off in the zone of the machine.
		const mtime = new Date(time);
		const unix = (mode: number): { mtime: Date; os: number; attrs: number } => ({
			mtime,
			os: UNIX,
			attrs: (mode << UNIX_MODE) >>> 0,
		});
		for (const folder of foldersOf(entries)) {
			const part = Object.assign(new ZipPassThrough(folder), unix(FOLDER_TYPE | FOLDER_MODE));
			zip.add(part);
			part.push(new Uint8Array(), true);
		}
		for (const entry of entries) {
			const part = Object.assign(new ZipDeflate(entry.path), unix(FILE_TYPE | FILE_MODE));
			zip.add(part);
			for await (const chunk of readEntry(entry)) part.push(chunk);
			part.push(new Uint8Array(), true);
		}
		zip.end();
	});
}

/** "Version made by" Unix: the upper half of the attributes is then the mode; source: APPNOTE.TXT 4.4.2. */
const UNIX = 3;
const UNIX_MODE = 16;
const FILE_TYPE = 0o100000;
const FOLDER_TYPE = 0o040000;

/** Writes a tar, compressed by gzip, of sorted entries, folders included; every entry bears the time. */
export async function writeTarGz(file: string, entries: readonly Entry[], time: string): Promise<Archive> {
	const mtime = new Date(`${time}Z`);
	const owner = { mtime, uid: 0, gid: 0, uname: "root", gname: "root" };
	return await writeArchive(file, async (write) => {
		const gzip = new Gzip({ mtime }, write);
		const { readable, controller } = createTarPacker();
		const fill = async (): Promise<void> => {
			for (const name of foldersOf(entries))
				await controller.add({ name, size: 0, type: "directory", mode: FOLDER_MODE, ...owner }).close();
			for (const entry of entries) {
				const header = { name: entry.path, size: sizeOf(entry), mode: FILE_MODE, ...owner };
				await Readable.toWeb(Readable.from(readEntry(entry))).pipeTo(controller.add(header));
			}
			controller.finalize();
		};
		const empty = async (): Promise<void> => {
			for await (const chunk of readable) gzip.push(chunk);
			gzip.push(new Uint8Array(), true);
		};
		await Promise.all([fill(), empty()]);
	});
}

/** Bytes of an entry, a piece at a time. */
async function* readEntry({ source }: Entry): AsyncGenerator<Uint8Array> {
	if ("text" in source) yield new TextEncoder().encode(source.text);
	else yield* createReadStream(source.file);
}

function sizeOf({ source }: Entry): number {
	return "text" in source ? Buffer.byteLength(source.text) : statSync(source.file).size;
}

/** Writes whole or not at all, and sums while writing. Writing blocks, so no more than a piece is held. */
async function writeArchive(
	file: string,
	fill: (write: (bytes: Uint8Array) => void) => Promise<void>,
): Promise<Archive> {
	const temporary = `${file}.${process.pid}.tmp`;
	const hash = createHash("sha256");
	const handle = openSync(temporary, "w");
	let bytes = 0;
	try {
		await fill((piece) => {
			hash.update(piece);
			bytes += piece.length;
			for (let at = 0; at < piece.length; ) at += writeSync(handle, piece, at);
		});
	} catch (error) {
		rmSync(temporary);
		throw error;
	} finally {
		closeSync(handle);
	}
	renameSync(temporary, file);
	return { name: basename(file), bytes, sum: hash.digest("hex") };
}
