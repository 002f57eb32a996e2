/** Strings of the lineage and of its summaries. */
export const viLineage = {
	intro: "Văn bản nào thực hiện văn bản nào, từ Trung ương đến huyện.",
	asList: "Dưới dạng danh sách",
	/** Name of a list, for who does not see it. */
	listOf: (title: string) => `${title}: văn bản nào thực hiện văn bản nào`,
	carriedOutBy: "được thực hiện bởi:",
	carriesOut: (acts: string) => `thực hiện ${acts}`,
	alsoCarriesOut: (acts: string) => `cũng thực hiện ${acts}`,
	and: "và",
	statuses: {
		full: "có toàn văn",
		outline: "chưa có toàn văn",
		cited: "mới thấy dẫn, chưa có toàn văn",
	},
	evidence: "Căn cứ:",
	central: "Trung ương",
	placeUnknown: "Chưa rõ nơi ban hành",
	others: (count: string) => `và ${count} văn bản khác`,
	acts: (count: string) => `${count} văn bản`,
	/** "768 văn bản có toàn văn: tỉnh 63, huyện 705." */
	inFull: (count: string, levels: string) => `${count} văn bản có trong kho: ${levels}.`,
	onlyCited: (count: string) => `${count} văn bản mới thấy dẫn, chưa có toàn văn.`,
	whole: "Xem các chỉ đạo khác trong lược đồ",
	otherDirectives: "Các chỉ đạo khác",
	newest: "Các văn bản mới nhất",
	allDocuments: (count: string) => `Xem cả ${count} văn bản trong lược đồ`,
} as const;
