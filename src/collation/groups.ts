/**
 * Whom a passage is about. Plans of this genre give each class, stratum or body of people its own
 * task, and two tasks about the same people are counterparts even when hardly a word is shared.
 */
import { type FoundPhrase, findPhrases, phraseIndex } from "./phrases.ts";
import { keepFloats } from "./slab.ts";

export interface NamedGroup {
	id: string;
	/**
	 * `people`: a class or stratum that policy addresses; `body`: an organ that is given a task, named at
	 * the head of the passage.
	 */
	kind: "people" | "body";
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
];

const INDEX = phraseIndex(NAMED_GROUPS.map(({ phrases }) => phrases));

/** Words at the head of a sentence that name its subject; a group named there counts more. */
const HEAD_WORDS = 12;
const HEAD_WEIGHT = 3;

/** How much a passage speaks of each named group. */
export interface GroupMentions {
	/** By place in `NAMED_GROUPS`. */
	counts: Float32Array;
	total: number;
	/** Euclidean length of the counts. */
	length: number;
	/** Place of the people that the passage is mainly about, or -1. */
	top: number;
}

/** One value for all passages that name nobody. */
const NOBODY: GroupMentions = { counts: new Float32Array(NAMED_GROUPS.length), total: 0, length: 0, top: -1 };

/**
 * Mentions of people, those in the first words counted thrice; of the bodies only the one named first,
 * because it is the one that is given the task.
 *
 * @param words canonical words of the passage
 */
export function groupMentions(words: readonly string[]): GroupMentions {
	const counts = new Float32Array(NAMED_GROUPS.length);
	let subject: FoundPhrase | null = null;
	for (const found of findPhrases(words, INDEX)) {
		const inHead = found.at < HEAD_WORDS;
		if (NAMED_GROUPS[found.place]?.kind === "people")
			counts[found.place] = (counts[found.place] ?? 0) + (inHead ? HEAD_WEIGHT : 1);
		else if (inHead && subject === null) subject = found;
	}
	if (subject !== null) counts[subject.place] = (counts[subject.place] ?? 0) + HEAD_WEIGHT;
	if (counts.every((count) => count === 0)) return NOBODY;
	const total = counts.reduce((sum, count) => sum + count, 0);
	const length = Math.sqrt(counts.reduce((sum, count) => sum + count * count, 0));
	const top = counts.findIndex(
		(count, place) => NAMED_GROUPS[place]?.kind === "people" && count >= HEAD_WEIGHT && count > total / 2,
	);
	return { counts: keepFloats(counts), total, length, top };
}

/**
 * Agreement of two passages on whom they are about, -1 to 1. One firmly about people whom the other
 * does not even name: below zero, since each group has its own task. Otherwise the cosine of the
 * mentions, made small when either side hardly names anybody. Bodies never count against a pair: the
 * same task is given to the Party committee in one plan and to the people's committee in another.
 *
 * @param bodyWorth what naming the same body is worth beside naming the same people, 0..1
 */
export function groupAgreement(a: GroupMentions, b: GroupMentions, bodyWorth: number): number {
	if (a.total === 0 || b.total === 0) {
		const firm = a.top >= 0 ? a : b.top >= 0 ? b : null;
		return firm === null ? 0 : -Math.min(1, firm.total / FIRM);
	}
	if (a.top >= 0 && b.counts[a.top] === 0) return -Math.min(1, a.total / FIRM);
	if (b.top >= 0 && a.counts[b.top] === 0) return -Math.min(1, b.total / FIRM);
	let dot = 0;
	for (let place = 0; place < a.counts.length; place += 1) {
		const both = (a.counts[place] ?? 0) * (b.counts[place] ?? 0);
		if (both > 0) dot += both * (NAMED_GROUPS[place]?.kind === "people" ? 1 : bodyWorth);
	}
	if (dot === 0) return 0;
	const firmness = Math.min(1, a.total / FIRM) * Math.min(1, b.total / FIRM);
	return (firmness * dot) / (a.length * b.length);
}

/** Mentions at which a passage is taken to be about a group and not only to name it. */
const FIRM = 4;

/** Ids of the groups that both passages speak of, most spoken of first. */
export function sharedGroups(a: GroupMentions, b: GroupMentions): string[] {
	return NAMED_GROUPS.map(({ id }, place) => ({
		id,
		both: Math.min(a.counts[place] ?? 0, b.counts[place] ?? 0),
	}))
		.filter(({ both }) => both > 0)
		.sort((x, y) => y.both - x.both)
		.map(({ id }) => id);
}
