/** What a check says. */

/** An error: the site does not work or is not safe. A warning: it works, and could be better. */
export type Severity = "error" | "warning";

export interface Problem {
	severity: Severity;
	/** Full address that it is about, or a file of a folder; null for the site as a whole. */
	address: string | null;
	/** What is wrong: one sentence in Vietnamese. */
	message: string;
	/** How to mend it: one sentence in Vietnamese. */
	mend: string;
}

/** `skipped`: the check could not be made, `detail` says why; nothing is claimed. */
export type Status = "passed" | "warning" | "error" | "skipped";

export interface Outcome {
	/** What is checked, as the line begins: "Liên kết". */
	title: string;
	status: Status;
	/** What was looked at: "1.234 liên kết trên 37 trang". */
	detail: string;
	problems: readonly Problem[];
}

/** Outcome of a check that was made. */
export function outcome(title: string, detail: string, problems: readonly Problem[]): Outcome {
	const status = problems.some(({ severity }) => severity === "error")
		? "error"
		: problems.length > 0
			? "warning"
			: "passed";
	return { title, status, detail, problems };
}

/** Outcome of a check that could not be made, with the reason. */
export const skipped = (title: string, detail: string): Outcome => ({
	title,
	status: "skipped",
	detail,
	problems: [],
});

/** A problem that many files have is said once: its first addresses, and how many more there are. */
export interface Gathered {
	first: readonly string[];
	count: number;
}

/** Addresses that are named of a problem that many have. */
const NAMED = 3;

/**
 * Gathers addresses by what is wrong with them, in the order in which each was first met.
 *
 * @example gather([["a", "x"], ["b", "x"]]).get("x") // { first: ["a", "b"], count: 2 }
 */
export function gather(
	found: Iterable<readonly [address: string, what: string]>,
): ReadonlyMap<string, Gathered> {
	const gathered = new Map<string, { first: string[]; count: number }>();
	for (const [address, what] of found) {
		const known = gathered.get(what) ?? { first: [], count: 0 };
		gathered.set(what, known);
		known.count += 1;
		if (known.first.length < NAMED) known.first.push(address);
	}
	return gathered;
}

/**
 * The addresses of a gathered problem on one line.
 *
 * @example formatGathered({ first: ["a", "b"], count: 5 }) === "a, b và 3 chỗ khác"
 */
export function formatGathered({ first, count }: Gathered): string {
	const more = count - first.length;
	return first.join(", ") + (more > 0 ? ` và ${more.toLocaleString("vi-VN")} chỗ khác` : "");
}
