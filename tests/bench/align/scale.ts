/**
 * The whole country: 768 plans, each aligned with its directive, its parent and its twenty nearest
 * sisters. The plans are made of the five real ones: reordered, abridged, with words changed and
 * passages of other authors, so that texts, sections and wordings are as long and as like as real ones.
 */
import { type AlignJob, openAligner } from "../../../scripts/lib/aligner.ts";
import { nearestDocuments, type Witness } from "../../../src/collation/index.ts";
import { METHOD } from "../../../src/collation/method.ts";
import { NEAREST } from "../../../src/document/lineage.ts";
import type { Unit } from "../../../src/domain/document.ts";
import type { ScaleMeasures } from "../../../src/view/measures/types.ts";

/** Provinces and districts as they were in 2024. */
export const PROVINCES = 63;
const DISTRICTS = 705;

/** Numbers that look random and are the same each time (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const PLACES = /Kiên Giang|Phụng Hiệp|Sơn La|Tuy Phước|Hậu Giang|Bình Định/gu;

/** A plan that another author might have made of `base` with the others at hand. */
function variant(
	base: Witness,
	others: readonly Witness[],
	vocabulary: readonly string[],
	place: number,
): MadePlan {
	const random = randomFrom(place + 1);
	const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
	const reworded = (text: string): string =>
		text
			.replace(PLACES, `Địa phương ${place}`)
			.split(" ")
			.flatMap((word) => {
				const chance = random();
				return chance < 0.04 ? [] : chance < 0.08 ? [pick(vocabulary) ?? word] : [word];
			})
			.join(" ");
	const origins = new Map<string, Origin>();
	const units = base.units.flatMap((unit): Unit[] => {
		origins.set(unit.id, { document: base.meta.id, unit: unit.id });
		if (unit.kind !== "paragraph" && unit.kind !== "item") return [unit];
		const chance = random();
		if (chance < 0.12) return [];
		const author = pick(others);
		const other = pick(author?.units.filter(({ kind }) => kind === unit.kind) ?? []);
		const taken = chance < 0.3 && other !== undefined;
		if (taken && author !== undefined) origins.set(unit.id, { document: author.meta.id, unit: other.id });
		return [{ ...unit, marks: [], text: reworded(taken ? other.text : unit.text) }];
	});
	return {
		base: base.meta.id,
		witness: { meta: { id: `plan-${String(place).padStart(3, "0")}`, textStatus: "full" }, units },
		origins,
	};
}

/** The unit of a real plan that a unit was made of. */
export interface Origin {
	document: string;
	unit: string;
}

/** A made-up plan. */
export interface MadePlan {
	/** Id of the real plan that it was made of. */
	base: string;
	witness: Witness;
	/** Unit → what it was made of. */
	origins: ReadonlyMap<string, Origin>;
}

/** Plans of the whole country, made of the full texts at hand. */
export function makeCountry(documents: readonly Witness[]): MadePlan[] {
	const full = documents.filter(({ meta }) => meta.textStatus === "full");
	const vocabulary = full.flatMap(({ units }) => units.flatMap(({ text }) => text.split(" ")));
	return Array.from({ length: PROVINCES + DISTRICTS }, (_, place) =>
		variant(full[place % full.length] as Witness, full, vocabulary, place),
	);
}

/** Aligns the whole country and says what it cost. */
export async function measureScale(documents: readonly Witness[]): Promise<Omit<ScaleMeasures, "onePair">> {
	const outline = documents.find(({ meta }) => meta.textStatus === "outline");
	const plans = makeCountry(documents).map(({ witness }) => witness);
	const corpus = outline === undefined ? plans : [...plans, outline];

	const start = performance.now();
	const aligner = openAligner(corpus);
	const nearest = nearestDocuments(plans, aligner.statistics, NEAREST);
	const pairs = new Map<string, [Witness, Witness]>();
	const add = (a: Witness, b: Witness): void => {
		const [first, second] = a.meta.id < b.meta.id ? [a, b] : [b, a];
		pairs.set(`${first.meta.id} ${second.meta.id}`, [first, second]);
	};
	plans.forEach((plan, place) => {
		if (outline !== undefined) add(plan, outline);
		const parent = plans[place % PROVINCES];
		if (parent !== undefined && parent !== plan) add(plan, parent);
		for (const sister of nearest.get(plan) ?? []) add(plan, sister);
	});
	const chosen = performance.now();
	const jobs = [...pairs.values()].map(([a, b]): AlignJob => {
		return { a: a.meta.id, b: b.meta.id, decisions: [], file: null };
	});
	const rows = await aligner.run(jobs);
	return {
		version: METHOD.version,
		plans: plans.length,
		pairs: jobs.length,
		rows,
		choosing: (chosen - start) / 1000,
		aligning: (performance.now() - chosen) / 1000,
		memory: process.resourceUsage().maxRSS / 1024,
		threads: aligner.threads,
	};
}
