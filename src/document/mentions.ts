/** Mentions of acts, agencies, deadlines and targets, unit by unit. */
import type { UnitKind } from "../domain/document.ts";
import type { ActMention, Mention } from "../domain/mentions.ts";
import { findAgencies } from "../text/agencies.ts";
import { findReferences, type Vocabulary, vocabularyOf } from "../text/aliases.ts";
import { findCitations } from "../text/citations.ts";
import { findDeadlines } from "../text/deadlines.ts";
import { findNamedActs } from "../text/namedActs.ts";
import { findTargets } from "../text/targets.ts";

/** What is needed of a unit. */
export interface MentionText {
	id: string;
	kind: UnitKind;
	text: string;
}

interface Span {
	start: number;
	end: number;
}

/**
 * Mentions of each unit by its id, sorted by place. Acts do not overlap one another; what stands in
 * the name of an act (its issuer, the period in its subject) is no agency or deadline of the plan.
 *
 * @param units All units of a document in reading order: aliases hold from one to another.
 * @param ownType Type of the document, e.g. "Kế hoạch", for "Kế hoạch này"; null when unknown.
 */
export function mentionsOf(
	units: readonly MentionText[],
	ownType: string | null = null,
): ReadonlyMap<string, Mention[]> {
	const vocabulary = vocabularyOf(
		units.map((unit) => unit.text),
		ownType,
	);
	return new Map(units.map((unit) => [unit.id, mentionsIn(unit, vocabulary)]));
}

function mentionsIn({ kind, text }: MentionText, vocabulary: Vocabulary): Mention[] {
	const { acts, names } = actsIn(text, vocabulary);
	const mentions: Mention[] = [...acts];
	// The head and the foot name the issuer, the recipients and the signatory: the record holds them.
	if (kind === "preface" || (kind === "conclusion" && !isClosing(text))) return mentions.sort(byPlace);
	for (const agency of findAgencies(text))
		if (!within(agency, names)) mentions.push({ type: "agency", ...agency });
	const descriptions = [...names, ...describedActs(text), ...quotations(text)];
	for (const deadline of findDeadlines(text))
		if (!isHorizon(deadline.written) || !within(deadline, descriptions))
			mentions.push({ type: "deadline", ...deadline });
	for (const target of findTargets(text))
		if (!within(target, names)) mentions.push({ type: "target", ...target });
	return mentions.sort(byPlace);
}

const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
const within = (inner: Span, outers: readonly Span[]): boolean =>
	outers.some((outer) => inner.start >= outer.start && inner.end <= outer.end);
const overlapping = (one: Span, others: readonly Span[]): boolean =>
	others.some((other) => one.start < other.end && one.end > other.start);

/** A closing paragraph asks and sets dates: sentences, not the lines of a list of recipients or of a signature. */
const isClosing = (text: string): boolean => !text.includes("\n") && /\p{Ll}[^.]*\.(?:\/\.)?\s*$/u.test(text);

/** Acts of a text, and the spans of all that is said to name them. */
function actsIn(text: string, vocabulary: Vocabulary): { acts: ActMention[]; names: Span[] } {
	const citations = findCitations(text);
	const byNumber = citations.map((citation): ActMention => {
		const start = citation.from;
		return {
			type: "act",
			start,
			end: citation.end,
			written: text.slice(start, citation.end),
			how: citation.aliasOf === null ? "number" : "alias",
			code: citation.aliasOf ?? citation.code,
			name: null,
			typeName: citation.typeName,
			issuedOn: citation.issuedOn,
			issuer: citation.issuerName,
		};
	});
	const named = findNamedActs(text).filter((act) => !overlapping(act, byNumber));
	const byName = named.map(
		({ start, end, written, name }): ActMention => ({ ...nameless(start, end, written), how: "name", name }),
	);
	const byAlias = findReferences(text, vocabulary)
		.filter((reference) => !overlapping(reference, [...byNumber, ...byName]))
		.map(
			({ start, end, written, code, self }): ActMention => ({
				...nameless(start, end, written),
				how: self ? "self" : "alias",
				code,
			}),
		);
	return {
		acts: [...byNumber, ...byName, ...byAlias],
		names: [...citations.map(({ from, to }) => ({ start: from, end: to })), ...byName, ...byAlias],
	};
}

const nameless = (start: number, end: number, written: string): Omit<ActMention, "how"> => ({
	type: "act",
	start,
	end,
	written,
	code: null,
	name: null,
	typeName: null,
	issuedOn: null,
	issuer: null,
});

/** "giai đoạn 2021 - 2025", "đến năm 2030": in the name of an act they are the act's. */
const isHorizon = (written: string): boolean =>
	/^(?:trong\s+)?(?:giai đoạn|nhiệm kỳ|các năm|tầm nhìn|đến)(?!\p{L})/iu.test(written);

/** Titles stand in quotes: 'về "Nâng cao … giai đoạn 2020 - 2025"'. */
const quotations = (text: string): Span[] =>
	[...text.matchAll(/[“"][^“”"]*[”"]/gu)].map((match) => ({
		start: match.index,
		end: match.index + match[0].length,
	}));

/** "các Nghị quyết chuyên đề của Đảng bộ huyện về phát triển … giai đoạn …": acts described, not named. */
function describedActs(text: string): Span[] {
	return [
		...text.matchAll(
			/(?<!\p{L})(?:Nghị quyết|Chương trình|Kế hoạch|Đề án|Chỉ thị|Kết luận)(?:\s+\p{Ll}+){0,2}\s+của\s[^.;:]*?\svề\s[^.;:\n]*/gu,
		),
	].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
