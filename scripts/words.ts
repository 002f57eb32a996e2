/** `npm run words`: content/plans → src/text/compoundList.ts, the compounds that the corpus shows. */
import { basename, join } from "node:path";
import { fromMdx } from "../src/document/fromMdx.ts";
import { type CorpusText, writeCompoundList } from "./lib/compoundList.ts";
import { folders, list, readUtf8, writeWhole } from "./lib/files.ts";
import { withLock } from "./lib/lock.ts";
import { runScript } from "./lib/runScript.ts";

const FILE = "src/text/compoundList.ts";

await runScript(() =>
	withLock("words", async () => {
		const plans: CorpusText[] = [];
		for (const name of (await list(folders.plans)).filter((entry) => entry.endsWith(".mdx"))) {
			const plan = join(folders.plans, name);
			const { text } = await readUtf8(plan);
			if (text === null) continue;
			const { units } = fromMdx(text, plan);
			plans.push({ id: basename(name, ".mdx"), texts: units.map((unit) => unit.text) });
		}
		const changed = await writeWhole(FILE, writeCompoundList(plans));
		console.log(changed ? `${FILE}: đã ghi` : `${FILE}: không đổi`);
	}),
);
