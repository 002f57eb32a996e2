/**
 * How fast and how large: converts 768 plans made of the five sources, and prints plans per second
 * and peak memory. Run: npm run bench convert
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { convertReading } from "../../src/document/convert.ts";
import { readSource } from "../../src/document/readSource.ts";
import { toMdx } from "../../src/document/toMdx.ts";
import { planIds } from "../support/fixtures.ts";

/** Plans of the whole country: 63 provinces and 705 districts, as they were in 2024. */
const PLANS = 768;

const root = join(import.meta.dirname, "../..");
const samples = [
	...planIds.map((id) => `content/sources/${id}.txt`),
	"tests/fixtures/docx/kien-giang-kh-nq43.automatic.docx",
	"tests/fixtures/docx/phung-hiep-kh-nq43.typed.docx",
	"tests/fixtures/pdf/kien-giang.pdf",
	"tests/fixtures/pdf/tuy-phuoc.pdf",
].map((file) => ({ file, bytes: readFileSync(join(root, file)) }));

for (const ending of ["txt", "docx", "pdf"]) {
	const files = samples.filter(({ file }) => file.endsWith(ending));
	const start = performance.now();
	let characters = 0;
	for (let n = 0; n < PLANS; n++) {
		const sample = files[n % files.length];
		if (sample === undefined) continue;
		const reading = await readSource(new Uint8Array(sample.bytes), sample.file);
		const { meta, units } = convertReading(reading, `plan-${n}`, sample.file);
		characters += toMdx(meta, units).length;
	}
	const seconds = (performance.now() - start) / 1000;
	const peak = process.resourceUsage().maxRSS / 1024;
	process.stdout.write(
		`${ending.padEnd(5)} ${PLANS} plans in ${seconds.toFixed(1)} s: ${(PLANS / seconds).toFixed(0)} plans/s, ` +
			`${(characters / 1e6).toFixed(1)} M characters of MDX, peak memory so far ${peak.toFixed(0)} MB\n`,
	);
}
