/**
 * Whom a passage is about. Plans of this genre give each class, stratum or body of people its own
 * task, and two tasks about the same people are counterparts even when hardly a word is shared.
 */

export interface NamedGroup {
	id: string;
	/**
	 * `people`: a class or stratum that policy addresses; `body`: an organ that is given a task, named at
	 * the head of the passage; `duty`: what those who carry a plan out are told to do.
	 */
	kind: "people" | "body" | "duty";
	/** Phrases in comparison form, synonyms already made one. */
	phrases: readonly string[];
	/** Why the phrases name this group and no other. */
	reason: string;
}

export const NAMED_GROUPS: readonly NamedGroup[] = [
	{
		id: "workers",
		kind: "people",
		phrases: ["công nhân", "người lao động", "công đoàn"],
		reason: "Class, and its union.",
	},
	{
		id: "farmers",
		kind: "people",
		phrases: ["nông dân", "nông nghiệp"],
		reason: "Class, and its field; not nông thôn mới, a programme.",
	},
	{
		id: "intellectuals",
		kind: "people",
		phrases: ["trí thức", "nhân tài", "nhà khoa học"],
		reason: "Stratum of NQ 45-NQ/TW.",
	},
	{
		id: "business",
		kind: "people",
		phrases: ["doanh nhân", "doanh nghiệp"],
		reason: "Stratum, and its firms.",
	},
	{
		id: "youth",
		kind: "people",
		phrases: ["thanh niên", "thanh thiếu niên"],
		reason: "Generation, and its union.",
	},
	{
		id: "women",
		kind: "people",
		phrases: ["phụ nữ", "cán bộ nữ", "bình đẳng giới"],
		reason: "Group, and its cause.",
	},
	{ id: "veterans", kind: "people", phrases: ["cựu chiến binh"], reason: "Group and union share the name." },
	{ id: "elderly", kind: "people", phrases: ["người cao tuổi"], reason: "Group and union share the name." },
	{
		id: "minorities",
		kind: "people",
		phrases: ["dân tộc thiểu số", "các dân tộc bình đẳng"],
		reason: "Ethnic minorities.",
	},
	{
		id: "religions",
		kind: "people",
		phrases: ["tôn giáo", "tín đồ", "tín ngưỡng", "đồng bào theo đạo"],
		reason: "Believers and their organisations.",
	},
	{
		id: "diaspora",
		kind: "people",
		phrases: ["người việt nam ở nước ngoài", "đồng bào của huyện"],
		reason: "Kiều bào.",
	},
	{
		id: "forces",
		kind: "people",
		phrases: ["lực lượng vũ trang", "quốc phòng toàn dân"],
		reason: "Army and police.",
	},
	{
		id: "front",
		kind: "body",
		phrases: ["mặt trận tổ quốc", "tổ chức chính trị xã hội"],
		reason: "The Front and its members.",
	},
	{ id: "council", kind: "body", phrases: ["hội đồng nhân dân"], reason: "Elected council." },
	{
		id: "committee",
		kind: "body",
		phrases: ["ủy ban nhân dân", "chính quyền các cấp"],
		reason: "Executive.",
	},
	{
		id: "propaganda",
		kind: "body",
		phrases: ["ban tuyên giáo", "sở thông tin và truyền thông", "cơ quan báo chí", "đài phát thanh"],
		reason: "The organ of the Party and the one of the state that spread the word.",
	},
	{
		id: "mobilisation",
		kind: "body",
		phrases: ["ban dân vận", "sở nội vụ", "phòng nội vụ", "cơ quan đầu mối"],
		reason: "Focal point of mass mobilisation: Dân vận in the Party, Nội vụ in the administration.",
	},
	{ id: "inspection", kind: "body", phrases: ["ủy ban kiểm tra"], reason: "Party inspection." },
	{ id: "personnel", kind: "body", phrases: ["ban tổ chức"], reason: "Party personnel." },
	{
		id: "own-plan",
		kind: "duty",
		phrases: [
			"đơn vị mình",
			"tình hình thực tế của",
			"tình hình thực tiễn của",
			"điều kiện thực tiễn của",
			"đặc điểm điều kiện của",
			"tình hình đặc điểm của",
			"đặc điểm tình hình của",
			"tình hình nhiệm vụ của",
		],
		reason: "Whoever is below makes a plan that fits their own place.",
	},
	{
		id: "follow-up",
		kind: "duty",
		phrases: [
			"kiểm tra đôn đốc",
			"đôn đốc kiểm tra",
			"theo dõi đôn đốc",
			"theo dõi giám sát",
			"đôn đốc việc",
		],
		reason: "One body watches over the plan and reports.",
	},
];

