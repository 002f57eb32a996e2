/** `npm run words`: content/plans → src/text/compoundList.ts, the compounds that the corpus shows. */
import { join } from "node:path";
import { fromMdx } from "../src/document/fromMdx.ts";
import { writeCompoundList } from "./lib/compoundList.ts";
import { folders, list, readUtf8, writeWhole } from "./lib/files.ts";

const file = "src/text/compoundList.ts";
const texts: string[] = [];
for (const name of (await list(folders.plans)).filter((entry) => entry.endsWith(".mdx"))) {
	const plan = join(folders.plans, name);
	const { text } = await readUtf8(plan);
	if (text !== null) texts.push(...fromMdx(text, plan).units.map((unit) => unit.text));
}
const changed = await writeWhole(file, writeCompoundList(texts));
console.log(changed ? `${file}: written` : `${file}: as it was`);
