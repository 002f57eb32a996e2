/** `npm run words`: content/plans → src/text/compoundList.ts, the compounds that the corpus shows. */
import { basename, join } from "node:path";
import { fromMdx } from "../src/document/fromMdx.ts";
import { type CorpusText, writeCompoundList } from "./lib/compoundList.ts";
import { folders, list, readUtf8, writeWhole } from "./lib/files.ts";

const file = "src/text/compoundList.ts";
const plans: CorpusText[] = [];
for (const name of (await list(folders.plans)).filter((entry) => entry.endsWith(".mdx"))) {
	const plan = join(folders.plans, name);
	const { text } = await readUtf8(plan);
	if (text === null) continue;
	const { units } = fromMdx(text, plan);
	plans.push({ id: basename(name, ".mdx"), texts: units.map((unit) => unit.text) });
}
const changed = await writeWhole(file, writeCompoundList(plans));
console.log(changed ? `${file}: written` : `${file}: as it was`);
