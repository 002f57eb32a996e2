/** The whole country as a folder that `npm run build` can work in: 768 made-up plans under one directive. */
import { cpSync, existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { loadCorpus } from "../../../scripts/lib/corpus.ts";
import { toMdx } from "../../../src/document/toMdx.ts";
import type { PlanRecord, Unit } from "../../../src/domain/document.ts";
import type { ActReference, PlanMeta } from "../../../src/domain/meta.ts";
import { makeCountry, PROVINCES } from "../align/scale.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** What a build reads besides content/; the code is copied because some of it is set aside below. */
const COPIED = ["src", "public", "astro.config.mjs", "package.json", "tsconfig.json", "LICENSE"];

/** Number of a province's plan, as its districts name it. */
const codeOf = (place: number): string => `${place + 1}-KH/TU`;

/**
 * Head of a made-up plan. All carry out the directive, districts their province's plan too, and what
 * the plan they are made of carries out besides: acts that are only cited, another one in each place.
 */
function headOf(base: PlanMeta, id: string, place: number, directive: ActReference): PlanMeta {
	const isProvince = place < PROVINCES;
	const parent = place % PROVINCES;
	const province = `Tỉnh thứ ${parent + 1}`;
	const district = isProvince ? null : `Huyện thứ ${place + 1}`;
	const own = base.implements.filter(({ code }) => code !== directive.code);
	const above: ActReference = {
		code: codeOf(parent),
		type: "Kế hoạch",
		subject: null,
		issuedOn: null,
		issuer: null,
	};
	return {
		...base,
		id,
		source: null,
		symbol: null,
		codeNumber: isProvince ? codeOf(place) : `${place + 1}-KH/HU`,
		place: district ?? province,
		issuer: {
			name: isProvince ? `Tỉnh ủy ${province}` : `Huyện ủy ${district}`,
			kind: "party",
			level: isProvince ? "province" : "district",
			province,
			district,
		},
		implements: isProvince ? [directive, ...own] : [directive, above, ...own],
	};
}

/**
 * Writes the folder, unless an earlier run left its plans there.
 *
 * @param pairs pages of pairs that are built, of all; null for every one
 */
export async function writeCountry(folder: string, pairs: number | null): Promise<void> {
	const plans = path.join(folder, "content/plans");
	if (!existsSync(plans)) {
		const { records } = await loadCorpus([]);
		const byId = new Map(records.map((record) => [record.meta.id, record]));
		const outline = records.find(({ meta }) => meta.textStatus === "outline");
		const directive = records.flatMap(({ meta }) => meta.implements).find(isOf(outline));
		if (outline === undefined || directive === undefined) throw new Error("no directive to carry out");
		mkdirSync(plans, { recursive: true });
		const write = (meta: PlanMeta, units: readonly Unit[]): void =>
			writeFileSync(path.join(plans, `${meta.id}.mdx`), toMdx(meta, units));
		write({ ...outline.meta, source: null }, outline.units);
		makeCountry(records).forEach(({ base, witness }, place) => {
			const record = byId.get(base) as PlanRecord;
			write(headOf(record.meta, witness.meta.id, place, directive), witness.units as Unit[]);
		});
	}
	for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
	if (pairs !== null) samplePairs(folder, pairs);
	const modules = path.join(folder, "node_modules");
	if (!existsSync(modules)) symlinkSync(path.join(ROOT, "node_modules"), modules, "dir");
}

const isOf =
	(record: PlanRecord | undefined) =>
	({ code }: ActReference): boolean =>
		code === record?.meta.codeNumber;

/** In the copy, the routes of pairs are every so many of all; everything else knows all pairs. */
function samplePairs(folder: string, most: number): void {
	const routes = path.join(folder, "src/view/routes.ts");
	renameSync(routes, path.join(folder, "src/view/allRoutes.ts"));
	writeFileSync(
		routes,
		`import { pairRoutes as all } from "./allRoutes.ts";
export * from "./allRoutes.ts";
export const pairRoutes: typeof all = async () => {
	const routes = await all();
	const step = Math.max(1, Math.ceil(routes.length / ${most}));
	return routes.filter((_, place) => place % step === 0);
};
`,
	);
}