/** Kind of a group by its id. */
export const GROUP_KIND: ReadonlyMap<string, NamedGroup["kind"]> = new Map(
	NAMED_GROUPS.map((group) => [group.id, group.kind]),
);

const PHRASES = NAMED_GROUPS.flatMap(({ id, kind, phrases }) =>
	phrases.map((phrase) => ({ id, kind, phrase: ` ${phrase} ` })),
);

/** Words at the head of a sentence that name its subject; a group named there counts more. */
const HEAD_WORDS = 12;
const HEAD_WEIGHT = 3;

/**
 * How much a passage speaks of each named group: mentions of people, those in its first words counted
 * thrice; of the bodies only the one named first, because it is the one that is given the task.
 *
 * @param words canonical words of the passage
 */
export function groupMentions(words: readonly string[]): Map<string, number> {
	const whole = ` ${words.join(" ")} `;
	const head = ` ${words.slice(0, HEAD_WORDS).join(" ")} `;
	const mentions = new Map<string, number>();
	const add = (id: string, count: number): void => {
		if (count > 0) mentions.set(id, (mentions.get(id) ?? 0) + count);
	};
	let subject: { id: string; at: number } | null = null;
	for (const { id, kind, phrase } of PHRASES) {
		if (kind === "people")
			add(id, occurrences(whole, phrase) + (HEAD_WEIGHT - 1) * occurrences(head, phrase));
		if (kind === "duty") add(id, HEAD_WEIGHT * occurrences(whole, phrase));
		const at = kind === "body" ? head.indexOf(phrase) : -1;
		if (at >= 0 && (subject === null || at < subject.at)) subject = { id, at };
	}
	if (subject !== null) add(subject.id, HEAD_WEIGHT);
	return mentions;
}

function occurrences(text: string, phrase: string): number {
	let count = 0;
	for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length - 1)) count += 1;
	return count;
}

/**
 * Agreement of two passages on whom they are about, -1 to 1. One firmly about people whom the other
 * does not even name: below zero, since each group has its own task. Otherwise the cosine of the
 * mentions, made small when either side hardly names anybody. Bodies never count against a pair: the
 * same task is given to the Party committee in one plan and to the people's committee in another.
 *
 * @param bodyWorth what naming the same body is worth beside naming the same people, 0..1
 */
export function groupAgreement(
	a: ReadonlyMap<string, number>,
	b: ReadonlyMap<string, number>,
	bodyWorth: number,
): number {
	const topA = topPeople(a);
	const topB = topPeople(b);
	if (topA !== null && !b.has(topA)) return -Math.min(1, total(a) / FIRM);
	if (topB !== null && !a.has(topB)) return -Math.min(1, total(b) / FIRM);
	let dot = 0;
	for (const [id, count] of a) {
		dot += count * (b.get(id) ?? 0) * (GROUP_KIND.get(id) === "people" ? 1 : bodyWorth);
	}
	if (dot === 0) return 0;
	const firmness = Math.min(1, total(a) / FIRM) * Math.min(1, total(b) / FIRM);
	return (firmness * dot) / (length(a) * length(b));
}

/** Mentions at which a passage is taken to be about a group and not only to name it. */
const FIRM = 4;

/** The people that a passage is mainly about, or null. */
export function topPeople(mentions: ReadonlyMap<string, number>): string | null {
	const all = total(mentions);
	for (const [id, count] of mentions) {
		if (GROUP_KIND.get(id) === "people" && count >= HEAD_WEIGHT && count > all / 2) return id;
	}
	return null;
}

const total = (mentions: ReadonlyMap<string, number>): number =>
	[...mentions.values()].reduce((sum, count) => sum + count, 0);

const length = (mentions: ReadonlyMap<string, number>): number =>
	Math.sqrt([...mentions.values()].reduce((sum, count) => sum + count * count, 0));
