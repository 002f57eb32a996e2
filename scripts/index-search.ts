/** Writes the search index of the derived records into dist/: `node scripts/index-search.ts`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PlanRecord } from "../src/domain/document.ts";
import { list, readAlignments } from "./lib/files.ts";
import { indexSearch } from "./lib/indexSearch.ts";
import { formatBytes, formatNumber, stage } from "./lib/report.ts";
import { DIST } from "./lib/site.ts";

const FOLDER = ".cache/documents";

await stage(
	"Lập chỉ mục tìm kiếm",
	async () => {
		const names = (await list(FOLDER)).filter((name) => name.endsWith(".json"));
		const records = await Promise.all(
			names.map(async (name): Promise<PlanRecord> => JSON.parse(await readFile(join(FOLDER, name), "utf8"))),
		);
		return await indexSearch(records, readAlignments(), process.argv[2] ?? DIST);
	},
	({ units, bytes }) => `${formatNumber(units)} đoạn, ${formatBytes(bytes)}`,
);
