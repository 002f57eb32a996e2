/** What the benches measured, as the method page shows it. The files beside this one are written by them. */
import type { Confidence } from "../../domain/alignment.ts";

/** Agreement of predicted pairs with careful readers. */
export interface Agreement {
	precision: number;
	recall: number;
	f1: number;
	/** Predicted pairs. */
	predicted: number;
}

/** One way to align, on one pair of plans. */
export interface MethodAgreement extends Agreement {
	/** `engine`, or a baseline. */
	method: string;
}

/**
 * Where labels come from. `given`: by two readers outside the project; `own`: by two readers for the
 * project, who saw nothing of the engine; `unseen`: the same, and never fitted on.
 */
export type GoldSet = "given" | "own" | "unseen";

export interface PairMeasure {
	a: string;
	b: string;
	set: GoldSet;
	/** True when both carry out the same directive. */
	sisters: boolean;
	units: MethodAgreement[];
	sections: MethodAgreement[];
	/** F1 of units with weights fitted without this pair; null where the pair is not fitted on. */
	unseenWeights: number | null;
}

/** Pairs of units that the engine calls so sure, and those of them that a reader listed. */
export interface ConfidenceMeasure {
	confidence: Confidence;
	predicted: number;
	right: number;
}

/** One row that the readers do not have, or one that they have and the engine does not. */
export interface ErrorExample {
	kind: "false" | "missed";
	a: string;
	b: string;
	unitA: string;
	unitB: string;
	/** Of a false row. */
	confidence: Confidence | null;
}

export interface OutlineMeasure {
	plan: string;
	set: GoldSet;
	lines: number;
	/** Share of lines whose primary node is right. */
	engine: number;
	nearest: number;
}

export interface AlignMeasures {
	method: { name: string; version: string; parameters: Record<string, number> };
	pairs: PairMeasure[];
	confidences: ConfidenceMeasure[];
	/** Units that stand word for word in both texts of a pair, and those that a row puts together. */
	verbatim: { units: number; found: number };
	outline: OutlineMeasure[];
	/** What people decided in content/overrides; the figures above are without it. */
	decisions: { count: number; pairs: { a: string; b: string; f1: number }[] };
	errors: ErrorExample[];
}

export interface ScaleMeasures {
	/** Version of the method that was timed. */
	version: string;
	plans: number;
	pairs: number;
	rows: number;
	/** Seconds: reading the corpus and choosing the pairs, then aligning them. */
	choosing: number;
	aligning: number;
	/** Peak memory of the whole process, in MB. */
	memory: number;
	threads: number;
	/** Milliseconds for one pair, nothing read or compiled before. */
	onePair: number;
}

/** Boundaries of changed ranges against those that a person drew. */
export interface DrawnMeasure {
	method: string;
	precision: number;
	recall: number;
	f1: number;
	/** Changed ranges a pair, and those that the person drew. */
	hunks: number;
	goldHunks: number;
	/** Share of compounds that a boundary cuts in half. */
	compoundsCut: number;
}

export interface DiffMeasures {
	/** Pairs of passages drawn by hand, and those drawn by two hands. */
	pairs: number;
	twice: number;
	methods: DrawnMeasure[];
	withoutCompounds: DrawnMeasure;
	onSecondHandPairs: DrawnMeasure;
	secondHand: DrawnMeasure;
	/** Pairs that the person would rather read clean, of all, and how well a threshold tells them. */
	clean: number;
	all: number;
	threshold: number;
	unseenBalancedAccuracy: number;
}

/** Answers against the passages that a reader named for each need. */
export interface SearchAgreement {
	needs: number;
	/** Share of needs whose first result, or one of whose first five, is right. */
	first: number;
	five: number;
	/** nDCG of the first ten, with grades. */
	ndcg: number;
	/** Needs without any result. */
	empty: number;
}

export interface SearchMeasures {
	/** `given`: needs from outside the project; `own`: written for it before this search was tuned. */
	fixed: { given: SearchAgreement; own: SearchAgreement };
	/** The same asked of the built site in a browser, as a reader would. */
	browser: { given: SearchAgreement; own: SearchAgreement };
	/** Other ways to search the same texts, on the given needs and on ours. */
	rivals: { method: "pagefind" | "minisearch"; given: SearchAgreement; own: SearchAgreement }[];
	/** Median milliseconds until the first results: typed on an open page; page opened with an empty cache, 100 ms added to every response. */
	warm: number;
	cold: number;
	/** Median bytes that a first query fetches, page and fonts apart, from a host that compresses and from one that does not. */
	bytes: number;
	bytesPlain: number;
	/** The whole country. */
	country: {
		plans: number;
		units: number;
		/** Seconds to index, and peak memory of the indexer and of the script in MB. */
		seconds: number;
		indexer: number;
		script: number;
		/** Share of needs whose first result was made of a right passage. */
		first: { given: number; own: number };
		/** Median and largest bytes of a first query, from a host that compresses. */
		bytes: number;
		mostBytes: number;
	};
}
