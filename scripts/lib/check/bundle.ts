/** Makes the single file that a release brings along. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { writeWhole } from "../files.ts";

/** Oldest Node that the file runs on. */
const TARGET = "node20.11";

const ROOT = join(import.meta.dirname, "../../..");

/**
 * Writes the checker as one module without dependencies, the licences of what is in it at its end. The same
 * sources give the same bytes, wherever they stand.
 *
 * @param outFile Usually `kiem-tra.mjs`, beside the folder `trang/`.
 */
export async function bundleChecker(outFile: string): Promise<void> {
	const { outputFiles, metafile } = await build({
		entryPoints: [join(import.meta.dirname, "standalone.ts")],
		absWorkingDir: ROOT,
		// Names of files stand in comments: they must not say where libraries really lie.
		preserveSymlinks: true,
		bundle: true,
		platform: "node",
		format: "esm",
		target: TARGET,
		charset: "utf8",
		legalComments: "eof",
		// Whoever must trust the file can read it.
		minify: false,
		write: false,
		metafile: true,
		logLevel: "silent",
	});
	const code = outputFiles[0]?.text ?? "";
	await writeWhole(outFile, code + (await licencesOf(Object.values(metafile.outputs)[0]?.inputs ?? {})));
}

const PACKAGE = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u;

/** Licences of the packages that left code in the file: few of them carry theirs in a comment. */
async function licencesOf(inputs: Readonly<Record<string, { bytesInOutput: number }>>): Promise<string> {
	const folders = Object.entries(inputs)
		.filter(([, { bytesInOutput }]) => bytesInOutput > 0)
		.flatMap(([file]) => PACKAGE.exec(file)?.[0] ?? []);
	const notices = [...new Set(folders)].sort().map(async (folder) => {
		const { name, version } = JSON.parse(await readFile(join(ROOT, folder, "package.json"), "utf8"));
		const licence = (await readdir(join(ROOT, folder))).find((file) => /^licen[cs]e/iu.test(file));
		if (licence === undefined)
			throw new Error(`Gói ${name} không kèm giấy phép nên không đóng vào tệp được.`);
		const text = (await readFile(join(ROOT, folder, licence), "utf8")).trim().replaceAll("*/", "* /");
		return `\n/*! ${name} ${version}\n\n${text.replaceAll("\r\n", "\n")}\n*/\n`;
	});
	return (await Promise.all(notices)).join("");
}
