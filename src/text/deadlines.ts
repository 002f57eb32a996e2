/** Deadlines and recurring times (thời hạn, định kỳ) in running text. */

export type DeadlineKind = "once" | "recurring" | "period";
export type Recurrence = "yearly" | "half-yearly" | "quarterly" | "monthly";

export interface Deadline {
	start: number;
	end: number;
	written: string;
	kind: DeadlineKind;
	/**
	 * First and last date that the words name ("trước 10/01/2024" names 2024-01-10), in ISO 8601 with
	 * the precision of the text:
	 * "2024", "2024-06", "2024-06-30"; without a year "--12-10" and "--11" (as xsd:gMonthDay and
	 * xsd:gMonth write them). Null where there is no such bound.
	 */
	from: string | null;
	to: string | null;
	recurrence: Recurrence | null;
}

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = Pick<Deadline, "kind" | "from" | "to" | "recurrence">;

const pad = (digits: string): string => digits.padStart(2, "0");

const EVERY_YEAR = "(?:h[ằà]ng|mỗi) năm";
const EVERY = "(?<every>(?:h[ằà]ng|mỗi) (?:năm|quý|tháng))";
const LIMIT =
	"(?:(?:hoàn thành|xong)\\s+)?(?:trước|chậm nhất(?: là)?(?: vào| đến)?|muộn nhất(?: là)?(?: vào)?|không quá|đến hết|hết|đến|xong trước|trong|vào|từ)";
const DAY_MONTH = "(?:ngày\\s+)?(?<d>\\d{1,2})(?:[/-]|\\s+tháng\\s+)(?<m>\\d{1,2})";
const YEAR = "(?<y>(?:19|20)\\d{2})";
const YEARS = "(?<y>20\\d{2})\\s?(?:[-–]|đến(?: năm)?)\\s?(?<y2>20\\d{2})";
const NO_DIGIT = "(?![\\d%]|[/,.-]\\d)";
const QUARTER = "(?<q>IV|I{1,3}|[1-4])(?!\\p{L})";
/** A month that belongs to a day ("ngày 14 tháng 6", "ngày … tháng 6") is not one of its own. */
const OWN_MONTH = "(?<!ngày\\s*)(?<!\\d\\s+)";

/** First and last month of a run of quarters, behind a year or, where there is none, behind "-". */
function quarters(first: string, last: string, year: string): [string, string] {
	return [`${year}-${pad(String(quarterOf(first) * 3 - 2))}`, `${year}-${pad(String(quarterOf(last) * 3))}`];
}
const quarterOf = (written: string): number =>
	["I", "II", "III", "IV"].indexOf(written) + 1 || Number(written);

const once = (from: string | null, to: string | null): Reading => ({
	kind: "once",
	from,
	to,
	recurrence: null,
});
const recurring = (
	recurrence: Recurrence | null,
	from: string | null = null,
	to: string | null = null,
): Reading => ({
	kind: "recurring",
	from,
	to,
	recurrence,
});

/** The words before a date say which side of it is open. */
function bounded(written: string, first: string, last: string): Reading {
	if (/^từ/iu.test(written)) return once(first, null);
	return once(/(?:^|\s)(?:trong|vào)(?:\s|$)/iu.test(written) || !LIMITED.test(written) ? first : null, last);
}
const LIMITED = new RegExp(`^(?:${LIMIT})\\s`, "iu");

function every(written: string): Recurrence {
	if (/(?:h[ằà]ng|mỗi) tháng|tháng một lần|tháng\/lần/iu.test(written) && !/6 tháng/u.test(written))
		return "monthly";
	if (/quý/iu.test(written)) return "quarterly";
	return /(?:6|sáu) tháng/iu.test(written) ? "half-yearly" : "yearly";
}

