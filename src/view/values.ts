/**
 * Deadlines, targets and agencies of two aligned passages, compared as values: "Hàng năm" and
 * "hằng năm" are one deadline, "100%" and "trên 90%" two targets.
 */
import type { AgencyMention, DeadlineMention, Mention, TargetMention } from "../domain/mentions.ts";
import { comparisonForm } from "../text/forms.ts";
import { canonicalWords } from "../text/synonyms.ts";

export type ValueKind = "deadline" | "target" | "agency";

/** `same`: all of both sides; `some`: a part; `differ`: none; `single`: only one side names any. */
export type ValueState = "same" | "some" | "differ" | "single";

export interface Value {
	written: string;
	/** The other side names it too. */
	shared: boolean;
}

export interface ValueLine {
	kind: ValueKind;
	state: ValueState;
	left: Value[];
	right: Value[];
}

/** Lines of the apparatus under a row, by kind; a kind that neither side names has none. */
export function compareValues(left: readonly Mention[], right: readonly Mention[]): ValueLine[] {
	return [
		line("deadline", deadlinesOf(left), deadlinesOf(right)),
		line("target", targetsOf(left), targetsOf(right)),
		line("agency", agenciesOf(left), agenciesOf(right)),
	].filter((one) => one !== null);
}

/** What is compared, with how the text writes it at its first mention. */
type Named = ReadonlyMap<string, string>;

function line(kind: ValueKind, left: Named, right: Named): ValueLine | null {
	if (left.size + right.size === 0) return null;
	// A task to be done "thường xuyên" has no date: it says something only where the other side has one.
	const timeless = (side: Named): boolean => [...side.keys()].every((key) => key === TIMELESS);
	if (kind === "deadline" && (left.size === 0 || right.size === 0) && timeless(left) && timeless(right))
		return null;
	const values = (own: Named, other: Named): Value[] =>
		[...own].map(([key, written]) => ({ written, shared: other.has(key) }));
	const [ofLeft, ofRight] = [values(left, right), values(right, left)];
	return { kind, state: stateOf(ofLeft, ofRight), left: ofLeft, right: ofRight };
}

function stateOf(left: readonly Value[], right: readonly Value[]): ValueState {
	if (left.length === 0 || right.length === 0) return "single";
	const all = [...left, ...right];
	if (all.every(({ shared }) => shared)) return "same";
	return all.some(({ shared }) => shared) ? "some" : "differ";
}

function namedBy<T>(mentions: readonly T[], keyOf: (one: T) => string, write: (one: T) => string): Named {
	const named = new Map<string, string>();
	for (const mention of mentions) {
		const key = keyOf(mention);
		if (!named.has(key)) named.set(key, write(mention));
	}
	return named;
}

const TIMELESS = "thường xuyên";

const deadlinesOf = (mentions: readonly Mention[]): Named =>
	namedBy(
		mentions.filter((mention): mention is DeadlineMention => mention.type === "deadline"),
		({ from, to, recurrence }) =>
			from === null && to === null && recurrence === null
				? TIMELESS
				: [from, to, recurrence].map((part) => part ?? "").join("|"),
		({ written }) => inSentence(written),
	);

const targetsOf = (mentions: readonly Mention[]): Named =>
	namedBy(
		mentions.filter((mention): mention is TargetMention => mention.type === "target"),
		({ value, unit, comparator }) =>
			[[value].flat().join("-"), comparisonForm(unit).replace(/\s/gu, ""), comparator].join("|"),
		({ written }) => inSentence(written),
	);

/** Those who lead, carry out or are given the task; who only takes part or is named is no value of it. */
const agenciesOf = (mentions: readonly Mention[]): Named =>
	namedBy(
		mentions.filter(
			(mention): mention is AgencyMention =>
				mention.type === "agency" && (mention.role === "lead" || mention.role === "assigned"),
		),
		({ name }) =>
			canonicalWords(name)
				.join(" ")
				// The article of a plural, and the committee by which the Front acts.
				.replace(/^(?:các|những) /u, "")
				.replace(/^ủy ban mặt trận tổ quốc/u, "mặt trận tổ quốc"),
		({ name }) => name,
	);

/** A deadline at the head of a sentence, as it would stand inside one. */
const inSentence = (written: string): string => written.charAt(0).toLowerCase() + written.slice(1);
