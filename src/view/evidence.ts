/** Why a row is there, in the words of the interface. */
import type { ViewName } from "../collation/views.ts";
import type { Row } from "../domain/alignment.ts";
import { viThemes } from "../i18n/themes.ts";
import { vi } from "../i18n/vi.ts";
import type { ActPlace } from "./acts.ts";

export interface PairEvidence {
	/** What spoke for the pair, strongest first, and what spoke against it. */
	reasons: string[];
	against: string[];
	/** Runs of words as written in the first text of the alignment. */
	runs: string[];
	acts: { code: string; url: string | null; held: boolean }[];
	figures: string[];
	/** People and bodies. */
	groups: string[];
	themes: string[];
}

/** Several views of one thing are one reason: three of them count shared words. */
const REASON_OF: Readonly<Record<ViewName, keyof typeof vi.reasons>> = {
	cosine: "words",
	mutual: "words",
	containment: "words",
	clause: "clause",
	theme: "theme",
	section: "section",
	position: "position",
	sameGroup: "sameGroup",
	otherGroup: "otherGroup",
	acts: "acts",
	heading: "heading",
	opening: "opening",
	frame: "frame",
};

/** Log-odds under which a reason is not worth a reader's time: it changes the odds by less than a third. */
const LEAST_REASON = 0.25;
/** More reasons than these explain nothing. */
const MOST_REASONS = 4;

/**
 * The evidence of a row in words; null when there is nothing to say but that the engine saw it.
 *
 * @param placeOf where on the site an act stands
 */
export function evidenceInWords(
	{ evidence }: Pick<Row, "evidence">,
	placeOf: (code: string) => ActPlace | null,
): PairEvidence | null {
	const found: PairEvidence = {
		...reasonsOf(evidence.views),
		runs: evidence.runs,
		acts: evidence.acts.map((code) => {
			const place = placeOf(code);
			return { code, url: place?.url ?? null, held: place?.held ?? false };
		}),
		figures: evidence.figures,
		themes: evidence.themes.flatMap((id) => viThemes[id] ?? []),
		groups: evidence.groups.flatMap((id) => (id in vi.groups ? vi.groups[id as keyof typeof vi.groups] : [])),
	};
	return Object.values(found).every((list) => list.length === 0) ? null : found;
}

function reasonsOf(views: Row["evidence"]["views"]): Pick<PairEvidence, "reasons" | "against"> {
	const sums = new Map<keyof typeof vi.reasons, number>();
	for (const [view, value] of Object.entries(views)) {
		const reason = REASON_OF[view as ViewName];
		if (reason !== undefined) sums.set(reason, (sums.get(reason) ?? 0) + value);
	}
	const strong = [...sums]
		.filter(([, value]) => Math.abs(value) >= LEAST_REASON)
		.sort(([, x], [, y]) => Math.abs(y) - Math.abs(x));
	const words = (wanted: (value: number) => boolean): string[] =>
		strong.flatMap(([reason, value]) => (wanted(value) ? vi.reasons[reason] : []));
	return {
		reasons: words((value) => value > 0).slice(0, MOST_REASONS),
		against: words((value) => value < 0),
	};
}