/** Each form with what it says, the more specific first: where two overlap, the earlier row holds. */
const FORMS: readonly (readonly [string, (groups: Groups, written: string) => Reading])[] = [
	[
		`từ\\s+ngày\\s+(?<d>\\d{1,2})[/-](?<m>\\d{1,2})[/-]${YEAR}\\s+đến\\s+(?:hết\\s+)?(?:ngày\\s+)?(?<d2>\\d{1,2})[/-](?<m2>\\d{1,2})[/-](?<y2>20\\d{2})`,
		({ d = "", m = "", y = "", d2 = "", m2 = "", y2 = "" }) => ({
			kind: "period",
			from: `${y}-${pad(m)}-${pad(d)}`,
			to: `${y2}-${pad(m2)}-${pad(d2)}`,
			recurrence: null,
		}),
	],
	[
		`(?:định kỳ\\s+)?(?:${EVERY}|(?<half>(?:6|sáu) tháng))\\s*[,(]?\\s*${LIMIT}\\s+${DAY_MONTH}(?![/-]?\\d)\\)?`,
		({ d = "", m = "", half = "", every: written = half }) =>
			recurring(every(written), null, `--${pad(m)}-${pad(d)}`),
	],
	[
		`(?:${LIMIT}\\s+)?${DAY_MONTH}\\s+(?:của\\s+)?${EVERY_YEAR}`,
		({ d = "", m = "" }, written) => {
			const day = `--${pad(m)}-${pad(d)}`;
			return { ...recurring("yearly"), ...pickBounds(bounded(written, day, day)) };
		},
	],
	[
		`(?:${LIMIT}\\s+)?ngày\\s+\\d{1,2}\\s+(?:của\\s+)?(?:h[ằà]ng tháng|mỗi tháng|tháng cuối (?:(?:h[ằà]ng|mỗi) )?quý|tháng đầu quý sau)`,
		(_, written) => recurring(/quý/u.test(written) ? "quarterly" : "monthly"),
	],
	[
		`(?:định kỳ\\s+)?(?:(?:${LIMIT})\\s+)?${OWN_MONTH}tháng\\s+(?<m>\\d{1,2})\\s+${EVERY_YEAR}`,
		({ m = "" }) => recurring("yearly", `--${pad(m)}`, `--${pad(m)}`),
	],
	[
		`(?:định kỳ\\s+)?(?:(?:${LIMIT})\\s+)?quý\\s+${QUARTER}\\s+${EVERY_YEAR}`,
		({ q = "" }) => recurring("yearly", ...quarters(q, q, "-")),
	],
	[
		`(?:${LIMIT}\\s+(?:ngày\\s+)?|hoàn thành\\s+ngày\\s+)(?<d>\\d{1,2})(?:[/-](?<m>\\d{1,2})[/-]|\\s+tháng\\s+(?<m2>\\d{1,2})\\s+năm\\s+)${YEAR}(?!\\d)`,
		({ d = "", m, m2 = "", y = "" }, written) => {
			const day = `${y}-${pad(m ?? m2)}-${pad(d)}`;
			return bounded(written, day, day);
		},
	],
	[
		`(?:${LIMIT})\\s+ngày\\s+(?<d>\\d{1,2})(?:[/-]|\\s+tháng\\s+)(?<m>\\d{1,2})(?![\\d/-])`,
		({ d = "", m = "" }, written) => bounded(written, `--${pad(m)}-${pad(d)}`, `--${pad(m)}-${pad(d)}`),
	],
	[
		`(?:(?:${LIMIT})\\s+)?${OWN_MONTH}tháng\\s+(?<m>\\d{1,2})(?:/|-|\\s+năm\\s+)${YEAR}${NO_DIGIT}`,
		({ m = "", y = "" }, written) => bounded(written, `${y}-${pad(m)}`, `${y}-${pad(m)}`),
	],
	[
		`(?:(?:${LIMIT})\\s+)?quý\\s+${QUARTER}(?:\\s*(?:,|và|-|–)\\s*(?:quý\\s+)?(?<q2>IV|I{1,3}|[1-4])(?!\\p{L}))?(?:/|-|,?\\s+năm\\s+)${YEAR}${NO_DIGIT}`,
		({ q = "", q2 = q, y = "" }, written) => bounded(written, ...quarters(q, q2, y)),
	],
	[
		`(?:(?:${LIMIT})\\s+)?(?:6|sáu)\\s+tháng\\s+(?<half>đầu|cuối)\\s+năm(?:\\s+${YEAR})?${NO_DIGIT}`,
		({ half, y }, written) => {
			const year = y === undefined ? "-" : y;
			const [first, last] = half === "đầu" ? ["01", "06"] : ["07", "12"];
			return bounded(written, `${year}-${first}`, `${year}-${last}`);
		},
	],
	[
		`(?:trong\\s+)?(?:giai đoạn|nhiệm kỳ|các năm|từ(?: năm)?)\\s+${YEARS}${NO_DIGIT}`,
		({ y = "", y2 = "" }) => ({ kind: "period", from: y, to: y2, recurrence: null }),
	],
	[
		`(?:(?:tầm nhìn\\s+)?(?:(?:đến|hết|trước|trong|cuối|từ)(?:\\s+(?:hết|cuối|đầu))?\\s+năm|đến)|tầm nhìn(?: năm)?)\\s+${YEAR}${NO_DIGIT}`,
		({ y = "" }, written) => bounded(written.replace(/^tầm nhìn\s+(?:năm\s+)?(?:đến\s+)?/iu, "đến "), y, y),
	],
	[
		`định kỳ\\s+(?:${EVERY_YEAR}|(?:(?:h[ằà]ng|mỗi)\\s+)?(?:năm|quý|tháng)(?!\\p{L})|(?:6|sáu|9|chín)\\s+tháng)(?:(?:\\s*,\\s*|\\s+và\\s+|\\s+hoặc\\s+)(?:(?:h[ằà]ng|mỗi|một|1|cả)\\s+)?(?:quý|(?:6|sáu|9|chín)\\s+tháng|năm)(?!\\p{L}))*(?:\\s+một lần|/lần)?`,
		(_, written) => recurring(every(written.replace(/định kỳ\s+(?=tháng)/iu, "hằng "))),
	],
	[
		"(?:6|sáu)\\s+tháng(?:\\s+một lần|/lần|\\s*(?:,|và)\\s*(?:(?:h[ằà]ng|một|1)\\s+)?năm(?!\\p{L}))",
		() => recurring("half-yearly"),
	],
	// "trước ngày 10/6 và 10/12": the second day has the limit of the first.
	[
		`(?<=(?:trước|chậm nhất|đến)\\s+(?:ngày\\s+)?\\d{1,2}/\\d{1,2}\\s+và\\s+)${DAY_MONTH}(?![\\d/-])`,
		({ d = "", m = "" }) => once(null, `--${pad(m)}-${pad(d)}`),
	],
	// At the head of a clause it says when; behind a noun it only describes ("kế hoạch hằng năm của …").
	[
		`(?<=^|[.;:(]\\s*|,\\s+|ph[ấầ]n đ[ấầ]u\\s+)${EVERY}(?!\\s+của)(?!\\p{L})`,
		({ every: written = "" }) => recurring(every(written)),
	],
	// At its end too, unless a noun that has a yearly form of its own stands before it.
	[
		`(?<!(?:kế hoạch|chương trình|bình quân|quy chế|chỉ tiêu)(?:[\\s,]+\\p{L}+){0,4}\\s+)${EVERY}(?=\\s*(?:[.;)]|$)|\\s+tại\\s)`,
		({ every: written = "" }) => recurring(every(written)),
	],
	[
		"(?<=\\(\\s*|thời gian(?: thực hiện)?:\\s*|^\\s*)(?:thực hiện\\s+)?thường xuyên(?=\\s*(?:[);,.]|$))",
		() => recurring(null),
	],
	[
		"(?:trong (?:thời hạn|thời gian|vòng)|chậm nhất(?: là)?(?: sau| trong)?|không quá|trước khi [^,.;()]{1,30}? ít nhất|sau)\\s+\\d{1,3}\\s+(?:ngày|tháng)(?:\\s+làm việc)?(?:\\s*,?\\s+kể từ (?:ngày|khi) [^,.;()]{1,40})?",
		() => once(null, null),
	],
];
const COMPILED = FORMS.map(
	([source, read]) => [new RegExp(`(?<![\\p{L}\\d/])(?:${source})`, "giu"), read] as const,
);

const pickBounds = ({ from, to }: Reading): Pick<Reading, "from" | "to"> => ({ from, to });

/**
 * Every deadline, recurring time and period, in order. Dates of acts are none: they follow "ngày"
 * with no word that sets a limit. Whether a period belongs to the name of an act ("giai đoạn
 * 2020 - 2025" in a subject) is for the caller to say, who knows the acts.
 *
 * @example findDeadlines("định kỳ trước ngày 10/12 hằng năm")[0].to === "--12-10"
 */
export function findDeadlines(text: string): Deadline[] {
	const found: Deadline[] = [];
	for (const [pattern, read] of COMPILED)
		for (const match of text.matchAll(pattern)) {
			const start = match.index;
			const end = start + match[0].length;
			if (found.some((other) => start < other.end && end > other.start)) continue;
			found.push({ start, end, written: match[0], ...read(match.groups ?? {}, match[0]) });
		}
	return found.sort((a, b) => a.start - b.start);
}
